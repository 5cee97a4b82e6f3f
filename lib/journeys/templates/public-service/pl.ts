import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Składam wniosek o świadczenie na dziecko',
  scenario: 'Niewyspani świeżo upieczeni rodzice: od pierwszego pytania do pieniędzy na koncie.',
  goal: 'Właściwa kwota na czas i bez wychodzenia z domu.',
  stages: [
    {
      title: 'Dowiedzieć się',
      goal: 'Wiedzieć, czy to nas dotyczy',
      steps: [
        {
          title: 'Zrozumieć zasady',
          actions: 'Szuka, czyta trzy strony, pyta innych rodziców',
          thoughts: '„Którym przypadkiem jesteśmy?”',
          touchpoints: ['Strona urzędu', 'Forum rodziców'],
          pains: ['Przepisy pisano dla prawników'],
          opportunities: ['Pięć pytań zakończonych słowami „tak, możesz złożyć wniosek”'],
        },
        {
          title: 'Zebrać dokumenty',
          actions: 'Szuka zaświadczeń, dzwoni do pracodawcy, kseruje',
          thoughts: '„Przecież wszystko to już macie”',
          touchpoints: ['Lista dokumentów', 'Infolinia'],
          pains: ['Urząd żąda tego, co ma inny urząd'],
          opportunities: ['Za zgodą pobierać zaświadczenia z rejestrów'],
        },
      ],
    },
    {
      title: 'Złożyć wniosek',
      goal: 'Zrobić raz i dobrze',
      steps: [
        {
          title: 'Wypełnić formularz',
          actions: 'Pisze nocą na telefonie, przerywa, zaczyna od nowa',
          thoughts: '„Co to jest okres składkowy?”',
          touchpoints: ['Formularz internetowy'],
          pains: ['Formularz zapomina wpisane dane'],
          opportunities: ['Objaśnić każde pytanie obok i zapisywać każdą odpowiedź'],
        },
        {
          title: 'Wysłać',
          actions: 'Podpisuje, wysyła, dostaje numer',
          thoughts: '„Na pewno doszło?”',
          touchpoints: ['Potwierdzenie'],
          opportunities: ['Podać dzień, do którego przyjdzie odpowiedź'],
        },
      ],
    },
    {
      title: 'Czekać',
      goal: 'Nie zostać w niepewności',
      steps: [
        {
          title: 'Zapytać, co dalej',
          actions: 'Dzwoni, czeka, słyszy, że sprawa jest w toku',
          thoughts: '„Mam wysłać jeszcze raz?”',
          touchpoints: ['Infolinia', 'E-mail'],
          pains: ['Nikt nie umie powiedzieć, ile to potrwa'],
          opportunities: ['Pokazywać stan wniosku jak stan paczki'],
        },
      ],
    },
    {
      title: 'Otrzymać',
      goal: 'Dostać to, co się należy',
      steps: [
        {
          title: 'Otrzymać decyzję',
          actions: 'Otwiera pismo, szuka kwoty, widzi ją na koncie',
          thoughts: '„Nareszcie”',
          touchpoints: ['Decyzja', 'Wypłata'],
          opportunities: ['Kwota i data w pierwszym zdaniu'],
        },
        {
          title: 'Poprawić błąd',
          actions: 'Znajduje zły miesiąc, pisze odwołanie, idzie do urzędu',
          thoughts: '„Mam zaczynać od początku?”',
          touchpoints: ['Urząd', 'Odwołanie'],
          pains: ['Odwołanie wymaga pieczątki i listu'],
          opportunities: ['Drobne błędy poprawiać zwykłą wiadomością'],
        },
      ],
    },
  ],
};
