import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Chcę dziś wieczorem obejrzeć coś dobrego',
  scenario: 'Abonentka serwisu wideo: od polecenia do odejścia i może powrotu.',
  goal: 'Udany wieczór i żadnego poczucia uwięzienia.',
  stages: [
    {
      title: 'Odkryć',
      goal: 'Zobaczyć, czy warto zapłacić',
      steps: [
        {
          title: 'Usłyszeć',
          actions: 'Znajomy wysyła zwiastun; na przystanku wisi plakat tego serialu',
          thoughts: '„Wszyscy o tym mówią”',
          touchpoints: ['Zwiastun', 'Polecenie znajomego'],
          pains: ['Bez konta nie widać, co jest w ofercie'],
          opportunities: ['Pokazać całą listę tytułów wszystkim'],
        },
        {
          title: 'Wypróbować',
          actions: 'Zapisuje się na darmowy tydzień, podaje numer karty',
          thoughts: '„Oby nie zapomnieć zrezygnować”',
          touchpoints: ['Rejestracja'],
          pains: ['Próba od razu wymaga karty'],
          opportunities: ['Przypomnieć dwa dni przed pierwszą płatnością'],
        },
      ],
    },
    {
      title: 'Zacząć',
      goal: 'Pierwszy wieczór bez szukania',
      steps: [
        {
          title: 'Obejrzeć pierwszy tytuł',
          actions: 'Wybiera trzy ulubione, trafia na serial, siedzi do północy',
          thoughts: '„Już mnie zna”',
          touchpoints: ['Strona główna', 'Rekomendacje'],
          opportunities: ['Zacząć tam, gdzie skończył się zwiastun'],
        },
      ],
    },
    {
      title: 'Na co dzień',
      goal: 'Żeby było, kiedy mam czas',
      steps: [
        {
          title: 'Oglądać codziennie',
          actions: 'Ogląda dalej w autobusie, dzieli konto z dziećmi',
          thoughts: '„Na czym skończyłam?”',
          touchpoints: ['Odtwarzanie', 'Profile'],
          pains: ['Podpowiedzi dla dzieci trafiają na moją listę'],
          opportunities: ['Pozwolić usunąć tytuł z rekomendacji'],
        },
        {
          title: 'Nieudana płatność',
          actions: 'Karta wygasła; przychodzą trzy listy i ekran się blokuje',
          thoughts: '„Przecież nic złego nie zrobiłam”',
          touchpoints: ['E-mail o płatności'],
          pains: ['List brzmi jak groźba'],
          opportunities: ['Tydzień czasu i jeden przycisk'],
        },
      ],
    },
    {
      title: 'Decydować',
      goal: 'Być traktowaną poważnie',
      steps: [
        {
          title: 'Podwyżka',
          actions: 'Czyta o nowej cenie, liczy, ile razy oglądała',
          thoughts: '„Co za to dostanę?”',
          touchpoints: ['E-mail o cenie'],
          pains: ['Powód ukryto w ogólnikach'],
          opportunities: ['W tym samym liście zaproponować przerwę i mniejszy plan'],
        },
        {
          title: 'Zrezygnować',
          actions: 'Szuka przycisku, odpowiada na cztery pytania, rezygnuje',
          thoughts: '„Pozwólcie odejść z klasą”',
          touchpoints: ['Ustawienia konta'],
          pains: ['Rezygnacja zajmuje sześć ekranów'],
          opportunities: ['Dwa kliknięcia i lista zachowana przez rok'],
        },
        {
          title: 'Zaproszenie z powrotem',
          actions: 'Dostaje list, gdy wychodzi nowy sezon',
          thoughts: '„Może na miesiąc”',
          touchpoints: ['E-mail z zaproszeniem'],
          opportunities: ['Powrót jednym kliknięciem, z tą samą listą i profilem'],
        },
      ],
    },
  ],
};
