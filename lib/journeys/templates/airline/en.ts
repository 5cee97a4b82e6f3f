import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'I fly to see my family',
  scenario: 'A traveller with one suitcase, twice a year, from the idea to being picked up.',
  goal: 'To arrive when promised, with the suitcase, without surprises in the price.',
  stages: [
    {
      title: 'Plan',
      goal: 'A fair price and times that suit',
      steps: [
        {
          title: 'Search',
          actions: 'Compares three sites, changes dates back and forth',
          thoughts: '“What will it cost in the end?”',
          touchpoints: ['Flight search', 'Comparison site'],
          pains: ['The first price has no suitcase in it'],
          opportunities: ['Show the whole price from the first list on'],
        },
        {
          title: 'Book',
          actions: 'Enters names and passport, declines five extras, pays',
          thoughts: '“Did I click insurance by mistake?”',
          touchpoints: ['Booking', 'Confirmation e-mail'],
          pains: ['Extras are chosen beforehand'],
          opportunities: ['One page of extras with “none” as the first choice'],
        },
      ],
    },
    {
      title: 'Get ready',
      goal: 'To know what to bring and when to be there',
      steps: [
        {
          title: 'Check in',
          actions: 'Checks in on the phone the evening before, saves the pass',
          thoughts: '“One thing less tomorrow”',
          touchpoints: ['App', 'Boarding pass'],
          opportunities: ['Tell the usual wait at security for this hour'],
        },
      ],
    },
    {
      title: 'At the airport',
      goal: 'To get through calmly',
      steps: [
        {
          title: 'Drop the bag and pass security',
          actions: 'Queues twice, lifts the case onto the belt, unpacks liquids',
          thoughts: '“Is this the right queue?”',
          touchpoints: ['Bag drop', 'Security check'],
          pains: ['Nobody says how long it will take'],
          opportunities: ['Show waiting times before the queue begins'],
        },
        {
          title: 'Wait and board',
          actions: 'Looks for the gate, listens for the boarding group',
          thoughts: '“Will there be room for my bag?”',
          touchpoints: ['Gate', 'Announcements'],
          pains: ['The gate changes without a message'],
          opportunities: ['Send gate changes to the phone at once'],
        },
      ],
    },
    {
      title: 'In the air',
      goal: 'To be treated as a guest',
      steps: [
        {
          title: 'Fly',
          actions: 'Sits, eats, is asked whether everything is all right',
          thoughts: '“She smiled at my daughter”',
          touchpoints: ['Cabin crew', 'Seat', 'Food and drink'],
          opportunities: ['Let the crew see who flies with small children'],
        },
      ],
    },
    {
      title: 'Arrive',
      goal: 'To have everything and go home',
      steps: [
        {
          title: 'Get the suitcase',
          actions: 'Waits at the belt, checks the label, looks for the exit',
          thoughts: '“Everybody else has theirs already”',
          touchpoints: ['Baggage belt', 'Lost baggage desk'],
          pains: ['The belt shows no time of the first bag'],
          opportunities: ['Tell in the app that the case was loaded'],
        },
        {
          title: 'Look back',
          actions: 'Gets a survey the day after, writes two lines',
          thoughts: '“Will anybody read this?”',
          touchpoints: ['Survey e-mail'],
          pains: ['The survey has 30 questions'],
          opportunities: ['Ask two questions and answer the bad ones'],
        },
      ],
    },
  ],
};
