import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Căutăm un furnizor care ne înțelege domeniul',
  scenario: 'O firmă de 200 de oameni cumpără un serviciu pe trei ani; decid cinci oameni.',
  goal: 'O decizie pe care peste un an nu trebuie s-o apere nimeni.',
  stages: [
    {
      title: 'Vede nevoia',
      goal: 'Să numim problema înainte să ne vândă cineva soluția',
      steps: [
        {
          title: 'Simte că doare',
          actions: 'Șefa de operațiuni numără întârzierile, vorbește cu directorul',
          thoughts: '„Așa nu mai merge”',
          touchpoints: ['Discuții în firmă'],
          pains: ['Problema nu e a nimănui'],
          opportunities: ['O măsurare gratuită a pierderii'],
        },
        {
          title: 'Se uită în jur',
          actions: 'Întreabă în branșă, citește două studii de caz, trece pe la un stand',
          thoughts: '„Cine a mai făcut asta pentru o firmă ca a noastră?”',
          touchpoints: ['Referințe', 'Târg', 'Site web'],
          pains: ['Studiile de caz ascund cifrele'],
          opportunities: ['Trei cazuri publicate cu cifre și un număr de telefon'],
        },
      ],
    },
    {
      title: 'Alege',
      goal: 'Să comparăm fără presiune',
      steps: [
        {
          title: 'Prima întâlnire',
          actions: 'Descrie cazul, ascultă, vede cine pune întrebări',
          thoughts: '„Și-au făcut temele”',
          touchpoints: ['Prima întâlnire', 'Prezentare'],
          opportunities: ['Agenda și două întrebări trimise dinainte'],
        },
        {
          title: 'Compară oferte',
          actions: 'Pune patru oferte într-un tabel, lipsesc jumătate din rânduri',
          thoughts: '„Comparăm mere cu pere”',
          touchpoints: ['Ofertă comercială'],
          pains: ['Prețurile au baze diferite'],
          opportunities: ['Oferta ca tabel care se poate compara'],
        },
        {
          title: 'Îi convinge pe ceilalți',
          actions: 'Pregătește slide-uri pentru financiar și IT, așteaptă juriștii',
          thoughts: '„Îmi trebuie argumente, nu broșuri”',
          touchpoints: ['Răspunsuri despre securitate', 'Proiect de contract'],
          pains: ['Întrebările juridice durează cinci săptămâni'],
          opportunities: ['Două pagini de argumente pentru fiecare departament'],
        },
      ],
    },
    {
      title: 'Începe',
      goal: 'Să vedem că am semnat bine',
      steps: [
        {
          title: 'Semnează',
          actions: 'Negociază termenii, strânge semnături',
          thoughts: '„Sper să nu mai vrea cineva o schimbare”',
          touchpoints: ['Contract'],
          pains: ['Circulă două versiuni ale contractului'],
          opportunities: ['Fiecare abatere de la contractul standard, marcată'],
        },
        {
          title: 'Pornește',
          actions: 'Cunoaște echipa, stabilește primele rezultate',
          thoughts: '„Nu sunt oamenii de la prezentare”',
          touchpoints: ['Întâlnire de lansare', 'Șef de proiect'],
          opportunities: ['La prezentare să vină cei care vor lucra'],
        },
      ],
    },
    {
      title: 'Crește',
      goal: 'Să devenim mai buni împreună',
      steps: [
        {
          title: 'Verifică rezultatele',
          actions: 'Citește raportul trimestrial, compară cu promisiunea',
          thoughts: '„Asta o putem arăta sus”',
          touchpoints: ['Raport trimestrial'],
          opportunities: ['Raportul să înceapă cu ce nu a mers'],
        },
        {
          title: 'Extinde',
          actions: 'Adaugă al doilea punct de lucru, recomandă unui partener',
          thoughts: '„Nu mai e nevoie de licitație”',
          touchpoints: ['Manager de cont', 'Recomandare'],
          opportunities: ['Recomandarea cerută după cel mai bun trimestru'],
        },
      ],
    },
  ],
};
