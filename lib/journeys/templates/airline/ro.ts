import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Zbor să-mi văd familia',
  scenario: 'Un călător cu o singură valiză, de două ori pe an: de la idee până acasă.',
  goal: 'Să ajung la ora promisă, cu valiza și fără surprize la preț.',
  stages: [
    {
      title: 'Plan',
      goal: 'Un preț corect și ore potrivite',
      steps: [
        {
          title: 'Caută',
          actions: 'Compară trei site-uri, mută datele înainte și înapoi',
          thoughts: '„Cât costă până la urmă?”',
          touchpoints: ['Căutare de zboruri', 'Site de comparare'],
          pains: ['Primul preț nu include valiza'],
          opportunities: ['Prețul întreg încă din prima listă'],
        },
        {
          title: 'Rezervă',
          actions: 'Scrie nume și pașapoarte, refuză cinci extraopțiuni, plătește',
          thoughts: '„Am bifat din greșeală asigurarea?”',
          touchpoints: ['Rezervare', 'E-mail de confirmare'],
          pains: ['Extraopțiunile sunt bifate dinainte'],
          opportunities: ['O pagină de extraopțiuni care începe cu „niciuna”'],
        },
      ],
    },
    {
      title: 'Pregătiri',
      goal: 'Să știu ce iau și când ajung',
      steps: [
        {
          title: 'Face check-in',
          actions: 'Seara, pe telefon, salvează cartea de îmbarcare',
          thoughts: '„O grijă mai puțin mâine”',
          touchpoints: ['Aplicație', 'Carte de îmbarcare'],
          opportunities: ['Spuneți cât se așteaptă la control la acea oră'],
        },
      ],
    },
    {
      title: 'La aeroport',
      goal: 'Să trec liniștit',
      steps: [
        {
          title: 'Predă bagajul și trece controlul',
          actions: 'Stă la două cozi, ridică valiza pe bandă, scoate lichidele',
          thoughts: '„Sunt la coada bună?”',
          touchpoints: ['Predarea bagajului', 'Control de securitate'],
          pains: ['Nimeni nu spune cât durează'],
          opportunities: ['Timpul de așteptare afișat înainte de coadă'],
        },
        {
          title: 'Așteaptă și se îmbarcă',
          actions: 'Caută poarta, ascultă când îi vine grupa',
          thoughts: '„O să încapă rucsacul?”',
          touchpoints: ['Poartă', 'Anunțuri'],
          pains: ['Poarta se schimbă fără niciun mesaj'],
          opportunities: ['Schimbarea porții trimisă imediat pe telefon'],
        },
      ],
    },
    {
      title: 'În aer',
      goal: 'Să fiu tratat ca un oaspete',
      steps: [
        {
          title: 'Zboară',
          actions: 'Stă, mănâncă, e întrebat dacă totul e bine',
          thoughts: '„I-a zâmbit fiicei mele”',
          touchpoints: ['Echipaj', 'Loc', 'Mâncare și băutură'],
          opportunities: ['Echipajul să vadă cine zboară cu copii mici'],
        },
      ],
    },
    {
      title: 'Sosire',
      goal: 'Să am tot și să merg acasă',
      steps: [
        {
          title: 'Ia valiza',
          actions: 'Așteaptă la bandă, verifică eticheta, caută ieșirea',
          thoughts: '„Toți ceilalți o au deja”',
          touchpoints: ['Banda de bagaje', 'Biroul de bagaje pierdute'],
          pains: ['Banda nu arată când vine prima valiză'],
          opportunities: ['Confirmare în aplicație că valiza e la bord'],
        },
        {
          title: 'Privește înapoi',
          actions: 'A doua zi primește un chestionar, scrie două rânduri',
          thoughts: '„O să citească cineva?”',
          touchpoints: ['E-mail cu chestionar'],
          pains: ['Chestionarul are 30 de întrebări'],
          opportunities: ['Două întrebări și răspuns la notele slabe'],
        },
      ],
    },
  ],
};
