import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Ceva n-a mers și vreau să se îndrepte',
  scenario: 'Un client cu o livrare stricată: de la defect la ultimul cuvânt.',
  goal: 'Să fiu crezut, să scap repede și să nu plătesc eu.',
  stages: [
    {
      title: 'Constată',
      goal: 'Să știu cui spun',
      steps: [
        {
          title: 'Observă defectul',
          actions: 'Deschide coletul, sticla e crăpată, face poze',
          thoughts: '„Tocmai de ziua mea”',
          touchpoints: ['Colet'],
          pains: ['Nu e clar ce se păstrează ca dovadă'],
          opportunities: ['Un bilet în colet: stricat? faceți așa'],
        },
        {
          title: 'Caută cui să spună',
          actions: 'Caută pe site un număr de telefon',
          thoughts: '„Îl ascund dinadins”',
          touchpoints: ['Pagina de contact'],
          pains: ['Formularul cere un număr pe care nu-l are nimeni'],
          opportunities: ['Un număr și un formular, pe prima pagină'],
        },
      ],
    },
    {
      title: 'Spune',
      goal: 'Să fiu crezut',
      steps: [
        {
          title: 'Explică',
          actions: 'Sună, povestește, e transferat, povestește iar',
          thoughts: '„Am mai spus asta”',
          touchpoints: ['Linie telefonică', 'Chat'],
          pains: ['Fiecare departament o ia de la capăt'],
          opportunities: ['Primul om duce cazul până la capăt'],
        },
        {
          title: 'Primește confirmarea',
          actions: 'Primește un mesaj cu număr de caz și fără dată',
          thoughts: '„Și acum?”',
          touchpoints: ['Confirmare'],
          pains: ['Nicio dată până la care se întâmplă ceva'],
          opportunities: ['Pasul următor și ziua lui'],
        },
      ],
    },
    {
      title: 'Așteaptă',
      goal: 'Să nu trebuiască să amintesc',
      steps: [
        {
          title: 'Tăcere',
          actions: 'Așteaptă șase zile, scrie din nou',
          thoughts: '„Speră să uit”',
          touchpoints: ['Linie telefonică'],
          pains: ['Liniște deplină'],
          opportunities: ['Un mesaj la două zile, chiar fără noutăți'],
        },
        {
          title: 'Primește o ofertă',
          actions: 'E sunat, aude „ne pare rău”, alege între două căi',
          thoughts: '„În sfârșit cineva care decide”',
          touchpoints: ['Apelul responsabilului de caz'],
          opportunities: ['Până la o sumă, personalul decide fără să întrebe'],
        },
      ],
    },
    {
      title: 'Încheie',
      goal: 'Să pot avea din nou încredere',
      steps: [
        {
          title: 'E rezolvat',
          actions: 'A doua zi are o sticlă nouă, o păstrează pe cea veche',
          thoughts: '„Mai repede ca prima dată”',
          touchpoints: ['Înlocuire', 'Rambursare'],
          opportunities: ['Lucrurile stricate nu se cer înapoi'],
        },
        {
          title: 'E întrebat',
          actions: 'Răspunde la o întrebare, citește ce s-a schimbat datorită ei',
          thoughts: '„Deci a folosit la ceva”',
          touchpoints: ['E-mail după caz'],
          opportunities: ['Clienții află ce a schimbat reclamația lor'],
        },
      ],
    },
  ],
};
