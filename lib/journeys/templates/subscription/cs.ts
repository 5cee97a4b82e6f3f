import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Chci dnes večer vidět něco dobrého',
  scenario: 'Předplatitelka videoslužby: od doporučení po odchod a možná návrat.',
  goal: 'Dobře strávený večer a žádný pocit, že mě drží.',
  stages: [
    {
      title: 'Objevit',
      goal: 'Zjistit, jestli to za ty peníze stojí',
      steps: [
        {
          title: 'Doslechnout se',
          actions: 'Kamarád pošle upoutávku; na zastávce visí plakát',
          thoughts: '„Všichni o tom mluví“',
          touchpoints: ['Upoutávka', 'Tip od kamaráda'],
          pains: ['Bez účtu není vidět, co nabízejí'],
          opportunities: ['Ukázat celý seznam titulů všem'],
        },
        {
          title: 'Vyzkoušet',
          actions: 'Přihlásí se na týden zdarma, zadá kartu',
          thoughts: '„Jen to nezapomenout zrušit“',
          touchpoints: ['Registrace'],
          pains: ['Zkouška chce hned kartu'],
          opportunities: ['Připomenout dva dny před první platbou'],
        },
      ],
    },
    {
      title: 'Začít',
      goal: 'První večer bez hledání',
      steps: [
        {
          title: 'První titul',
          actions: 'Vybere tři oblíbené, najde seriál, dívá se do půlnoci',
          thoughts: '„Už mě zná“',
          touchpoints: ['Úvodní stránka', 'Doporučení'],
          opportunities: ['Začít tam, kde skončila upoutávka'],
        },
      ],
    },
    {
      title: 'Žít s tím',
      goal: 'Aby to tu bylo, když mám čas',
      steps: [
        {
          title: 'Sledovat každý den',
          actions: 'Pokračuje v autobuse, sdílí účet s dětmi',
          thoughts: '„Kde jsem skončila?“',
          touchpoints: ['Přehrávání', 'Profily'],
          pains: ['Tipy pro děti padají do mého seznamu'],
          opportunities: ['Dovolit vyřadit titul z doporučení'],
        },
        {
          title: 'Platba neprojde',
          actions: 'Kartě skončila platnost; přijdou tři dopisy a obrazovka se zamkne',
          thoughts: '„Nic jsem neprovedla“',
          touchpoints: ['E-mail o platbě'],
          pains: ['Dopis zní jako výhrůžka'],
          opportunities: ['Týden čas a jedno tlačítko'],
        },
      ],
    },
    {
      title: 'Rozhodovat se',
      goal: 'Být brána vážně',
      steps: [
        {
          title: 'Zdražení',
          actions: 'Čte o nové ceně, počítá, kolikrát se dívala',
          thoughts: '„Co za to dostanu?“',
          touchpoints: ['E-mail o ceně'],
          pains: ['Důvod je schovaný ve frázích'],
          opportunities: ['Ve stejném dopise nabídnout pauzu a menší tarif'],
        },
        {
          title: 'Zrušit',
          actions: 'Hledá tlačítko, odpoví na čtyři otázky, zruší',
          thoughts: '„Nechte mě odejít v dobrém“',
          touchpoints: ['Nastavení účtu'],
          pains: ['Zrušení má šest obrazovek'],
          opportunities: ['Dvě kliknutí a seznam uložený na rok'],
        },
        {
          title: 'Pozvání zpět',
          actions: 'Dostane dopis, když vyjde nová řada',
          thoughts: '„Možná na měsíc“',
          touchpoints: ['E-mail s pozváním'],
          opportunities: ['Návrat jedním kliknutím, se seznamem i profilem'],
        },
      ],
    },
  ],
};
