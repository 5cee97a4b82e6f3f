import type { EvidenceLevel } from '@/db/values/journeys';
import type { Phase } from '@/db/values/touchpoints';

interface SampleStep {
  title: string;
  actions: string;
  thoughts: string;
  touchpoints: string[];
  channel: string;
  emotion: number;
  pain?: string;
  idea?: string;
  evidence?: EvidenceLevel;
  isMoment?: boolean;
}

export interface SampleJourney {
  title: string;
  scenario: string;
  goal: string;
  startsWith: string;
  endsWith: string;
  evidenceBasis: string;
  personas: string[];
  stages: readonly { title: string; phase: Phase; goal: string; steps: readonly SampleStep[] }[];
}

/** A family at the airport: invented, as the personas are; the touchpoints are those of the survey. */
export const family: SampleJourney = {
  title: 'We fly to the grandparents',
  scenario: 'Two parents with a child of two and one of five, a flight at eight in the morning.',
  goal: 'To arrive together and not quarrelling.',
  startsWith: 'Looking up the airport the evening before',
  endsWith: 'In the car, three weeks later',
  evidenceBasis: 'Made up for the demo, but for the touchpoints of the passenger survey.',
  personas: ['Elena Ortiz'],
  stages: [
    {
      title: 'Get ready',
      phase: 'before',
      goal: 'To know when to leave home',
      steps: [
        {
          title: 'Look up the airport',
          actions: 'Reads how early to come, where to park, what a pushchair costs',
          thoughts: '“Three hours? With two children?”',
          touchpoints: ['Website'],
          channel: 'Website',
          emotion: -0.5,
          pain: 'Times on the site are the same for everybody',
          idea: 'A time to leave home for this flight and this family',
        },
        {
          title: 'Drive and park',
          actions: 'Follows the signs, parks, waits for the shuttle with three bags',
          thoughts: '“Did we miss the exit?”',
          touchpoints: ['Signs on roads', 'Parking', 'Long-term parking shuttle'],
          channel: 'On the way and on board',
          emotion: -1,
          pain: 'The shuttle has no room for a pushchair',
          evidence: 'partly',
        },
      ],
    },
    {
      title: 'Get through',
      phase: 'during',
      goal: 'To reach the gate with everybody calm',
      steps: [
        {
          title: 'Find the way in',
          actions: 'Asks at the first desk, looks for a lift',
          thoughts: '“If somebody would only tell me where we have to go next”',
          touchpoints: ['Information booth, upper level (departures)', 'Signs inside'],
          channel: 'Terminal or venue',
          emotion: 0,
          idea: 'A line on the floor for families, from the door to the gate',
        },
        {
          title: 'Pass security',
          actions: 'Folds the pushchair, carries the younger child, unpacks bottles',
          thoughts: '“Everybody is waiting because of us”',
          touchpoints: ['Passing security'],
          channel: 'Terminal or venue',
          emotion: -1.5,
          pain: 'No family lane in the morning',
          idea: 'A lane for families between six and nine',
          evidence: 'researched',
          isMoment: true,
        },
        {
          title: 'Eat and play',
          actions: 'Looks for food that the children eat and a place to run',
          thoughts: '“At last a place where nobody minds”',
          touchpoints: ['Food and drink', 'Restrooms', 'Artwork and exhibitions'],
          channel: 'Terminal or venue',
          emotion: 1.5,
          evidence: 'partly',
        },
        {
          title: 'Board',
          actions: 'Watches the screen, hears the families called first',
          thoughts: '“We made it”',
          touchpoints: ['Information screens', 'Boarding areas'],
          channel: 'Terminal or venue',
          emotion: 1,
        },
      ],
    },
    {
      title: 'Come home',
      phase: 'after',
      goal: 'To be in the car before somebody falls asleep',
      steps: [
        {
          title: 'Collect everything',
          actions: 'Waits for three bags and the pushchair',
          thoughts: '“Where does the pushchair come out?”',
          touchpoints: ['Baggage claim'],
          channel: 'Terminal or venue',
          emotion: -1,
          pain: 'The pushchair comes at another belt, and no sign says so',
          idea: 'Hand pushchairs over at the door of the aircraft',
          isMoment: true,
        },
        {
          title: 'Tell others',
          actions: 'Answers the survey on the way home',
          thoughts: '“They ask about art, not about pushchairs”',
          touchpoints: ['Passenger survey'],
          channel: 'E-mail',
          emotion: 0.5,
        },
      ],
    },
  ],
};

/** A couple at the furniture shop, invented as well; the touchpoints are those of its libraries. */
export const sofa: SampleJourney = {
  title: 'We look for a sofa',
  scenario: 'A couple moves together into three rooms and has argued about the old sofa for a year.',
  goal: 'One sofa that both like, up the stairs before the birthday.',
  startsWith: 'Measuring the wall',
  endsWith: 'The first evening on it',
  evidenceBasis: 'Made up for the demo.',
  personas: [],
  stages: [
    {
      title: 'Make acquainted',
      phase: 'before',
      goal: 'To see whether there is anything for us here',
      steps: [
        {
          title: 'Look around at home',
          actions: 'Scrolls through sofas in the evening, sends pictures to and fro',
          thoughts: '“Which of these is under two metres?”',
          touchpoints: ['Online shop', 'Search in the shop', 'Ads and promotions'],
          channel: 'Website',
          emotion: 0.5,
          pain: 'One cannot filter by width',
          idea: 'A filter by width, with the wall that was measured',
        },
        {
          title: 'Ask others',
          actions: 'Reads reviews, asks the neighbours how theirs has worn',
          thoughts: '“After three years it shows”',
          touchpoints: ['Reviews and testimonials', 'Word of mouth'],
          channel: 'Review and comparison sites',
          emotion: 0,
          evidence: 'partly',
        },
      ],
    },
    {
      title: 'Bring through the door',
      phase: 'before',
      goal: 'Not to drive there for nothing',
      steps: [
        {
          title: 'Make sure that it is there',
          actions: 'Calls the shop, listens to music, is passed on',
          thoughts: '“Is it in the showroom or only in the picture?”',
          touchpoints: ['Service phone lines', 'On-hold messages', 'Availability'],
          channel: 'Phone',
          emotion: -1,
          pain: 'Nobody on the phone knows what stands in the showroom',
          idea: 'Show on the product page in which showroom one can sit on it',
          evidence: 'researched',
        },
      ],
    },
    {
      title: 'Start the sale',
      phase: 'during',
      goal: 'To sit on it together, undisturbed',
      steps: [
        {
          title: 'Try it',
          actions: 'Sits, lies down, looks at cloth by the window',
          thoughts: '“She let us sit for half an hour”',
          touchpoints: ['Showroom', 'Shop staff', 'Music and messaging'],
          channel: 'Shop',
          emotion: 1.5,
          evidence: 'researched',
          isMoment: true,
        },
        {
          title: 'Decide and pay',
          actions: 'Chooses the cloth, hears the date of delivery, pays a deposit',
          thoughts: '“Nine weeks? Nobody said so online”',
          touchpoints: ['Kiosks and tills', 'Checkout lines', 'Order confirmation'],
          channel: 'Shop',
          emotion: -0.5,
          pain: 'The time of delivery is told at the till for the first time',
          idea: 'The date of delivery beside the price, everywhere',
          isMoment: true,
        },
      ],
    },
    {
      title: 'Bring back',
      phase: 'after',
      goal: 'To be told, and to be helped if it does not fit',
      steps: [
        {
          title: 'Wait',
          actions: 'Looks twice a week where the order is',
          thoughts: '“In production. Still.”',
          touchpoints: ['Tracking', 'Follow-up e-mails'],
          channel: 'E-mail',
          emotion: -1,
          pain: 'The status does not change for five weeks',
          idea: 'A picture from the workshop when the frame is done',
        },
        {
          title: 'Have it brought up',
          actions: 'Clears the stairs, signs, unpacks, sits down',
          thoughts: '“They even took the old one along”',
          touchpoints: ['Order fulfilment', 'Packaging'],
          channel: 'Post and parcels',
          emotion: 1.5,
          isMoment: true,
        },
      ],
    },
  ],
};
