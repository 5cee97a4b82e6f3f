import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Letím za rodinou',
  scenario: 'Cestující s jedním kufrem dvakrát do roka: od nápadu po vyzvednutí.',
  goal: 'Přiletět včas, s kufrem a bez překvapení v ceně.',
  stages: [
    {
      title: 'Naplánovat',
      goal: 'Poctivá cena a časy, které se hodí',
      steps: [
        {
          title: 'Hledat',
          actions: 'Porovnává tři weby, posouvá data tam a zpět',
          thoughts: '„Kolik to bude nakonec?“',
          touchpoints: ['Vyhledávač letů', 'Srovnávač'],
          pains: ['První cena je bez kufru'],
          opportunities: ['Ukázat celou cenu už v prvním seznamu'],
        },
        {
          title: 'Rezervovat',
          actions: 'Vyplní jména a pasy, odmítne pět doplňků, platí',
          thoughts: '„Neodklikl jsem omylem pojištění?“',
          touchpoints: ['Rezervace', 'Potvrzovací e-mail'],
          pains: ['Doplňky jsou předem zaškrtnuté'],
          opportunities: ['Jedna stránka doplňků, kde je první volba „žádné“'],
        },
      ],
    },
    {
      title: 'Připravit se',
      goal: 'Vědět, co s sebou a kdy tam být',
      steps: [
        {
          title: 'Odbavit se',
          actions: 'Večer se odbaví v mobilu, uloží si palubní vstupenku',
          thoughts: '„Zítra o starost míň“',
          touchpoints: ['Aplikace', 'Palubní vstupenka'],
          opportunities: ['Říct, jak dlouho se v tu hodinu čeká na kontrolu'],
        },
      ],
    },
    {
      title: 'Na letišti',
      goal: 'Projít v klidu',
      steps: [
        {
          title: 'Odevzdat kufr a projít kontrolou',
          actions: 'Dvakrát stojí frontu, zvedá kufr na pás, vyndává tekutiny',
          thoughts: '„Jsem ve správné frontě?“',
          touchpoints: ['Odbavení zavazadel', 'Bezpečnostní kontrola'],
          pains: ['Nikdo neřekne, jak dlouho to potrvá'],
          opportunities: ['Ukázat čekací dobu, než fronta začne'],
        },
        {
          title: 'Čekat a nastoupit',
          actions: 'Hledá východ k letu, poslouchá svou skupinu',
          thoughts: '„Vejde se můj batoh?“',
          touchpoints: ['Východ k letu', 'Hlášení'],
          pains: ['Východ se změní bez zprávy'],
          opportunities: ['Změnu východu hned poslat do mobilu'],
        },
      ],
    },
    {
      title: 'Ve vzduchu',
      goal: 'Být hostem',
      steps: [
        {
          title: 'Letět',
          actions: 'Sedí, jí, ptají se ho, jestli je vše v pořádku',
          thoughts: '„Usmála se na mou dceru“',
          touchpoints: ['Palubní posádka', 'Sedadlo', 'Občerstvení'],
          opportunities: ['Ať posádka vidí, kdo letí s malými dětmi'],
        },
      ],
    },
    {
      title: 'Přiletět',
      goal: 'Mít všechno a jet domů',
      steps: [
        {
          title: 'Vyzvednout kufr',
          actions: 'Čeká u pásu, kontroluje lístek, hledá východ',
          thoughts: '„Všichni ostatní už svůj mají“',
          touchpoints: ['Pás se zavazadly', 'Ztracená zavazadla'],
          pains: ['Pás neukazuje, kdy přijede první kufr'],
          opportunities: ['V aplikaci potvrdit, že kufr byl naložen'],
        },
        {
          title: 'Ohlédnout se',
          actions: 'Druhý den dostane dotazník, napíše dvě věty',
          thoughts: '„Bude to někdo číst?“',
          touchpoints: ['E-mail s dotazníkem'],
          pains: ['Dotazník má 30 otázek'],
          opportunities: ['Položit dvě otázky a na špatné odpovědi reagovat'],
        },
      ],
    },
  ],
};
