import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Chci začít s tím, co jsme koupili',
  scenario: 'Prvních třicet dní týmu s novým nástrojem.',
  goal: 'První výsledek do hodiny a do měsíce všichni na palubě.',
  stages: [
    {
      title: 'Přihlásit se',
      goal: 'Dostat se hned dovnitř',
      steps: [
        {
          title: 'Založit účet',
          actions: 'Otevře pozvánku, nastaví heslo',
          thoughts: '„Zase další heslo“',
          touchpoints: ['Pozvánka', 'Registrace'],
          pains: ['Pozvánka leží ve spamu'],
          opportunities: ['Dovolit přihlášení firemním účtem'],
        },
        {
          title: 'Vidět první obrazovku',
          actions: 'Hledí na prázdnou stránku s jedenácti nabídkami',
          thoughts: '„Kde mám začít?“',
          touchpoints: ['První obrazovka', 'Uvítací e-mail'],
          pains: ['Prázdné obrazovky nic nenaučí'],
          opportunities: ['Jeden úkol s ukázkou, pak další'],
        },
      ],
    },
    {
      title: 'První úspěch',
      goal: 'Vidět, že to jde s našimi daty',
      steps: [
        {
          title: 'Nahrát naše data',
          actions: 'Nahraje tabulku, dostane chybu v řádku 214',
          thoughts: '„Co je na něm špatně?“',
          touchpoints: ['Import', 'Chat podpory'],
          pains: ['Chyby neříkají, kde jsou'],
          opportunities: ['Vzít, co sedí, a vypsat, co ne'],
        },
        {
          title: 'Dokončit první úkol',
          actions: 'Má první zprávu, posílá ji šéfce',
          thoughts: '„Za dvacet minut“',
          touchpoints: ['První zpráva'],
          opportunities: ['Všimnout si prvního úspěchu a říct, co dál'],
        },
      ],
    },
    {
      title: 'Zvyknout si',
      goal: 'Aby se ostatní přidali sami',
      steps: [
        {
          title: 'Pozvat kolegy',
          actions: 'Přidá tři lidi, dvakrát vysvětluje',
          thoughts: '„Na všechno se budou ptát mě“',
          touchpoints: ['Pozvánky', 'Průvodce'],
          pains: ['Noví začínají bez souvislostí'],
          opportunities: ['Ukázat nováčkům, co tým už vytvořil'],
        },
        {
          title: 'Získat pomoc',
          actions: 'V noci se ptá v chatu',
          thoughts: '„Je tam někdo živý?“',
          touchpoints: ['Chat', 'Nápověda'],
          pains: ['Odpovědí je odkaz na článek'],
          opportunities: ['Nejdřív odpověď, pak odkaz'],
        },
      ],
    },
    {
      title: 'Zůstat',
      goal: 'Vědět, že to stálo za to',
      steps: [
        {
          title: 'Ohlédnout se po 30 dnech',
          actions: 'Mluví se správkyní, vidí, co se používalo',
          thoughts: '„Používáme třetinu“',
          touchpoints: ['Hovor po 30 dnech'],
          opportunities: ['Navrhnout jednu novou věc, ne pět'],
        },
      ],
    },
  ],
};
