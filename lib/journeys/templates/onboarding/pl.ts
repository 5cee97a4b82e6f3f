import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Chcę zacząć pracę z tym, co kupiliśmy',
  scenario: 'Pierwsze trzydzieści dni zespołu z nowym narzędziem.',
  goal: 'Pierwszy wynik w godzinę, a po miesiącu wszyscy na pokładzie.',
  stages: [
    {
      title: 'Zarejestrować się',
      goal: 'Wejść od razu',
      steps: [
        {
          title: 'Założyć konto',
          actions: 'Otwiera zaproszenie, ustala hasło',
          thoughts: '„Kolejne hasło”',
          touchpoints: ['Zaproszenie', 'Rejestracja'],
          pains: ['Zaproszenie leży w spamie'],
          opportunities: ['Pozwolić logować się kontem firmowym'],
        },
        {
          title: 'Zobaczyć pierwszy ekran',
          actions: 'Patrzy na pustą stronę z jedenastoma menu',
          thoughts: '„Od czego zacząć?”',
          touchpoints: ['Pierwszy ekran', 'E-mail powitalny'],
          pains: ['Puste ekrany niczego nie uczą'],
          opportunities: ['Jedno zadanie na przykładzie, potem następne'],
        },
      ],
    },
    {
      title: 'Pierwszy sukces',
      goal: 'Zobaczyć, że działa na naszych danych',
      steps: [
        {
          title: 'Wczytać nasze dane',
          actions: 'Wysyła arkusz, dostaje błąd w wierszu 214',
          thoughts: '„Co z nim nie tak?”',
          touchpoints: ['Import', 'Czat pomocy'],
          pains: ['Błędy nie mówią, gdzie'],
          opportunities: ['Wziąć to, co pasuje, i wypisać resztę'],
        },
        {
          title: 'Skończyć pierwsze zadanie',
          actions: 'Ma pierwszy raport, wysyła szefowej',
          thoughts: '„W dwadzieścia minut”',
          touchpoints: ['Pierwszy raport'],
          opportunities: ['Zauważyć pierwszy sukces i podpowiedzieć, co dalej'],
        },
      ],
    },
    {
      title: 'Wyrobić nawyk',
      goal: 'Żeby inni dołączyli bez popychania',
      steps: [
        {
          title: 'Zaprosić zespół',
          actions: 'Dodaje trzy osoby, tłumaczy dwa razy',
          thoughts: '„O wszystko będą pytać mnie”',
          touchpoints: ['Zaproszenia', 'Przewodnik'],
          pains: ['Nowi zaczynają bez żadnego kontekstu'],
          opportunities: ['Pokazać nowym, co zespół już zrobił'],
        },
        {
          title: 'Uzyskać pomoc',
          actions: 'W nocy zadaje pytanie na czacie',
          thoughts: '„Jest tam ktoś żywy?”',
          touchpoints: ['Czat', 'Strony pomocy'],
          pains: ['Odpowiedzią jest link do artykułu'],
          opportunities: ['Najpierw odpowiedź, potem link'],
        },
      ],
    },
    {
      title: 'Zostać',
      goal: 'Wiedzieć, że było warto',
      steps: [
        {
          title: 'Podsumować po 30 dniach',
          actions: 'Rozmawia z opiekunką, widzi, czego używano',
          thoughts: '„Używamy jednej trzeciej”',
          touchpoints: ['Rozmowa po 30 dniach'],
          opportunities: ['Zaproponować jedną nową rzecz, nie pięć'],
        },
      ],
    },
  ],
};
