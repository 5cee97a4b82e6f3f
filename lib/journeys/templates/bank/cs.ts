import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Otevírám si účet a učím se mu věřit',
  scenario: 'Pracující člověk mění banku: od srovnání po první vážnou otázku.',
  goal: 'Účet, který prostě funguje, a člověk, když nefunguje.',
  stages: [
    {
      title: 'Zvažovat',
      goal: 'Vidět náklady bez drobného písma',
      steps: [
        {
          title: 'Porovnat',
          actions: 'Čte srovnávač, ptá se kolegyně, hledá poplatky',
          thoughts: '„Kde je háček?“',
          touchpoints: ['Srovnávač', 'Sazebník'],
          pains: ['Poplatky jsou na straně 14 v PDF'],
          opportunities: ['Všechny poplatky běžného měsíce na jednom řádku'],
        },
      ],
    },
    {
      title: 'Požádat',
      goal: 'Mít to hotové najednou',
      steps: [
        {
          title: 'Vyplnit',
          actions: 'Stáhne aplikaci, píše stejné údaje jako v minulé bance',
          thoughts: '„Tohle všechno je v občance“',
          touchpoints: ['Žádost v aplikaci'],
          pains: ['Deset minut pauzy a vše je pryč'],
          opportunities: ['Každou odpověď hned uložit'],
        },
        {
          title: 'Ověřit totožnost',
          actions: 'Otáčí občanku před kamerou, zkouší třikrát, jde na pobočku',
          thoughts: '„Banka mě nechce?“',
          touchpoints: ['Ověření totožnosti', 'Pobočka'],
          pains: ['Ověření selže a neřekne proč'],
          opportunities: ['Říct, co bylo špatně, a do minuty nabídnout člověka'],
        },
      ],
    },
    {
      title: 'Používat',
      goal: 'Mít peníze tam, kde jsou třeba',
      steps: [
        {
          title: 'Poprvé zaplatit',
          actions: 'Zaplatí mobilem oběd, vidí upozornění',
          thoughts: '„Funguje to“',
          touchpoints: ['Karta', 'Upozornění na platbu'],
          opportunities: ['V prvním týdnu ukázat, co karta ještě umí'],
        },
        {
          title: 'Vyřešit problém',
          actions: 'Vidí cizí platbu, volá, čeká, dvakrát vysvětluje',
          thoughts: '„Každá minuta mě stojí peníze“',
          touchpoints: ['Zákaznická linka', 'Chat'],
          pains: ['Po každém přepojení se vypráví znovu'],
          opportunities: ['Zablokovat kartu jedním klepnutím a pak zavolat zpět'],
        },
      ],
    },
    {
      title: 'Růst',
      goal: 'Rada, která sedí na můj život',
      steps: [
        {
          title: 'Spořit nebo si půjčit',
          actions: 'Dívá se na spoření v aplikaci, domlouvá schůzku',
          thoughts: '„Je to dobré pro mě, nebo pro ně?“',
          touchpoints: ['Nabídka v aplikaci', 'Poradce'],
          pains: ['Nabídky neodpovídají tomu, co je na účtu vidět'],
          opportunities: ['Ukázat nabídku s částkou, ne heslo'],
        },
      ],
    },
  ],
};
