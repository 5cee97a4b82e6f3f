import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Měním operátora a nechávám si číslo',
  scenario: 'Rodina mění najednou internet domů a dva telefony.',
  goal: 'Být online v slíbený den a za slíbenou cenu.',
  stages: [
    {
      title: 'Vybrat',
      goal: 'Porovnat srovnatelné',
      steps: [
        {
          title: 'Porovnat tarify',
          actions: 'Otevře pět karet, počítá gigabajty, ptá se v prodejně',
          thoughts: '„Který z těch 14 je náš?“',
          touchpoints: ['Stránky tarifů', 'Prodejna'],
          pains: ['Názvy tarifů neříkají nic o použití'],
          opportunities: ['Začít domácností, ne tarifem'],
        },
        {
          title: 'Objednat',
          actions: 'Vybere termin, převádí číslo, podepisuje prstem',
          thoughts: '„Co když vypnou obojí najednou?“',
          touchpoints: ['Objednávka', 'Přenos čísla'],
          pains: ['Nikdo neřekne, kdo vypoví starou smlouvu'],
          opportunities: ['Vypovědět starou smlouvu za zákazníka'],
        },
      ],
    },
    {
      title: 'Přejít',
      goal: 'Nezůstat bez internetu',
      steps: [
        {
          title: 'Čekat na technika',
          actions: 'Je doma od osmi do dvou, volá, čeká',
          thoughts: '„Celý den dovolené“',
          touchpoints: ['SMS s termínem', 'Technik'],
          pains: ['Okno šesti hodin'],
          opportunities: ['Ukázat na mapě, kde technik je'],
        },
        {
          title: 'První hovor',
          actions: 'Vloží SIM, volá domů, měří rychlost',
          thoughts: '„Rychlejší než dřív“',
          touchpoints: ['SIM karta', 'Aplikace'],
          opportunities: ['Změřit rychlost společně a říct, co znamená'],
        },
      ],
    },
    {
      title: 'Používat',
      goal: 'Platit, co bylo domluveno',
      steps: [
        {
          title: 'Dostat vyúčtování',
          actions: 'Otevře vyúčtování, najde položku, o které nikdo nemluvil',
          thoughts: '„Co je balíček služeb?“',
          touchpoints: ['Vyúčtování', 'Aplikace'],
          pains: ['První vyúčtování je vyšší a nikdo nevaroval'],
          opportunities: ['Vysvětlit první vyúčtování, než přijde'],
        },
        {
          title: 'Nemít připojení',
          actions: 'Restartuje router, volá, poslouchá hudbu',
          thoughts: '„Chci jen vědět, kdy to půjde“',
          touchpoints: ['Hlášení poruch', 'Chat'],
          pains: ['Menu nabízí prodej dřív než poruchu'],
          opportunities: ['Říct o známých poruchách, než lidé zavolají'],
        },
      ],
    },
    {
      title: 'Zůstat, nebo odejít',
      goal: 'Mít cenu nového zákazníka',
      steps: [
        {
          title: 'Prodloužit',
          actions: 'Vidí, že noví platí méně, volá s výpovědí, dostane lepší nabídku',
          thoughts: '„Proč až teď?“',
          touchpoints: ['Hovor o prodloužení', 'Aplikace'],
          pains: ['Ceník trestá věrnost'],
          opportunities: ['Nabídnout lepší tarif, než se zeptají'],
        },
      ],
    },
  ],
};
