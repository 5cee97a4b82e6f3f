import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Îmi deschid un cont și prind încredere',
  scenario: 'Un om care lucrează schimbă banca: de la comparare la prima problemă serioasă.',
  goal: 'Un cont care pur și simplu merge, și un om când nu merge.',
  stages: [
    {
      title: 'Analizează',
      goal: 'Să văd costul fără litere mici',
      steps: [
        {
          title: 'Compară',
          actions: 'Citește un site de comparare, întreabă o colegă, caută comisioanele',
          thoughts: '„Unde e șmecheria?”',
          touchpoints: ['Site de comparare', 'Lista de comisioane'],
          pains: ['Comisioanele sunt la pagina 14 dintr-un PDF'],
          opportunities: ['Toate costurile unei luni obișnuite pe un rând'],
        },
      ],
    },
    {
      title: 'Cere contul',
      goal: 'Să termin dintr-o dată',
      steps: [
        {
          title: 'Completează',
          actions: 'Descarcă aplicația, scrie aceleași date ca la vechea bancă',
          thoughts: '„Astea sunt toate în buletin”',
          touchpoints: ['Cerere în aplicație'],
          pains: ['O pauză de zece minute șterge tot'],
          opportunities: ['Fiecare răspuns salvat pe loc'],
        },
        {
          title: 'Dovedește cine este',
          actions: 'Întoarce buletinul la cameră, încearcă de trei ori, merge la sucursală',
          thoughts: '„Nu mă vrea banca?”',
          touchpoints: ['Verificarea identității', 'Sucursală'],
          pains: ['Verificarea pică și nu spune de ce'],
          opportunities: ['Motivul spus limpede și un om într-un minut'],
        },
      ],
    },
    {
      title: 'Folosește',
      goal: 'Să am banii unde trebuie',
      steps: [
        {
          title: 'Plătește prima dată',
          actions: 'Plătește prânzul cu telefonul, vede mesajul',
          thoughts: '„Merge”',
          touchpoints: ['Card', 'Mesaj de plată'],
          opportunities: ['În prima săptămână, ce mai știe cardul'],
        },
        {
          title: 'Rezolvă o problemă',
          actions: 'Vede o plată străină, sună, așteaptă, explică de două ori',
          thoughts: '„Fiecare minut mă costă bani”',
          touchpoints: ['Linie telefonică', 'Chat'],
          pains: ['După fiecare transfer povestea se ia de la capăt'],
          opportunities: ['Card blocat dintr-o atingere, apoi banca sună înapoi'],
        },
      ],
    },
    {
      title: 'Crește',
      goal: 'Un sfat potrivit vieții mele',
      steps: [
        {
          title: 'Economisește sau împrumută',
          actions: 'Se uită la o ofertă de economii, cere o discuție',
          thoughts: '„E bine pentru mine sau pentru ei?”',
          touchpoints: ['Ofertă în aplicație', 'Consultant'],
          pains: ['Ofertele n-au legătură cu ce arată contul'],
          opportunities: ['Oferta cu suma în ea, nu cu un slogan'],
        },
      ],
    },
  ],
};
