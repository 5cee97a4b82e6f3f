import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Schimb furnizorul și îmi păstrez numărul',
  scenario: 'O familie schimbă deodată internetul de acasă și două telefoane.',
  goal: 'Să fim online în ziua promisă, la prețul promis.',
  stages: [
    {
      title: 'Alegere',
      goal: 'Să comparăm ce se poate compara',
      steps: [
        {
          title: 'Compară abonamente',
          actions: 'Deschide cinci file, numără gigabiți, întreabă în magazin',
          thoughts: '„Care din cele 14 e al nostru?”',
          touchpoints: ['Pagini de abonamente', 'Magazin'],
          pains: ['Numele abonamentelor nu spun nimic despre folosire'],
          opportunities: ['Să înceapă de la familie, nu de la abonament'],
        },
        {
          title: 'Comandă',
          actions: 'Alege o zi, predă numărul vechi, semnează pe telefon',
          thoughts: '„Dacă se opresc amândouă?”',
          touchpoints: ['Comandă', 'Portarea numărului'],
          pains: ['Nimeni nu spune cine închide vechiul contract'],
          opportunities: ['Vechiul contract închis în locul clientului'],
        },
      ],
    },
    {
      title: 'Trecere',
      goal: 'Să nu rămânem fără internet',
      steps: [
        {
          title: 'Așteaptă tehnicianul',
          actions: 'Stă acasă de la opt la două, sună, așteaptă',
          thoughts: '„O zi întreagă de concediu”',
          touchpoints: ['SMS cu data', 'Tehnician'],
          pains: ['Un interval de șase ore'],
          opportunities: ['Tehnicianul văzut pe hartă'],
        },
        {
          title: 'Primul apel',
          actions: 'Pune SIM-ul, sună acasă, măsoară viteza',
          thoughts: '„Mai rapid ca înainte”',
          touchpoints: ['Cartelă SIM', 'Aplicație'],
          opportunities: ['Viteza măsurată împreună și explicată'],
        },
      ],
    },
    {
      title: 'Folosire',
      goal: 'Să plătim ce am convenit',
      steps: [
        {
          title: 'Primește factura',
          actions: 'Deschide factura, găsește un rând de care n-a auzit',
          thoughts: '„Ce e un pachet de servicii?”',
          touchpoints: ['Factură', 'Aplicație'],
          pains: ['Prima factură e mai mare și nimeni n-a anunțat'],
          opportunities: ['Prima factură explicată înainte să vină'],
        },
        {
          title: 'Nu are conexiune',
          actions: 'Repornește routerul, sună, ascultă muzică',
          thoughts: '„Vreau doar să știu când merge”',
          touchpoints: ['Linie de deranjamente', 'Chat'],
          pains: ['Meniul oferă vânzări înainte de deranjamente'],
          opportunities: ['Defecțiunile cunoscute anunțate înainte să sune oamenii'],
        },
      ],
    },
    {
      title: 'Rămâne sau pleacă',
      goal: 'Să valoreze cât un client nou',
      steps: [
        {
          title: 'Prelungește',
          actions: 'Vede că noii plătesc mai puțin, sună să plece, primește mai mult',
          thoughts: '„De ce abia acum?”',
          touchpoints: ['Apel despre prelungire', 'Aplicație'],
          pains: ['Lista de prețuri pedepsește fidelitatea'],
          opportunities: ['Abonamentul mai bun oferit înainte să întrebe'],
        },
      ],
    },
  ],
};
