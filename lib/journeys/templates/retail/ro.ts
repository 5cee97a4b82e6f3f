import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Îmi trebuie un palton nou înainte de iarnă',
  scenario: 'O clientă a unui magazin de haine: de la prima privire în vitrină până la următoarea vizită.',
  goal: 'Un palton care stă bine, cumpărat fără regrete, și un motiv de întoarcere.',
  stages: [
    {
      title: 'A face cunoștință',
      goal: 'Să aflu că magazinul e pentru oameni ca mine',
      steps: [
        {
          title: 'Observă magazinul',
          actions: 'Trece pe lângă vitrină; vede poza unei prietene cu marca',
          thoughts: '„Frumos. E un magazin pentru mine?”',
          touchpoints: ['Vitrină', 'Postări ale clienților'],
          pains: ['Vitrina nu arată prețuri, deci pare scumpă'],
          opportunities: ['Trei ținute întregi în vitrină, cu prețuri'],
        },
        {
          title: 'Caută pe internet',
          actions: 'Scrie numele, citește recenzii, caută programul',
          thoughts: '„Au mărimea mea și e deschis duminica?”',
          touchpoints: ['Fișa de pe hartă', 'Magazin online'],
          pains: ['Programul de pe hartă diferă de cel de pe site'],
          opportunities: ['Stocul pe mărimi, pentru fiecare magazin'],
        },
      ],
    },
    {
      title: 'A aduce până la ușă',
      goal: 'Să ajung fără efort și să mă simt binevenită',
      steps: [
        {
          title: 'Ajunge',
          actions: 'Caută parcare sau autobuz, ultimii metri îi face pe jos',
          thoughts: '„Pe unde se intră?”',
          touchpoints: ['Indicatoare'],
          pains: ['Din parcare nu se vede intrarea'],
          opportunities: ['O poză cu intrarea lângă adresă'],
        },
        {
          title: 'Intră',
          actions: 'Se uită în jur, așteaptă un salut sau puțină liniște',
          thoughts: '„Or să vină după mine?”',
          touchpoints: ['Intrare', 'Întâmpinarea de către personal'],
          opportunities: ['Salut în zece secunde, apoi spațiu'],
        },
      ],
    },
    {
      title: 'A începe vânzarea',
      goal: 'Să găsesc ce trebuie și să fiu sigură',
      steps: [
        {
          title: 'Întreabă și probează',
          actions: 'Cere o mărime, probează două paltoane, cere o părere',
          thoughts: '„Acum mi-ar prinde bine un sfat sincer”',
          touchpoints: ['Sfatul personalului', 'Cabină de probă'],
          pains: ['În cabină e lumină slabă și un singur cuier'],
          opportunities: ['A doua mărime adusă fără să fie cerută'],
        },
        {
          title: 'Plătește',
          actions: 'Stă la coadă, plătește, lasă e-mailul pentru bon',
          thoughts: '„De ce merge o casă din patru?”',
          touchpoints: ['Casă', 'Pungă și ambalaj'],
          pains: ['Coada e cea mai lungă tocmai când clientul s-a hotărât'],
          opportunities: ['Plata cu cardul oriunde în magazin'],
        },
      ],
    },
    {
      title: 'A aduce înapoi',
      goal: 'Să fiu ținută minte, nu sâcâită',
      steps: [
        {
          title: 'Poartă și întreabă',
          actions: 'Cade un nasture; întreabă cum se face reclamația',
          thoughts: '„Sper să nu fie o ceartă”',
          touchpoints: ['Linie telefonică', 'Birou de retururi'],
          pains: ['Pentru retur trebuie bonul pe hârtie'],
          opportunities: ['Defectele mici reparate pe loc, gratuit'],
        },
        {
          title: 'Revine',
          actions: 'Primește sfaturi de îngrijire, apoi o idee de pantaloni potriviți',
          thoughts: '„Știu ce am cumpărat”',
          touchpoints: ['E-mail după cumpărare', 'Card de fidelitate'],
          opportunities: ['În loc de reducere, o seară cu un stilist'],
        },
      ],
    },
  ],
};
