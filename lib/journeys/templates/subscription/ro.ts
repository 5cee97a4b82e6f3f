import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Vreau ceva bun de văzut diseară',
  scenario: 'O abonată a unui serviciu video: de la o recomandare la plecare și poate la întoarcere.',
  goal: 'O seară reușită și nicio senzație că sunt ținută cu forța.',
  stages: [
    {
      title: 'Descoperă',
      goal: 'Să văd dacă merită banii',
      steps: [
        {
          title: 'Aude de el',
          actions: 'Un prieten trimite un trailer; în stație e afișul serialului',
          thoughts: '„Toată lumea vorbește despre asta”',
          touchpoints: ['Trailer', 'Sfatul unui prieten'],
          pains: ['Fără cont nu se vede ce oferă'],
          opportunities: ['Toată lista de titluri, la vedere'],
        },
        {
          title: 'Încearcă',
          actions: 'Se înscrie pentru o săptămână gratuită, dă cardul',
          thoughts: '„Să nu uit să renunț”',
          touchpoints: ['Înscriere'],
          pains: ['Proba cere cardul din prima'],
          opportunities: ['Amintește cu două zile înainte de prima plată'],
        },
      ],
    },
    {
      title: 'Începe',
      goal: 'O primă seară fără căutări',
      steps: [
        {
          title: 'Vede primul titlu',
          actions: 'Alege trei preferate, găsește un serial, stă până la miezul nopții',
          thoughts: '„Mă cunoaște deja”',
          touchpoints: ['Pagina de start', 'Recomandări'],
          opportunities: ['Să înceapă de unde s-a oprit trailerul'],
        },
      ],
    },
    {
      title: 'Zi de zi',
      goal: 'Să fie acolo când am timp',
      steps: [
        {
          title: 'Îl folosește zilnic',
          actions: 'Continuă în autobuz, împarte contul cu copiii',
          thoughts: '„Unde am rămas?”',
          touchpoints: ['Redare', 'Profiluri'],
          pains: ['Sugestiile copiilor ajung în lista mea'],
          opportunities: ['Titluri scoase din recomandări'],
        },
        {
          title: 'Plata nu reușește',
          actions: 'Cardul a expirat; vin trei scrisori și ecranul se blochează',
          thoughts: '„N-am făcut nimic rău”',
          touchpoints: ['E-mail despre plată'],
          pains: ['Scrisoarea sună ca o amenințare'],
          opportunities: ['O săptămână răgaz și un singur buton'],
        },
      ],
    },
    {
      title: 'Decide',
      goal: 'Să fiu luată în serios',
      steps: [
        {
          title: 'Prețul crește',
          actions: 'Citește despre noul preț, numără de câte ori s-a uitat',
          thoughts: '„Ce primesc în schimb?”',
          touchpoints: ['E-mail despre preț'],
          pains: ['Motivul e ascuns în fraze'],
          opportunities: ['Pauză și plan mai mic oferite în aceeași scrisoare'],
        },
        {
          title: 'Renunță',
          actions: 'Caută butonul, răspunde la patru întrebări, renunță',
          thoughts: '„Lăsați-mă să plec frumos”',
          touchpoints: ['Pagina contului'],
          pains: ['Renunțarea cere șase ecrane'],
          opportunities: ['Două clicuri și lista păstrată un an'],
        },
        {
          title: 'E chemată înapoi',
          actions: 'Primește o scrisoare când apare noul sezon',
          thoughts: '„Poate pentru o lună”',
          touchpoints: ['E-mail de revenire'],
          opportunities: ['Întoarcere cu un clic, cu lista și profilul neatinse'],
        },
      ],
    },
  ],
};
