import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Otwieram konto i nabieram zaufania',
  scenario: 'Osoba pracująca zmienia bank: od porównania ofert do pierwszego poważnego problemu.',
  goal: 'Konto, które po prostu działa, i człowiek, gdy nie działa.',
  stages: [
    {
      title: 'Rozważyć',
      goal: 'Zobaczyć koszty bez gwiazdek',
      steps: [
        {
          title: 'Porównać',
          actions: 'Czyta porównywarkę, pyta koleżankę, szuka opłat',
          thoughts: '„Gdzie jest haczyk?”',
          touchpoints: ['Porównywarka', 'Tabela opłat'],
          pains: ['Opłaty są na 14. stronie pliku PDF'],
          opportunities: ['Wszystkie opłaty zwykłego miesiąca w jednym wierszu'],
        },
      ],
    },
    {
      title: 'Złożyć wniosek',
      goal: 'Załatwić za jednym razem',
      steps: [
        {
          title: 'Wypełnić',
          actions: 'Pobiera aplikację, wpisuje te same dane co w starym banku',
          thoughts: '„Przecież to wszystko jest w dowodzie”',
          touchpoints: ['Wniosek w aplikacji'],
          pains: ['Dziesięć minut przerwy i wszystko przepada'],
          opportunities: ['Zapisywać każdą odpowiedź od razu'],
        },
        {
          title: 'Potwierdzić tożsamość',
          actions: 'Obraca dowód przed kamerą, próbuje trzy razy, idzie do oddziału',
          thoughts: '„Czy bank mnie nie chce?”',
          touchpoints: ['Weryfikacja tożsamości', 'Oddział'],
          pains: ['Weryfikacja odrzuca i nie mówi dlaczego'],
          opportunities: ['Powiedzieć, co było nie tak, i w minutę dać konsultanta'],
        },
      ],
    },
    {
      title: 'Korzystać',
      goal: 'Mieć pieniądze tam, gdzie są potrzebne',
      steps: [
        {
          title: 'Zapłacić pierwszy raz',
          actions: 'Płaci telefonem za obiad, widzi powiadomienie',
          thoughts: '„Działa”',
          touchpoints: ['Karta', 'Powiadomienie o płatności'],
          opportunities: ['W pierwszym tygodniu pokazać, co jeszcze potrafi karta'],
        },
        {
          title: 'Rozwiązać problem',
          actions: 'Widzi obcą płatność, dzwoni, czeka, dwa razy tłumaczy',
          thoughts: '„Każda minuta to moje pieniądze”',
          touchpoints: ['Infolinia', 'Czat'],
          pains: ['Po każdym przełączeniu trzeba mówić od nowa'],
          opportunities: ['Zastrzec kartę jednym dotknięciem, potem oddzwonić'],
        },
      ],
    },
    {
      title: 'Rozwijać',
      goal: 'Rada, która pasuje do mojego życia',
      steps: [
        {
          title: 'Oszczędzać lub pożyczyć',
          actions: 'Ogląda lokatę w aplikacji, umawia rozmowę',
          thoughts: '„To dobre dla mnie czy dla nich?”',
          touchpoints: ['Oferta w aplikacji', 'Doradca'],
          pains: ['Oferty nie mają nic wspólnego z tym, co widać na koncie'],
          opportunities: ['Pokazywać ofertę z kwotą zamiast hasła'],
        },
      ],
    },
  ],
};
