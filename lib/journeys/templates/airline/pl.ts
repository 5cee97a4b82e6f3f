import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Lecę odwiedzić rodzinę',
  scenario: 'Pasażer z jedną walizką, dwa razy w roku: od pomysłu do odbioru z lotniska.',
  goal: 'Dolecieć na czas, z walizką i bez niespodzianek w cenie.',
  stages: [
    {
      title: 'Zaplanować',
      goal: 'Uczciwa cena i pasujące godziny',
      steps: [
        {
          title: 'Szukać lotu',
          actions: 'Porównuje trzy strony, przesuwa daty tam i z powrotem',
          thoughts: '„Ile to w końcu wyjdzie?”',
          touchpoints: ['Wyszukiwarka lotów', 'Porównywarka'],
          pains: ['Pierwsza cena jest bez walizki'],
          opportunities: ['Pokazywać pełną cenę już na pierwszej liście'],
        },
        {
          title: 'Zarezerwować',
          actions: 'Wpisuje nazwiska i paszporty, odrzuca pięć dodatków, płaci',
          thoughts: '„Czy niechcący nie zaznaczyłem ubezpieczenia?”',
          touchpoints: ['Rezerwacja', 'E-mail z potwierdzeniem'],
          pains: ['Dodatki są zaznaczone z góry'],
          opportunities: ['Jedna strona dodatków, na której pierwszy wybór to „żaden”'],
        },
      ],
    },
    {
      title: 'Przygotować się',
      goal: 'Wiedzieć, co zabrać i na którą być',
      steps: [
        {
          title: 'Odprawić się',
          actions: 'Wieczorem odprawia się w telefonie, zapisuje kartę pokładową',
          thoughts: '„Jutro o jedną rzecz mniej”',
          touchpoints: ['Aplikacja', 'Karta pokładowa'],
          opportunities: ['Podać, ile o tej porze czeka się na kontrolę'],
        },
      ],
    },
    {
      title: 'Na lotnisku',
      goal: 'Przejść przez wszystko spokojnie',
      steps: [
        {
          title: 'Nadać bagaż i przejść kontrolę',
          actions: 'Stoi w dwóch kolejkach, dźwiga walizkę na taśmę, wyjmuje płyny',
          thoughts: '„Czy to dobra kolejka?”',
          touchpoints: ['Nadanie bagażu', 'Kontrola bezpieczeństwa'],
          pains: ['Nikt nie mówi, ile to potrwa'],
          opportunities: ['Pokazywać czas oczekiwania, zanim zacznie się kolejka'],
        },
        {
          title: 'Czekać i wejść na pokład',
          actions: 'Szuka bramki, nasłuchuje swojej grupy',
          thoughts: '„Czy zmieści się mój plecak?”',
          touchpoints: ['Bramka', 'Komunikaty'],
          pains: ['Bramka zmienia się bez powiadomienia'],
          opportunities: ['Wysyłać zmianę bramki od razu na telefon'],
        },
      ],
    },
    {
      title: 'W powietrzu',
      goal: 'Być traktowanym jak gość',
      steps: [
        {
          title: 'Lecieć',
          actions: 'Siedzi, je, słyszy pytanie, czy wszystko w porządku',
          thoughts: '„Uśmiechnęła się do mojej córki”',
          touchpoints: ['Załoga', 'Fotel', 'Posiłek'],
          opportunities: ['Niech załoga widzi, kto leci z małymi dziećmi'],
        },
      ],
    },
    {
      title: 'Dolecieć',
      goal: 'Mieć wszystko i jechać do domu',
      steps: [
        {
          title: 'Odebrać walizkę',
          actions: 'Czeka przy taśmie, sprawdza kwit, szuka wyjścia',
          thoughts: '„Wszyscy już mają swoje”',
          touchpoints: ['Taśma bagażowa', 'Biuro zagubionego bagażu'],
          pains: ['Taśma nie pokazuje, kiedy przyjedzie pierwszy bagaż'],
          opportunities: ['Potwierdzić w aplikacji, że walizka jest na pokładzie'],
        },
        {
          title: 'Ocenić podróż',
          actions: 'Następnego dnia dostaje ankietę i pisze dwa zdania',
          thoughts: '„Czy ktoś to przeczyta?”',
          touchpoints: ['E-mail z ankietą'],
          pains: ['Ankieta ma 30 pytań'],
          opportunities: ['Zadać dwa pytania i odpowiadać na złe oceny'],
        },
      ],
    },
  ],
};
