import type { TemplateCriterion } from './types';

/** A shop, from the drive to the checkout. */
export const retail: readonly TemplateCriterion[] = [
  {
    kind: 'sign',
    words: {
      en: [
        'Can the shop be found and recognised from the road?',
        'No sign, or dark, damaged or hidden',
        'Sign visible, but only from near or not in the dark',
        'Seen from both directions in time to turn in, clean and lit',
      ],
      pl: [
        'Czy sklep łatwo zauważyć i rozpoznać z drogi?',
        'Brak szyldu albo szyld ciemny, uszkodzony lub zasłonięty',
        'Szyld widoczny, ale tylko z bliska lub nie po zmroku',
        'Widoczny z obu kierunków na tyle wcześnie, by skręcić; czysty i oświetlony',
      ],
      cs: [
        'Lze prodejnu z cesty najít a poznat?',
        'Chybí označení, nebo je tmavé, poškozené či zakryté',
        'Označení je vidět, ale jen zblízka nebo ne za tmy',
        'Vidět z obou směrů včas k odbočení, čisté a osvětlené',
      ],
      ro: [
        'Magazinul poate fi găsit și recunoscut de pe drum?',
        'Fără firmă sau firmă stinsă, deteriorată ori ascunsă',
        'Firmă vizibilă, dar doar de aproape sau nu pe întuneric',
        'Vizibilă din ambele direcții la timp pentru a vira, curată și luminată',
      ],
      ru: [
        'Можно ли найти и узнать магазин с дороги?',
        'Вывески нет, или она тёмная, повреждена, закрыта',
        'Вывеска видна, но только вблизи или не в темноте',
        'Видна с обеих сторон заранее, чистая и освещённая',
      ],
    },
  },
  {
    kind: 'facility',
    words: {
      en: [
        'Is it easy to park and to walk to the entrance?',
        'No free space, way blocked or unsafe',
        'Space after some searching, way dirty or unmarked',
        'Free space at once, clean marked way, room for prams and wheelchairs',
      ],
      pl: [
        'Czy łatwo zaparkować i dojść do wejścia?',
        'Brak wolnych miejsc, przejście zastawione lub niebezpieczne',
        'Miejsce po chwili szukania, dojście brudne lub nieoznaczone',
        'Miejsce od razu, dojście czyste i oznaczone, wygodne dla wózków',
      ],
      cs: [
        'Je snadné zaparkovat a dojít ke vchodu?',
        'Žádné volné místo, cesta zatarasená nebo nebezpečná',
        'Místo po chvíli hledání, cesta špinavá nebo neznačená',
        'Místo hned, čistá značená cesta, dost prostoru pro kočárky a vozíky',
      ],
      ro: [
        'Este ușor de parcat și de ajuns la intrare?',
        'Niciun loc liber, drumul blocat sau nesigur',
        'Loc după ceva căutare, drumul murdar sau nemarcat',
        'Loc liber imediat, drum curat și marcat, spațiu pentru cărucioare',
      ],
      ru: [
        'Удобно ли припарковаться и дойти до входа?',
        'Мест нет, проход загорожен или опасен',
        'Место нашлось не сразу, проход грязный или не обозначен',
        'Место сразу, проход чистый и обозначен, удобно с коляской',
      ],
    },
  },
  {
    kind: 'atmosphere',
    words: {
      en: [
        'Are the rooms clean, light and pleasant to be in?',
        'Dirty, smelly, dark or too loud to talk',
        'Tidy, with single flaws: an empty bulb, a stain, a draught',
        'Spotless, well lit; light, scent and sound fit the brand',
      ],
      pl: [
        'Czy wnętrze jest czyste, jasne i przyjemne?',
        'Brud, zapach, ciemno albo zbyt głośno na rozmowę',
        'Porządek z pojedynczymi usterkami: żarówka, plama, przeciąg',
        'Nieskazitelnie; światło, zapach i dźwięk pasują do marki',
      ],
      cs: [
        'Jsou prostory čisté, světlé a příjemné?',
        'Špína, zápach, tma nebo hluk, v němž se nedá mluvit',
        'Uklizeno, s drobnými nedostatky: žárovka, skvrna, průvan',
        'Bez chyby; světlo, vůně i zvuk odpovídají značce',
      ],
      ro: [
        'Spațiile sunt curate, luminoase și plăcute?',
        'Murdărie, miros, întuneric sau zgomot prea mare',
        'Ordine, cu mici defecte: un bec ars, o pată, curent',
        'Impecabil; lumina, mirosul și sunetul se potrivesc mărcii',
      ],
      ru: [
        'Чисто ли в помещении, светло ли и приятно?',
        'Грязь, запах, темнота или шум, мешающий говорить',
        'Порядок с мелкими изъянами: лампа, пятно, сквозняк',
        'Безупречно; свет, запах и звук подходят бренду',
      ],
    },
  },
  {
    kind: 'person',
    weight: 2,
    words: {
      en: [
        'Does the staff notice, greet and help the customer?',
        'Nobody reacts, or the answer is rude',
        'A greeting, help only when asked for',
        'Greeted within 30 seconds, asked about the need, given advice that fits it',
      ],
      pl: [
        'Czy personel zauważa klienta, wita go i pomaga?',
        'Nikt nie reaguje albo odpowiedź jest niegrzeczna',
        'Powitanie, pomoc dopiero na prośbę',
        'Powitanie w 30 sekund, pytanie o potrzebę i trafna rada',
      ],
      cs: [
        'Všimne si personál zákazníka, pozdraví ho a pomůže mu?',
        'Nikdo nereaguje, nebo je odpověď hrubá',
        'Pozdrav, pomoc až na požádání',
        'Pozdrav do 30 sekund, dotaz na potřebu a rada, která sedí',
      ],
      ro: [
        'Personalul observă, salută și ajută clientul?',
        'Nu reacționează nimeni sau răspunsul este nepoliticos',
        'Salut, ajutor doar la cerere',
        'Salut în 30 de secunde, întrebări despre nevoie și sfat potrivit',
      ],
      ru: [
        'Замечают ли сотрудники клиента, здороваются ли, помогают ли?',
        'Никто не реагирует, или отвечают грубо',
        'Здороваются, помогают только по просьбе',
        'Приветствие за 30 секунд, вопрос о потребности и подходящий совет',
      ],
    },
  },
  {
    kind: 'product',
    words: {
      en: [
        'Are goods in stock, in order and priced?',
        'Empty shelves, prices missing or wrong',
        'Most goods there, single prices missing',
        'Everything in its place, each price readable and right',
      ],
      pl: [
        'Czy towar jest dostępny, ułożony i ma ceny?',
        'Puste półki, brak cen lub ceny błędne',
        'Większość towaru jest, brakuje pojedynczych cen',
        'Wszystko na miejscu, każda cena czytelna i poprawna',
      ],
      cs: [
        'Je zboží skladem, srovnané a s cenami?',
        'Prázdné regály, ceny chybí nebo nesedí',
        'Většina zboží je, jednotlivé ceny chybí',
        'Vše na svém místě, každá cena čitelná a správná',
      ],
      ro: [
        'Produsele sunt în stoc, aranjate și cu preț?',
        'Rafturi goale, prețuri lipsă sau greșite',
        'Majoritatea există, lipsesc câteva prețuri',
        'Totul la locul lui, fiecare preț lizibil și corect',
      ],
      ru: [
        'Есть ли товар, в порядке ли выкладка и ценники?',
        'Пустые полки, ценников нет или они неверны',
        'Большая часть есть, не хватает отдельных ценников',
        'Всё на местах, каждый ценник читается и верен',
      ],
    },
  },
  {
    kind: 'payment',
    weight: 2,
    critical: true,
    words: {
      en: [
        'Is paying quick and correct?',
        'Wrong sum, or more than 10 minutes in line',
        'Right sum, about 5 minutes in line',
        'Right sum, every usual means of payment, under 2 minutes in line, a thank-you',
      ],
      pl: [
        'Czy płatność przebiega szybko i poprawnie?',
        'Błędna kwota albo ponad 10 minut w kolejce',
        'Poprawna kwota, około 5 minut w kolejce',
        'Poprawna kwota, każda zwykła forma płatności, do 2 minut w kolejce, podziękowanie',
      ],
      cs: [
        'Je placení rychlé a správné?',
        'Chybná částka, nebo přes 10 minut ve frontě',
        'Správná částka, asi 5 minut ve frontě',
        'Správná částka, všechny běžné způsoby platby, do 2 minut ve frontě, poděkování',
      ],
      ro: [
        'Plata este rapidă și corectă?',
        'Sumă greșită sau peste 10 minute la coadă',
        'Sumă corectă, circa 5 minute la coadă',
        'Sumă corectă, toate mijloacele de plată uzuale, sub 2 minute la coadă, mulțumire',
      ],
      ru: [
        'Быстро ли и правильно ли проходит оплата?',
        'Ошибка в сумме или больше 10 минут в очереди',
        'Сумма верна, около 5 минут в очереди',
        'Сумма верна, все обычные способы оплаты, до 2 минут в очереди, благодарность',
      ],
    },
  },
];
