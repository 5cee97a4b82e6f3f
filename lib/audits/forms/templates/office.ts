import type { TemplateCriterion } from './types';

/** An office that receives customers. */
export const office: readonly TemplateCriterion[] = [
  {
    kind: 'place',
    words: {
      en: [
        'Does a visitor find the right door and feel expected?',
        'No sign, closed door, nobody knows of the visit',
        'Found after asking, the visit is looked up',
        'Signed way, host knows name and purpose',
      ],
      pl: [
        'Czy gość trafia do właściwych drzwi i czuje się oczekiwany?',
        'Brak oznaczeń, drzwi zamknięte, nikt nie wie o wizycie',
        'Trafia po pytaniu o drogę, wizyta jest sprawdzana',
        'Droga oznaczona, gospodarz zna nazwisko i cel',
      ],
      cs: [
        'Najde návštěvník správné dveře a cítí se očekáván?',
        'Bez označení, zavřeno, o návštěvě nikdo neví',
        'Najde po dotazu, návštěva se dohledává',
        'Značená cesta, hostitel zná jméno i účel',
      ],
      ro: [
        'Vizitatorul găsește ușa potrivită și se simte așteptat?',
        'Fără indicatoare, ușă închisă, nimeni nu știe de vizită',
        'Găsește întrebând, vizita este căutată',
        'Drum marcat, gazda știe numele și scopul',
      ],
      ru: [
        'Находит ли посетитель нужную дверь, ждут ли его?',
        'Указателей нет, дверь закрыта, о визите не знают',
        'Находит, спросив дорогу; визит ищут в записях',
        'Путь обозначен, хозяин знает имя и цель',
      ],
    },
  },
  {
    kind: 'person',
    weight: 2,
    words: {
      en: [
        'Is the conversation competent and attentive?',
        'Interrupted, no answers to simple questions',
        'Polite, some answers promised for later',
        'Prepared, listens, answers or names who does and until when',
      ],
      pl: [
        'Czy rozmowa jest kompetentna i uważna?',
        'Przerywana, bez odpowiedzi na proste pytania',
        'Uprzejma, część odpowiedzi obiecana na później',
        'Przygotowana; słucha, odpowiada albo wskazuje kto i do kiedy',
      ],
      cs: [
        'Je rozhovor odborný a pozorný?',
        'Přerušovaný, bez odpovědí na jednoduché otázky',
        'Zdvořilý, část odpovědí slíbena na později',
        'Připravený; naslouchá, odpoví nebo řekne, kdo a dokdy',
      ],
      ro: [
        'Discuția este competentă și atentă?',
        'Întreruptă, fără răspunsuri la întrebări simple',
        'Politicoasă, unele răspunsuri promise pentru mai târziu',
        'Pregătită; ascultă, răspunde sau spune cine și până când',
      ],
      ru: [
        'Компетентен ли разговор, внимателен ли собеседник?',
        'Прерывается, на простые вопросы ответов нет',
        'Вежлив, часть ответов обещана позже',
        'Подготовлен, слушает, отвечает или называет, кто и к какому сроку',
      ],
    },
  },
  {
    kind: 'document',
    words: {
      en: [
        'Are papers clear, correct and in the brand’s look?',
        'Errors, wrong name, cannot be understood',
        'Correct, but long or in the words of specialists',
        'Correct, short, plain words, next step named',
      ],
      pl: [
        'Czy dokumenty są jasne, poprawne i zgodne z wizerunkiem marki?',
        'Błędy, złe nazwisko, niezrozumiałe',
        'Poprawne, ale długie lub pełne żargonu',
        'Poprawne, krótkie, prostym językiem, z kolejnym krokiem',
      ],
      cs: [
        'Jsou dokumenty jasné, správné a ve stylu značky?',
        'Chyby, špatné jméno, nesrozumitelné',
        'Správné, ale dlouhé nebo odborným jazykem',
        'Správné, krátké, srozumitelné, s dalším krokem',
      ],
      ro: [
        'Documentele sunt clare, corecte și în stilul mărcii?',
        'Greșeli, nume greșit, de neînțeles',
        'Corecte, dar lungi sau în jargon',
        'Corecte, scurte, în cuvinte simple, cu pasul următor',
      ],
      ru: [
        'Понятны ли документы, верны ли, в стиле ли бренда?',
        'Ошибки, неверное имя, непонятно',
        'Верны, но длинны или написаны для специалистов',
        'Верны, коротки, простыми словами, назван следующий шаг',
      ],
    },
  },
  {
    kind: 'process',
    critical: true,
    words: {
      en: [
        'Is what was promised done in time?',
        'Forgotten, nobody tells',
        'Late, the customer was told',
        'In time or sooner, told without being asked',
      ],
      pl: [
        'Czy obietnice są dotrzymywane w terminie?',
        'Zapomniane, nikt nie informuje',
        'Z opóźnieniem, klient został uprzedzony',
        'W terminie lub wcześniej, z informacją bez dopytywania',
      ],
      cs: [
        'Splní se slíbené včas?',
        'Zapomenuto, nikdo neřekne',
        'Pozdě, zákazník byl informován',
        'Včas nebo dříve, s informací bez ptaní',
      ],
      ro: [
        'Ce s-a promis se face la timp?',
        'Uitat, nimeni nu anunță',
        'Cu întârziere, clientul a fost anunțat',
        'La timp sau mai devreme, anunțat fără să întrebe',
      ],
      ru: [
        'Выполняется ли обещанное в срок?',
        'Забыто, никто не сообщает',
        'С опозданием, клиента предупредили',
        'В срок или раньше, сообщают сами',
      ],
    },
  },
];
