import type { TemplateCriterion } from './types';

/** A phone line: getting through, being understood, getting it done. */
export const phoneLine: readonly TemplateCriterion[] = [
  {
    kind: 'call',
    words: {
      en: [
        'How soon does a person answer?',
        'Not at all, or after 5 minutes',
        'After about 1 minute, waiting time told',
        'Within 20 seconds, or a call-back at a chosen time',
      ],
      pl: [
        'Jak szybko odbiera człowiek?',
        'Wcale albo po 5 minutach',
        'Po około minucie, z podanym czasem oczekiwania',
        'W 20 sekund albo oddzwonienie o wybranej porze',
      ],
      cs: [
        'Jak brzy to zvedne člověk?',
        'Vůbec, nebo po 5 minutách',
        'Asi po minutě, s údajem o čekání',
        'Do 20 sekund, nebo zpětné volání ve zvolený čas',
      ],
      ro: [
        'Cât de repede răspunde un om?',
        'Deloc sau după 5 minute',
        'După circa un minut, cu timpul de așteptare anunțat',
        'În 20 de secunde sau apel înapoi la ora aleasă',
      ],
      ru: [
        'Как скоро отвечает человек?',
        'Не отвечает или через 5 минут',
        'Примерно через минуту, время ожидания названо',
        'За 20 секунд или перезванивают в выбранное время',
      ],
    },
  },
  {
    kind: 'call',
    words: {
      en: [
        'Is the caller understood at once?',
        'Passed on and on, the story told anew each time',
        'Passed on once, the story told twice',
        'The first person knows the history and takes it on',
      ],
      pl: [
        'Czy dzwoniący jest od razu rozumiany?',
        'Przełączany wielokrotnie, za każdym razem opowiada od nowa',
        'Przełączony raz, opowiada dwa razy',
        'Pierwsza osoba zna historię i przejmuje sprawę',
      ],
      cs: [
        'Porozumí se volajícímu hned?',
        'Přepojován znovu a znovu, pokaždé vypráví od začátku',
        'Přepojen jednou, vypráví dvakrát',
        'První člověk zná historii a věc převezme',
      ],
      ro: [
        'Apelantul este înțeles din prima?',
        'Transferat de mai multe ori, povestește de fiecare dată',
        'Transferat o dată, povestește de două ori',
        'Prima persoană cunoaște istoricul și preia cazul',
      ],
      ru: [
        'Понимают ли звонящего сразу?',
        'Переключают снова и снова, каждый раз всё сначала',
        'Переключили один раз, рассказал дважды',
        'Первый же сотрудник знает историю и берётся за дело',
      ],
    },
  },
  {
    kind: 'call',
    weight: 2,
    critical: true,
    words: {
      en: [
        'Is the matter settled?',
        'No answer, or a wrong one',
        'Settled after another call',
        'Settled in this call, and confirmed in writing',
      ],
      pl: [
        'Czy sprawa zostaje załatwiona?',
        'Brak odpowiedzi albo błędna',
        'Załatwiona po kolejnej rozmowie',
        'Załatwiona w tej rozmowie i potwierdzona na piśmie',
      ],
      cs: [
        'Vyřeší se věc?',
        'Žádná odpověď, nebo chybná',
        'Vyřešeno po dalším hovoru',
        'Vyřešeno v tomto hovoru a písemně potvrzeno',
      ],
      ro: [
        'Problema se rezolvă?',
        'Niciun răspuns sau unul greșit',
        'Rezolvată după încă un apel',
        'Rezolvată în acest apel și confirmată în scris',
      ],
      ru: [
        'Решён ли вопрос?',
        'Ответа нет или он неверен',
        'Решён после ещё одного звонка',
        'Решён за этот звонок и подтверждён письменно',
      ],
    },
  },
  {
    kind: 'support',
    words: {
      en: [
        'Does the tone show respect and care?',
        'Impatient, blames the caller',
        'Correct, by the script',
        'Warm, takes the feeling up, thanks for the call',
      ],
      pl: [
        'Czy ton wyraża szacunek i troskę?',
        'Zniecierpliwiony, obwinia dzwoniącego',
        'Poprawny, według skryptu',
        'Ciepły, reaguje na emocje, dziękuje za telefon',
      ],
      cs: [
        'Je tón uctivý a vstřícný?',
        'Netrpělivý, obviňuje volajícího',
        'Korektní, podle skriptu',
        'Vřelý, vnímá pocity, poděkuje za zavolání',
      ],
      ro: [
        'Tonul arată respect și grijă?',
        'Nerăbdător, învinuiește apelantul',
        'Corect, după scenariu',
        'Cald, ține seama de stare, mulțumește pentru apel',
      ],
      ru: [
        'Уважителен ли тон, чувствуется ли забота?',
        'Раздражение, звонящего винят',
        'Корректно, по скрипту',
        'Тепло, откликаются на чувства, благодарят за звонок',
      ],
    },
  },
];
