import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Potrzebuję nowego płaszcza przed zimą',
  scenario: 'Klientka sklepu odzieżowego: od pierwszego spojrzenia na witrynę do kolejnej wizyty.',
  goal: 'Dobrze leżący płaszcz, kupiony bez żalu, i powód, żeby wrócić.',
  stages: [
    {
      title: 'Zapoznać',
      goal: 'Dowiedzieć się, że to sklep dla ludzi takich jak ja',
      steps: [
        {
          title: 'Zauważyć sklep',
          actions: 'Mija witrynę; widzi zdjęcie znajomej z metką marki',
          thoughts: '„Ładne. Czy to sklep na moją kieszeń?”',
          touchpoints: ['Witryna', 'Posty klientów'],
          pains: ['Na witrynie nie ma cen, więc wygląda drogo'],
          opportunities: ['Pokazać w witrynie trzy całe zestawy z cenami'],
        },
        {
          title: 'Sprawdzić w sieci',
          actions: 'Wpisuje nazwę, czyta opinie, szuka godzin otwarcia',
          thoughts: '„Czy mają mój rozmiar i czy w niedzielę jest otwarte?”',
          touchpoints: ['Wizytówka na mapie', 'Sklep internetowy'],
          pains: ['Godziny na mapie i na stronie są różne'],
          opportunities: ['Pokazać dostępność rozmiarów w każdym sklepie'],
        },
      ],
    },
    {
      title: 'Przyprowadzić do drzwi',
      goal: 'Dotrzeć bez wysiłku i poczuć się mile widzianą',
      steps: [
        {
          title: 'Dojechać',
          actions: 'Szuka miejsca parkingowego albo przystanku, ostatni kawałek idzie pieszo',
          thoughts: '„Gdzie tu jest wejście?”',
          touchpoints: ['Drogowskazy'],
          pains: ['Z parkingu nie widać wejścia'],
          opportunities: ['Dodać zdjęcie wejścia obok adresu'],
        },
        {
          title: 'Wejść',
          actions: 'Rozgląda się, czeka na powitanie albo na święty spokój',
          thoughts: '„Będą za mną chodzić?”',
          touchpoints: ['Wejście', 'Powitanie przez obsługę'],
          opportunities: ['Powitać w dziesięć sekund, a potem zostawić przestrzeń'],
        },
      ],
    },
    {
      title: 'Rozpocząć sprzedaż',
      goal: 'Znaleźć właściwą rzecz i mieć pewność',
      steps: [
        {
          title: 'Zapytać i przymierzyć',
          actions: 'Prosi o rozmiar, mierzy dwa płaszcze, pyta o zdanie',
          thoughts: '„Teraz przydałaby się szczera rada”',
          touchpoints: ['Doradztwo obsługi', 'Przymierzalnia'],
          pains: ['W przymierzalni jest ciemno i jest jeden wieszak'],
          opportunities: ['Przynosić drugi rozmiar bez proszenia'],
        },
        {
          title: 'Zapłacić',
          actions: 'Stoi w kolejce, płaci, podaje e-mail do paragonu',
          thoughts: '„Dlaczego z czterech kas działa jedna?”',
          touchpoints: ['Kasa', 'Torba i opakowanie'],
          pains: ['Kolejka jest najdłuższa wtedy, gdy klienci już się zdecydowali'],
          opportunities: ['Przyjmować płatność kartą w każdym miejscu sklepu'],
        },
      ],
    },
    {
      title: 'Zachęcić do powrotu',
      goal: 'Być zapamiętaną, ale nie nękaną',
      steps: [
        {
          title: 'Nosić i dopytać',
          actions: 'Odpada guzik; pyta, jak zgłosić reklamację',
          thoughts: '„Oby obyło się bez kłótni”',
          touchpoints: ['Infolinia', 'Punkt zwrotów'],
          pains: ['Do zwrotu trzeba papierowego paragonu'],
          opportunities: ['Drobne usterki naprawiać od ręki i za darmo'],
        },
        {
          title: 'Wrócić',
          actions: 'Dostaje wskazówki, jak dbać o płaszcz, a później propozycję pasujących spodni',
          thoughts: '„Pamiętają, co kupiłam”',
          touchpoints: ['E-mail po zakupie', 'Karta stałego klienta'],
          opportunities: ['Zamiast rabatu zaprosić na wieczór ze stylistką'],
        },
      ],
    },
  ],
};
