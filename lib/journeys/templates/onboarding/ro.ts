import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Vreau să încep cu ce am cumpărat',
  scenario: 'Primele treizeci de zile ale unei echipe cu un instrument nou.',
  goal: 'Un prim rezultat în prima oră și toată echipa la bord într-o lună.',
  stages: [
    {
      title: 'Înscriere',
      goal: 'Să intru imediat',
      steps: [
        {
          title: 'Își face cont',
          actions: 'Deschide invitația, își pune parola',
          thoughts: '„Încă o parolă”',
          touchpoints: ['Invitație', 'Pagina de înscriere'],
          pains: ['Invitația e în spam'],
          opportunities: ['Autentificare cu contul firmei'],
        },
        {
          title: 'Vede primul ecran',
          actions: 'Se uită la o pagină goală cu unsprezece meniuri',
          thoughts: '„De unde încep?”',
          touchpoints: ['Primul ecran', 'E-mail de bun venit'],
          pains: ['Ecranele goale nu învață pe nimeni'],
          opportunities: ['O sarcină cu exemplu, apoi următoarea'],
        },
      ],
    },
    {
      title: 'Primul succes',
      goal: 'Să văd că merge cu datele noastre',
      steps: [
        {
          title: 'Aduce datele',
          actions: 'Încarcă un tabel, primește o eroare la rândul 214',
          thoughts: '„Ce are?”',
          touchpoints: ['Import', 'Chat de ajutor'],
          pains: ['Erorile nu spun unde'],
          opportunities: ['Se ia ce se potrivește și se listează restul'],
        },
        {
          title: 'Termină prima sarcină',
          actions: 'Are primul raport, îl trimite șefei',
          thoughts: '„În douăzeci de minute”',
          touchpoints: ['Primul raport'],
          opportunities: ['Observat primul succes și spus pasul următor'],
        },
      ],
    },
    {
      title: 'Obișnuință',
      goal: 'Să vină și ceilalți fără să-i împing',
      steps: [
        {
          title: 'Invită colegii',
          actions: 'Adaugă trei oameni, explică de două ori',
          thoughts: '„Or să mă întrebe pe mine de toate”',
          touchpoints: ['Invitații', 'Tur'],
          pains: ['Cei noi încep fără niciun context'],
          opportunities: ['Celor noi li se arată ce a făcut deja echipa'],
        },
        {
          title: 'Cere ajutor',
          actions: 'Întreabă noaptea pe chat',
          thoughts: '„E cineva acolo?”',
          touchpoints: ['Chat', 'Pagini de ajutor'],
          pains: ['Răspunsul e un link către un articol'],
          opportunities: ['Întâi răspunsul, apoi linkul'],
        },
      ],
    },
    {
      title: 'Rămâne',
      goal: 'Să știu că a meritat',
      steps: [
        {
          title: 'Privește înapoi după 30 de zile',
          actions: 'Vorbește cu managerul de cont, vede ce s-a folosit',
          thoughts: '„Folosim o treime”',
          touchpoints: ['Apel după 30 de zile'],
          opportunities: ['Un singur lucru nou propus, nu cinci'],
        },
      ],
    },
  ],
};
