import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Hledáme dodavatele, který rozumí našemu oboru',
  scenario: 'Firma o 200 lidech kupuje službu na tři roky; rozhoduje pět lidí.',
  goal: 'Rozhodnutí, které za rok nikdo nebude muset hájit.',
  stages: [
    {
      title: 'Vidět potřebu',
      goal: 'Pojmenovat problém, než někdo prodá řešení',
      steps: [
        {
          title: 'Cítit, že to bolí',
          actions: 'Vedoucí provozu počítá zpoždění, mluví s ředitelem',
          thoughts: '„Takhle dál nemůžeme“',
          touchpoints: ['Hovory ve firmě'],
          pains: ['Problém nikomu nepatří'],
          opportunities: ['Nabídnout bezplatné změření ztrát'],
        },
        {
          title: 'Rozhlédnout se',
          actions: 'Ptá se v oboru, čte dvě případové studie, míjí stánek',
          thoughts: '„Kdo to udělal pro firmu jako my?“',
          touchpoints: ['Reference', 'Veletrh', 'Web'],
          pains: ['Studie tají čísla'],
          opportunities: ['Zveřejnit tři případy s čísly a telefonem'],
        },
      ],
    },
    {
      title: 'Vybrat',
      goal: 'Porovnat bez nátlaku',
      steps: [
        {
          title: 'První schůzka',
          actions: 'Popíše případ, poslouchá, sleduje, kdo se ptá',
          thoughts: '„Připravili se“',
          touchpoints: ['První schůzka', 'Prezentace'],
          opportunities: ['Poslat předem program a dvě otázky'],
        },
        {
          title: 'Porovnat nabídky',
          actions: 'Čtyři nabídky v tabulce, polovina řádků chybí',
          thoughts: '„Srovnáváme jablka s hruškami“',
          touchpoints: ['Obchodní nabídka'],
          pains: ['Ceny mají různý základ'],
          opportunities: ['Dát nabídku jako tabulku k porovnání'],
        },
        {
          title: 'Přesvědčit ostatní',
          actions: 'Chystá slajdy pro finance a IT, čeká na právníky',
          thoughts: '„Potřebuji argumenty, ne letáky“',
          touchpoints: ['Odpovědi o bezpečnosti', 'Návrh smlouvy'],
          pains: ['Právní otázky trvají pět týdnů'],
          opportunities: ['Dvě strany zdůvodnění pro každé oddělení'],
        },
      ],
    },
    {
      title: 'Začít',
      goal: 'Vidět, že podpis byl správný',
      steps: [
        {
          title: 'Podepsat',
          actions: 'Domluví podmínky, sbírá podpisy',
          thoughts: '„Snad už nikdo nechce další změnu“',
          touchpoints: ['Smlouva'],
          pains: ['Kolují dvě verze smlouvy'],
          opportunities: ['Vyznačit každou změnu vzorové smlouvy'],
        },
        {
          title: 'Rozjet to',
          actions: 'Potká tým, domluví první výsledky',
          thoughts: '„To nejsou lidé z prezentace“',
          touchpoints: ['Úvodní schůzka', 'Vedoucí projektu'],
          opportunities: ['Na prezentaci vzít ty, kdo budou pracovat'],
        },
      ],
    },
    {
      title: 'Růst',
      goal: 'Společně se zlepšovat',
      steps: [
        {
          title: 'Projít výsledky',
          actions: 'Každé čtvrtletí čte zprávu, srovnává se slibem',
          thoughts: '„Tohle můžeme ukázat nahoře“',
          touchpoints: ['Čtvrtletní zpráva'],
          opportunities: ['Začít zprávu tím, co nevyšlo'],
        },
        {
          title: 'Rozšířit',
          actions: 'Přidá druhý závod, doporučí partnerovi',
          thoughts: '„Výběrové řízení netřeba“',
          touchpoints: ['Správce klienta', 'Doporučení'],
          opportunities: ['Požádat o doporučení po nejlepším čtvrtletí'],
        },
      ],
    },
  ],
};
