import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Zmieniam operatora i zachowuję numer',
  scenario: 'Rodzina zmienia naraz internet domowy i dwa telefony.',
  goal: 'Być w sieci w obiecanym dniu i za obiecaną cenę.',
  stages: [
    {
      title: 'Wybrać',
      goal: 'Porównać to, co porównywalne',
      steps: [
        {
          title: 'Porównać taryfy',
          actions: 'Otwiera pięć kart, liczy gigabajty, pyta w salonie',
          thoughts: '„Która z tych 14 jest dla nas?”',
          touchpoints: ['Strony taryf', 'Salon'],
          pains: ['Nazwy taryf nic nie mówią o użyciu'],
          opportunities: ['Zaczynać od domowników, nie od taryfy'],
        },
        {
          title: 'Zamówić',
          actions: 'Wybiera termin, przenosi numer, podpisuje palcem na telefonie',
          thoughts: '„A jeśli wyłączą oba naraz?”',
          touchpoints: ['Zamówienie', 'Przeniesienie numeru'],
          pains: ['Nikt nie mówi, kto wypowiada starą umowę'],
          opportunities: ['Wypowiadać starą umowę w imieniu klienta'],
        },
      ],
    },
    {
      title: 'Przejść',
      goal: 'Nie zostać bez internetu',
      steps: [
        {
          title: 'Czekać na technika',
          actions: 'Siedzi w domu od ósmej do czternastej, dzwoni, czeka',
          thoughts: '„Cały dzień urlopu”',
          touchpoints: ['SMS z terminem', 'Technik'],
          pains: ['Okno sześciu godzin'],
          opportunities: ['Pokazać na mapie, gdzie jest technik'],
        },
        {
          title: 'Zadzwonić pierwszy raz',
          actions: 'Wkłada kartę SIM, dzwoni do domu, sprawdza prędkość',
          thoughts: '„Szybciej niż było”',
          touchpoints: ['Karta SIM', 'Aplikacja'],
          opportunities: ['Zmierzyć prędkość razem i powiedzieć, co znaczy'],
        },
      ],
    },
    {
      title: 'Używać',
      goal: 'Płacić tyle, ile ustalono',
      steps: [
        {
          title: 'Dostać rachunek',
          actions: 'Otwiera rachunek, widzi pozycję, o której nikt nie mówił',
          thoughts: '„Co to jest pakiet usług?”',
          touchpoints: ['Rachunek', 'Aplikacja'],
          pains: ['Pierwszy rachunek jest wyższy i nikt nie uprzedził'],
          opportunities: ['Wyjaśnić pierwszy rachunek, zanim przyjdzie'],
        },
        {
          title: 'Nie mieć połączenia',
          actions: 'Restartuje router, dzwoni, słucha melodyjki',
          thoughts: '„Chcę tylko wiedzieć, kiedy będzie działać”',
          touchpoints: ['Zgłaszanie awarii', 'Czat'],
          pains: ['Menu proponuje sprzedaż przed awarią'],
          opportunities: ['Informować o znanych awariach, zanim ludzie zadzwonią'],
        },
      ],
    },
    {
      title: 'Zostać albo odejść',
      goal: 'Być wartym tyle co nowy klient',
      steps: [
        {
          title: 'Przedłużyć',
          actions: 'Widzi, że nowi płacą mniej, dzwoni z wypowiedzeniem, dostaje lepszą ofertę',
          thoughts: '„Dlaczego dopiero teraz?”',
          touchpoints: ['Rozmowa o przedłużeniu', 'Aplikacja'],
          pains: ['Cennik karze za wierność'],
          opportunities: ['Zaproponować lepszą taryfę, zanim zapytają'],
        },
      ],
    },
  ],
};
