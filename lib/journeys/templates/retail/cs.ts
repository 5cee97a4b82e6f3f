import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Potřebuji nový kabát, než přijde zima',
  scenario: 'Zákaznice obchodu s oblečením: od prvního pohledu do výlohy po další návštěvu.',
  goal: 'Kabát, který sedí, koupený bez výčitek, a důvod se vrátit.',
  stages: [
    {
      title: 'Seznámit',
      goal: 'Zjistit, že je to obchod pro lidi, jako jsem já',
      steps: [
        {
          title: 'Všimnout si obchodu',
          actions: 'Jde kolem výlohy; vidí fotku kamarádky se značkou',
          thoughts: '„Hezké. Je to obchod pro mě?“',
          touchpoints: ['Výloha', 'Příspěvky zákazníků'],
          pains: ['Ve výloze nejsou ceny, takže působí draze'],
          opportunities: ['Ukázat ve výloze tři celé komplety s cenami'],
        },
        {
          title: 'Vyhledat si ho',
          actions: 'Zadá název, čte recenze, hledá otevírací dobu',
          thoughts: '„Mají mou velikost a mají v neděli otevřeno?“',
          touchpoints: ['Profil na mapě', 'E-shop'],
          pains: ['Otevírací doba na mapě a na webu se liší'],
          opportunities: ['Ukázat skladové velikosti po prodejnách'],
        },
      ],
    },
    {
      title: 'Přivést do dveří',
      goal: 'Dostat se tam bez námahy a cítit se vítaná',
      steps: [
        {
          title: 'Dojet',
          actions: 'Hledá parkování nebo autobus, zbytek jde pěšky',
          thoughts: '„Kde je tu vchod?“',
          touchpoints: ['Ukazatele cesty'],
          pains: ['Z parkoviště není vchod vidět'],
          opportunities: ['Dát k adrese fotku vchodu'],
        },
        {
          title: 'Vejít',
          actions: 'Rozhlíží se, čeká na pozdrav, nebo na klid',
          thoughts: '„Budou za mnou chodit?“',
          touchpoints: ['Vchod', 'Uvítání personálem'],
          opportunities: ['Pozdravit do deseti vteřin a pak nechat prostor'],
        },
      ],
    },
    {
      title: 'Zahájit prodej',
      goal: 'Najít tu pravou věc a být si jistá',
      steps: [
        {
          title: 'Zeptat se a vyzkoušet',
          actions: 'Chce jinou velikost, zkouší dva kabáty, ptá se na názor',
          thoughts: '„Teď by pomohla upřímná rada“',
          touchpoints: ['Rada personálu', 'Zkušební kabinka'],
          pains: ['V kabince je šero a jediný háček'],
          opportunities: ['Donést druhou velikost bez vyzvání'],
        },
        {
          title: 'Zaplatit',
          actions: 'Stojí frontu, platí, dává e-mail kvůli účtence',
          thoughts: '„Proč je ze čtyř pokladen otevřená jedna?“',
          touchpoints: ['Pokladna', 'Taška a obal'],
          pains: ['Fronta je nejdelší ve chvíli rozhodnutí'],
          opportunities: ['Brát platby kartou kdekoli v prodejně'],
        },
      ],
    },
    {
      title: 'Přivést zpět',
      goal: 'Aby si mě pamatovali, ale neobtěžovali',
      steps: [
        {
          title: 'Nosit a ptát se',
          actions: 'Upadne knoflík; ptá se, jak reklamovat',
          thoughts: '„Snad to nebude boj“',
          touchpoints: ['Zákaznická linka', 'Reklamace'],
          pains: ['K vrácení je třeba papírová účtenka'],
          opportunities: ['Drobné vady opravit na místě a zdarma'],
        },
        {
          title: 'Přijít znovu',
          actions: 'Dostane rady k péči, později tip na kalhoty ke kabátu',
          thoughts: '„Pamatují si, co jsem koupila“',
          touchpoints: ['E-mail po nákupu', 'Věrnostní karta'],
          opportunities: ['Místo slevy pozvat na večer se stylistkou'],
        },
      ],
    },
  ],
};
