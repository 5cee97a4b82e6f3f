import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Cerem indemnizația pentru creșterea copilului',
  scenario: 'Părinți noi, nedormiți: de la prima întrebare la banii din cont.',
  goal: 'Suma corectă, la timp, fără drumuri.',
  stages: [
    {
      title: 'Află',
      goal: 'Să știm dacă ni se cuvine',
      steps: [
        {
          title: 'Înțelege regulile',
          actions: 'Caută, citește trei pagini, întreabă alți părinți',
          thoughts: '„Noi ce caz suntem?”',
          touchpoints: ['Site-ul instituției', 'Forum de părinți'],
          pains: ['Regulile sunt scrise pentru juriști'],
          opportunities: ['Cinci întrebări care se termină cu „da, puteți cere”'],
        },
        {
          title: 'Adună acte',
          actions: 'Caută adeverințe, sună angajatorul, face copii',
          thoughts: '„Aveți deja toate astea”',
          touchpoints: ['Lista de acte', 'Linie de informații'],
          pains: ['O instituție cere ce are alta'],
          opportunities: ['Adeverințe luate din registre, cu acord'],
        },
      ],
    },
    {
      title: 'Depune',
      goal: 'O dată și bine',
      steps: [
        {
          title: 'Completează formularul',
          actions: 'Scrie noaptea pe telefon, se oprește, o ia de la capăt',
          thoughts: '„Ce e stagiul de cotizare?”',
          touchpoints: ['Formular online'],
          pains: ['Formularul uită ce s-a scris'],
          opportunities: ['Fiecare întrebare explicată alături, fiecare răspuns salvat'],
        },
        {
          title: 'Trimite',
          actions: 'Semnează, trimite, primește un număr',
          thoughts: '„Chiar a ajuns?”',
          touchpoints: ['Confirmare'],
          opportunities: ['Ziua până la care vine răspunsul'],
        },
      ],
    },
    {
      title: 'Așteaptă',
      goal: 'Să nu rămânem în ceață',
      steps: [
        {
          title: 'Întreabă de stadiu',
          actions: 'Sună, așteaptă, află că se lucrează',
          thoughts: '„S-o trimit din nou?”',
          touchpoints: ['Linie de informații', 'E-mail'],
          pains: ['Nimeni nu poate spune cât durează'],
          opportunities: ['Stadiul cererii arătat ca la un colet'],
        },
      ],
    },
    {
      title: 'Primește',
      goal: 'Să primim ce ni se cuvine',
      steps: [
        {
          title: 'Primește decizia',
          actions: 'Deschide scrisoarea, caută suma, o vede în cont',
          thoughts: '„În sfârșit”',
          touchpoints: ['Decizie', 'Plată'],
          opportunities: ['Suma și data în prima frază'],
        },
        {
          title: 'Corectează o greșeală',
          actions: 'Găsește o lună greșită, scrie contestație, merge la ghișeu',
          thoughts: '„O iau de la capăt?”',
          touchpoints: ['Ghișeu', 'Contestație'],
          pains: ['Contestația cere ștampilă și scrisoare'],
          opportunities: ['Greșelile mici corectate printr-un mesaj'],
        },
      ],
    },
  ],
};
