import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Něco se pokazilo a chci, aby se to napravilo',
  scenario: 'Zákazník s poškozenou zásilkou: od zjištění vady po poslední slovo.',
  goal: 'Aby mi věřili, aby to bylo brzy za mnou a ne na mé náklady.',
  stages: [
    {
      title: 'Zjistit',
      goal: 'Vědět, komu to říct',
      steps: [
        {
          title: 'Všimnout si vady',
          actions: 'Otevře balík, sklo je prasklé, fotí',
          thoughts: '„Zrovna na narozeniny“',
          touchpoints: ['Balík'],
          pains: ['Není jasné, co si nechat jako důkaz'],
          opportunities: ['Dát do balíku lístek: rozbité? udělejte toto'],
        },
        {
          title: 'Hledat kontakt',
          actions: 'Hledá na webu telefon',
          thoughts: '„Schovávají to schválně“',
          touchpoints: ['Kontaktní stránka'],
          pains: ['Formulář chce číslo, které nikdo nemá'],
          opportunities: ['Jedno číslo a jeden formulář hned na úvodu'],
        },
      ],
    },
    {
      title: 'Říct to',
      goal: 'Aby mi věřili',
      steps: [
        {
          title: 'Vysvětlit',
          actions: 'Volá, vypráví, přepojí ho, vypráví znovu',
          thoughts: '„To už jsem říkal“',
          touchpoints: ['Zákaznická linka', 'Chat'],
          pains: ['Každé oddělení začíná od začátku'],
          opportunities: ['První člověk vede případ až do konce'],
        },
        {
          title: 'Dostat potvrzení',
          actions: 'Přijde zpráva s číslem případu, bez data',
          thoughts: '„A co teď?“',
          touchpoints: ['Potvrzení'],
          pains: ['Chybí den, do kdy se něco stane'],
          opportunities: ['Říct další krok a jeho den'],
        },
      ],
    },
    {
      title: 'Čekat',
      goal: 'Nemuset nic připomínat',
      steps: [
        {
          title: 'Ticho',
          actions: 'Čeká šest dní, píše znovu',
          thoughts: '„Doufají, že zapomenu“',
          touchpoints: ['Zákaznická linka'],
          pains: ['Mlčení'],
          opportunities: ['Zpráva každé dva dny, i bez novinek'],
        },
        {
          title: 'Dostat nabídku',
          actions: 'Volají mu, slyší „omlouváme se“, vybírá ze dvou cest',
          thoughts: '„Konečně někdo, kdo rozhoduje“',
          touchpoints: ['Hovor od správce případu'],
          opportunities: ['Do určité částky nechat rozhodovat bez ptaní'],
        },
      ],
    },
    {
      title: 'Uzavřít',
      goal: 'Moci zase důvěřovat',
      steps: [
        {
          title: 'Mít to vyřízené',
          actions: 'Druhý den má nové sklo, staré si nechá',
          thoughts: '„Rychlejší než poprvé“',
          touchpoints: ['Výměna', 'Vrácení peněz'],
          opportunities: ['Nechtít rozbité věci zpět'],
        },
        {
          title: 'Být dotázán',
          actions: 'Odpoví na jednu otázku, čte, co se díky ní změnilo',
          thoughts: '„Takže to mělo smysl“',
          touchpoints: ['E-mail po vyřízení'],
          opportunities: ['Říct zákazníkům, co jejich stížnost změnila'],
        },
      ],
    },
  ],
};
