import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Žádám o rodičovský příspěvek',
  scenario: 'Nevyspalí čerství rodiče: od první otázky po peníze na účtu.',
  goal: 'Správná částka včas a bez chození po úřadech.',
  stages: [
    {
      title: 'Zjistit',
      goal: 'Vědět, jestli se nás to týká',
      steps: [
        {
          title: 'Pochopit pravidla',
          actions: 'Hledá, čte tři stránky, ptá se jiných rodičů',
          thoughts: '„Který případ jsme my?“',
          touchpoints: ['Web úřadu', 'Fórum rodičů'],
          pains: ['Pravidla jsou psaná pro právníky'],
          opportunities: ['Pět otázek, které skončí „ano, můžete žádat“'],
        },
        {
          title: 'Sehnat doklady',
          actions: 'Hledá potvrzení, volá zaměstnavateli, kopíruje',
          thoughts: '„Tohle všechno už přece máte“',
          touchpoints: ['Seznam dokladů', 'Infolinka'],
          pains: ['Úřad chce, co má jiný úřad'],
          opportunities: ['Se souhlasem si potvrzení brát z registrů'],
        },
      ],
    },
    {
      title: 'Požádat',
      goal: 'Udělat to jednou a dobře',
      steps: [
        {
          title: 'Vyplnit formulář',
          actions: 'Píše v noci v mobilu, přeruší, začíná znovu',
          thoughts: '„Co je rozhodné období?“',
          touchpoints: ['Online formulář'],
          pains: ['Formulář zapomene, co bylo napsáno'],
          opportunities: ['Vysvětlit každou otázku vedle a ukládat každou odpověď'],
        },
        {
          title: 'Odeslat',
          actions: 'Podepíše, odešle, dostane číslo',
          thoughts: '„Opravdu to došlo?“',
          touchpoints: ['Potvrzení'],
          opportunities: ['Říct den, do kterého přijde odpověď'],
        },
      ],
    },
    {
      title: 'Čekat',
      goal: 'Nezůstat v nejistotě',
      steps: [
        {
          title: 'Ptát se na stav',
          actions: 'Volá, čeká, slyší, že se na tom pracuje',
          thoughts: '„Mám to poslat znovu?“',
          touchpoints: ['Infolinka', 'E-mail'],
          pains: ['Nikdo neumí říct, jak dlouho to potrvá'],
          opportunities: ['Ukázat stav žádosti jako stav zásilky'],
        },
      ],
    },
    {
      title: 'Obdržet',
      goal: 'Dostat, co nám patří',
      steps: [
        {
          title: 'Rozhodnutí',
          actions: 'Otevře dopis, hledá částku, vidí ji na účtu',
          thoughts: '„Konečně“',
          touchpoints: ['Rozhodnutí', 'Výplata'],
          opportunities: ['Částka a datum hned v první větě'],
        },
        {
          title: 'Opravit chybu',
          actions: 'Najde špatný měsíc, píše odvolání, jde na úřad',
          thoughts: '„Mám začít od začátku?“',
          touchpoints: ['Úřad', 'Odvolání'],
          pains: ['Odvolání chce razítko a dopis'],
          opportunities: ['Drobné chyby opravit pouhou zprávou'],
        },
      ],
    },
  ],
};
