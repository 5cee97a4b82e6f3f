import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Szukamy dostawcy, który rozumie naszą branżę',
  scenario: 'Firma zatrudniająca 200 osób kupuje usługę na trzy lata; decyduje pięć osób.',
  goal: 'Decyzja, której za rok nikt nie będzie musiał bronić.',
  stages: [
    {
      title: 'Zobaczyć potrzebę',
      goal: 'Nazwać problem, zanim ktoś sprzeda rozwiązanie',
      steps: [
        {
          title: 'Poczuć, że boli',
          actions: 'Szefowa operacji liczy opóźnienia, rozmawia z dyrektorem',
          thoughts: '„Tak dalej się nie da”',
          touchpoints: ['Rozmowy w firmie'],
          pains: ['Problem jest niczyj'],
          opportunities: ['Zaproponować bezpłatny pomiar strat'],
        },
        {
          title: 'Rozejrzeć się',
          actions: 'Pyta znajomych z branży, czyta dwa wdrożenia, mija stoisko',
          thoughts: '„Kto zrobił to w firmie takiej jak nasza?”',
          touchpoints: ['Referencje', 'Targi', 'Strona internetowa'],
          pains: ['Opisy wdrożeń ukrywają liczby'],
          opportunities: ['Opublikować trzy wdrożenia z liczbami i telefonem'],
        },
      ],
    },
    {
      title: 'Wybrać',
      goal: 'Porównać bez nacisku',
      steps: [
        {
          title: 'Pierwsze spotkanie',
          actions: 'Opisuje sprawę, słucha, patrzy, kto zadaje pytania',
          thoughts: '„Odrobili lekcje”',
          touchpoints: ['Pierwsze spotkanie', 'Prezentacja'],
          opportunities: ['Wysłać wcześniej plan i dwa pytania'],
        },
        {
          title: 'Porównać oferty',
          actions: 'Wpisuje cztery oferty do tabeli, połowy wierszy brakuje',
          thoughts: '„Porównujemy jabłka z gruszkami”',
          touchpoints: ['Oferta handlowa'],
          pains: ['Ceny mają różne podstawy'],
          opportunities: ['Dać ofertę jako tabelę do porównania'],
        },
        {
          title: 'Przekonać innych',
          actions: 'Robi slajdy dla finansów i IT, czeka na prawników',
          thoughts: '„Potrzebuję argumentów, nie folderów”',
          touchpoints: ['Odpowiedzi o bezpieczeństwie', 'Projekt umowy'],
          pains: ['Pytania prawne trwają pięć tygodni'],
          opportunities: ['Dla każdego działu dwie strony uzasadnienia'],
        },
      ],
    },
    {
      title: 'Zacząć',
      goal: 'Zobaczyć, że podpis był słuszny',
      steps: [
        {
          title: 'Podpisać',
          actions: 'Uzgadnia warunki, zbiera podpisy',
          thoughts: '„Oby nikt nie chciał kolejnej zmiany”',
          touchpoints: ['Umowa'],
          pains: ['Krążą dwie wersje umowy'],
          opportunities: ['Zaznaczać każdą zmianę we wzorze umowy'],
        },
        {
          title: 'Wystartować',
          actions: 'Poznaje zespół, ustala pierwsze wyniki',
          thoughts: '„To nie ci ludzie, których widzieliśmy w ofercie”',
          touchpoints: ['Spotkanie otwierające', 'Kierownik projektu'],
          opportunities: ['Na prezentację zabrać tych, którzy będą pracować'],
        },
      ],
    },
    {
      title: 'Rosnąć',
      goal: 'Razem robić to lepiej',
      steps: [
        {
          title: 'Przejrzeć wyniki',
          actions: 'Co kwartał czyta raport, porównuje z obietnicą',
          thoughts: '„To można pokazać zarządowi”',
          touchpoints: ['Raport kwartalny'],
          opportunities: ['Zaczynać raport od tego, co się nie udało'],
        },
        {
          title: 'Rozszerzyć',
          actions: 'Dodaje drugi zakład, poleca partnerowi',
          thoughts: '„Przetarg niepotrzebny”',
          touchpoints: ['Opiekun klienta', 'Polecenie'],
          opportunities: ['Prosić o polecenie po najlepszym kwartale'],
        },
      ],
    },
  ],
};
