import { standardMetrics } from '../standard-metrics';
import type { LibraryEntry } from '../types';

export const subscriptionVideoDuring: readonly LibraryEntry[] = [
  {
    id: 'sign-up',
    phase: 'during',
    involvement: 'active',
    control: 'owned',
    channel: 'website',
    kind: 'form',
    name: { en: 'Sign-up', pl: 'Rejestracja', cs: 'Registrace', ro: 'Înregistrare', ru: 'Регистрация' },
    description: {
      en: 'From the choice of plan to the first film in a few fields, also with a remote control.',
      pl: 'Od wyboru planu do pierwszego filmu w kilku polach, także pilotem.',
      cs: 'Od výběru tarifu k prvnímu filmu přes pár polí, i s dálkovým ovladačem.',
      ro: 'De la alegerea abonamentului la primul film din câteva câmpuri, chiar și cu telecomanda.',
      ru: 'От выбора тарифа до первого фильма за несколько полей, даже с пульта.',
    },
    standard: { metric: standardMetrics.timeToComplete, operator: 'at-most', target: 3, unit: 'minutes' },
  },
  {
    id: 'first-payment',
    phase: 'during',
    involvement: 'active',
    control: 'partner',
    channel: 'website',
    kind: 'payment',
    name: {
      en: 'First payment',
      pl: 'Pierwsza płatność',
      cs: 'První platba',
      ro: 'Prima plată',
      ru: 'Первая оплата',
    },
    description: {
      en: 'The amount and the date of the next charge are stated before the card is entered.',
      pl: 'Kwota i data kolejnego obciążenia są podane przed wpisaniem karty.',
      cs: 'Částka a datum další platby jsou uvedeny před zadáním karty.',
      ro: 'Suma și data următoarei plăți apar înainte de introducerea cardului.',
      ru: 'Сумма и дата следующего списания указаны до ввода карты.',
    },
    standard: { metric: standardMetrics.paymentSuccess, operator: 'at-least', target: 98, unit: 'percent' },
  },
  {
    id: 'tv-activation',
    phase: 'during',
    otherPhases: ['after'],
    involvement: 'active',
    control: 'owned',
    channel: 'app',
    kind: 'app-screen',
    name: {
      en: 'Connecting the TV',
      pl: 'Podłączenie telewizora',
      cs: 'Připojení televize',
      ro: 'Conectarea televizorului',
      ru: 'Подключение телевизора',
    },
    description: {
      en: 'A code on the screen, a tap on the phone, and the evening can begin.',
      pl: 'Kod na ekranie, kliknięcie w telefonie i wieczór może się zacząć.',
      cs: 'Kód na obrazovce, klepnutí v telefonu a večer může začít.',
      ro: 'Un cod pe ecran, o atingere pe telefon și seara poate începe.',
      ru: 'Код на экране, касание в телефоне, и вечер начался.',
    },
  },
];
