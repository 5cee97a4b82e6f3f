import type { TemplateCriterion } from './types';

/** An online shop, from the first page to the parcel. */
export const webShop: readonly TemplateCriterion[] = [
  {
    kind: 'web-page',
    words: {
      en: [
        'Does the page load fast and tell what the customer came for?',
        'Over 10 seconds, or an error',
        'About 4 seconds, the answer below much else',
        'Under 2 seconds on a phone, the answer at first sight',
      ],
      pl: [
        'Czy strona ładuje się szybko i mówi to, po co klient przyszedł?',
        'Ponad 10 sekund albo błąd',
        'Około 4 sekund, odpowiedź pod wieloma innymi treściami',
        'Do 2 sekund na telefonie, odpowiedź od razu widoczna',
      ],
      cs: [
        'Načte se stránka rychle a řekne, proč zákazník přišel?',
        'Přes 10 sekund, nebo chyba',
        'Asi 4 sekundy, odpověď pod mnoha jinými věcmi',
        'Do 2 sekund na telefonu, odpověď na první pohled',
      ],
      ro: [
        'Pagina se încarcă repede și spune ce caută clientul?',
        'Peste 10 secunde sau eroare',
        'Circa 4 secunde, răspunsul sub multe altele',
        'Sub 2 secunde pe telefon, răspunsul la prima vedere',
      ],
      ru: [
        'Быстро ли загружается страница, отвечает ли на вопрос клиента?',
        'Больше 10 секунд или ошибка',
        'Около 4 секунд, ответ ниже прочего',
        'До 2 секунд на телефоне, ответ виден сразу',
      ],
    },
  },
  {
    kind: 'form',
    words: {
      en: [
        'Can the form be filled in without errors and detours?',
        'Cannot be sent, input is lost',
        'Sent after corrections, messages unclear',
        'Few fields, clear messages, nothing asked twice',
      ],
      pl: [
        'Czy formularz da się wypełnić bez błędów i obejść?',
        'Nie da się wysłać, dane przepadają',
        'Wysłany po poprawkach, komunikaty niejasne',
        'Mało pól, jasne komunikaty, o nic nie pyta dwa razy',
      ],
      cs: [
        'Lze formulář vyplnit bez chyb a oklik?',
        'Nelze odeslat, údaje se ztratí',
        'Odeslán po opravách, nejasná hlášení',
        'Málo polí, jasná hlášení, na nic se neptá dvakrát',
      ],
      ro: [
        'Formularul se completează fără erori și ocolișuri?',
        'Nu se poate trimite, datele se pierd',
        'Trimis după corecturi, mesaje neclare',
        'Câmpuri puține, mesaje clare, nimic cerut de două ori',
      ],
      ru: [
        'Заполняется ли форма без ошибок и обходных путей?',
        'Не отправляется, введённое пропадает',
        'Отправлена после исправлений, сообщения неясны',
        'Мало полей, понятные сообщения, ничего не спрашивают дважды',
      ],
    },
  },
  {
    kind: 'payment',
    weight: 2,
    critical: true,
    words: {
      en: [
        'Is the full price known early and paying safe?',
        'Costs appear at the last step, or payment fails',
        'Costs in the basket, few means of payment',
        'Full price on the product page, usual means of payment, instant confirmation',
      ],
      pl: [
        'Czy pełna cena jest znana wcześnie, a płatność bezpieczna?',
        'Koszty pojawiają się na końcu albo płatność się nie udaje',
        'Koszty w koszyku, mało form płatności',
        'Pełna cena przy produkcie, zwykłe formy płatności, natychmiastowe potwierdzenie',
      ],
      cs: [
        'Je celková cena známa včas a platba bezpečná?',
        'Náklady až v posledním kroku, nebo platba selže',
        'Náklady v košíku, málo způsobů platby',
        'Celková cena u produktu, běžné způsoby platby, okamžité potvrzení',
      ],
      ro: [
        'Prețul total se știe devreme și plata este sigură?',
        'Costuri la ultimul pas sau plata eșuează',
        'Costuri în coș, puține mijloace de plată',
        'Preț total la produs, mijloace uzuale, confirmare imediată',
      ],
      ru: [
        'Известна ли полная цена заранее, надёжна ли оплата?',
        'Расходы всплывают в конце, или оплата не проходит',
        'Расходы видны в корзине, мало способов оплаты',
        'Полная цена у товара, обычные способы оплаты, подтверждение сразу',
      ],
    },
  },
  {
    kind: 'delivery',
    words: {
      en: [
        'Does the parcel come when promised and can be followed?',
        'Days late or lost, no news',
        'A day late, tracking with gaps',
        'On the day, tracked throughout, time can be chosen',
      ],
      pl: [
        'Czy paczka przychodzi w terminie i można ją śledzić?',
        'Dni opóźnienia lub zaginięcie, brak wieści',
        'Dzień opóźnienia, śledzenie z lukami',
        'W umówionym dniu, śledzona cały czas, godzina do wyboru',
      ],
      cs: [
        'Přijde zásilka, kdy má, a dá se sledovat?',
        'Dny zpoždění nebo ztráta, bez zpráv',
        'Den zpoždění, sledování s mezerami',
        'V daný den, sledovaná po celou dobu, čas na výběr',
      ],
      ro: [
        'Coletul vine când s-a promis și poate fi urmărit?',
        'Zile de întârziere sau pierdut, fără vești',
        'O zi de întârziere, urmărire cu goluri',
        'În ziua promisă, urmărit permanent, ora la alegere',
      ],
      ru: [
        'Приходит ли посылка в срок, можно ли её отследить?',
        'Опоздание на дни или потеря, без вестей',
        'Опоздание на день, отслеживание с пробелами',
        'В назначенный день, видна всё время, время на выбор',
      ],
    },
  },
  {
    kind: 'packaging',
    words: {
      en: [
        'Does unpacking protect the goods and please?',
        'Goods damaged, waste everywhere',
        'Goods whole, plain box',
        'Goods whole, opens easily, shows the brand, returns explained',
      ],
      pl: [
        'Czy opakowanie chroni towar i cieszy?',
        'Towar uszkodzony, mnóstwo śmieci',
        'Towar cały, zwykłe pudełko',
        'Towar cały, łatwe otwieranie, widać markę, opisany zwrot',
      ],
      cs: [
        'Chrání obal zboží a potěší rozbalení?',
        'Zboží poškozené, spousta odpadu',
        'Zboží v pořádku, obyčejná krabice',
        'Zboží v pořádku, snadné otevření, je vidět značka, popsané vrácení',
      ],
      ro: [
        'Ambalajul protejează produsul și face plăcere?',
        'Produs deteriorat, multe deșeuri',
        'Produs întreg, cutie simplă',
        'Produs întreg, se deschide ușor, arată marca, retur explicat',
      ],
      ru: [
        'Защищает ли упаковка товар, приятно ли распаковывать?',
        'Товар повреждён, много мусора',
        'Товар цел, простая коробка',
        'Товар цел, легко открыть, виден бренд, описан возврат',
      ],
    },
  },
];
