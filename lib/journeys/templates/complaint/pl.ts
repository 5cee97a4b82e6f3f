import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Coś poszło źle i chcę, żeby to naprawiono',
  scenario: 'Klient z uszkodzoną dostawą: od odkrycia wady do ostatniego słowa.',
  goal: 'Żeby mi uwierzono, żeby szybko się skończyło i nie na mój koszt.',
  stages: [
    {
      title: 'Odkryć',
      goal: 'Wiedzieć, komu powiedzieć',
      steps: [
        {
          title: 'Zauważyć wadę',
          actions: 'Otwiera paczkę, szkło jest pęknięte, robi zdjęcia',
          thoughts: '„Akurat na urodziny”',
          touchpoints: ['Paczka'],
          pains: ['Nie wiadomo, co zachować jako dowód'],
          opportunities: ['Włożyć do paczki kartkę: uszkodzone? zrób tak'],
        },
        {
          title: 'Znaleźć kontakt',
          actions: 'Szuka na stronie numeru telefonu',
          thoughts: '„Specjalnie to chowają”',
          touchpoints: ['Strona kontaktowa'],
          pains: ['Formularz pyta o numer, którego nikt nie ma'],
          opportunities: ['Jeden numer i jeden formularz na pierwszej stronie'],
        },
      ],
    },
    {
      title: 'Zgłosić',
      goal: 'Żeby mi uwierzono',
      steps: [
        {
          title: 'Wyjaśnić',
          actions: 'Dzwoni, opowiada, jest przełączany, opowiada od nowa',
          thoughts: '„Już to mówiłem”',
          touchpoints: ['Infolinia', 'Czat'],
          pains: ['Każdy dział zaczyna od początku'],
          opportunities: ['Pierwsza osoba prowadzi sprawę do końca'],
        },
        {
          title: 'Dostać potwierdzenie',
          actions: 'Dostaje wiadomość z numerem sprawy bez daty',
          thoughts: '„I co teraz?”',
          touchpoints: ['Potwierdzenie'],
          pains: ['Nie ma terminu, do którego coś się wydarzy'],
          opportunities: ['Podać następny krok i jego dzień'],
        },
      ],
    },
    {
      title: 'Czekać',
      goal: 'Nie musieć nikomu przypominać',
      steps: [
        {
          title: 'Cisza',
          actions: 'Czeka sześć dni, pisze znowu',
          thoughts: '„Liczą, że zapomnę”',
          touchpoints: ['Infolinia'],
          pains: ['Milczenie'],
          opportunities: ['Wiadomość co dwa dni, nawet bez nowości'],
        },
        {
          title: 'Dostać propozycję',
          actions: 'Odbiera telefon, słyszy „przepraszam”, wybiera z dwóch dróg',
          thoughts: '„Wreszcie ktoś, kto decyduje”',
          touchpoints: ['Telefon od prowadzącego sprawę'],
          opportunities: ['Do pewnej kwoty pozwolić decydować bez pytania'],
        },
      ],
    },
    {
      title: 'Zamknąć',
      goal: 'Móc znów zaufać',
      steps: [
        {
          title: 'Załatwione',
          actions: 'Następnego dnia dostaje nowe szkło, stare zostaje u niego',
          thoughts: '„Szybciej niż za pierwszym razem”',
          touchpoints: ['Wymiana', 'Zwrot pieniędzy'],
          opportunities: ['Nie kazać odsyłać rzeczy zniszczonych'],
        },
        {
          title: 'Pytanie po wszystkim',
          actions: 'Odpowiada na jedno pytanie, czyta, co dzięki temu zmieniono',
          thoughts: '„Czyli miało to sens”',
          touchpoints: ['E-mail po sprawie'],
          opportunities: ['Mówić klientom, co zmieniła ich reklamacja'],
        },
      ],
    },
  ],
};
