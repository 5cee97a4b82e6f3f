import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'We look for a supplier who understands our business',
  scenario: 'A company of 200 people buys a service for three years; five people have a say.',
  goal: 'A decision that nobody has to defend a year later.',
  stages: [
    {
      title: 'See the need',
      goal: 'To name the problem before somebody sells a solution',
      steps: [
        {
          title: 'Feel that it hurts',
          actions: 'The head of operations counts delays, talks to the director',
          thoughts: '“We cannot go on like this”',
          touchpoints: ['Talk with colleagues'],
          pains: ['The problem belongs to nobody'],
          opportunities: ['Offer a free way of measuring the loss'],
        },
        {
          title: 'Look around',
          actions: 'Asks peers, reads two case studies, walks past a stand',
          thoughts: '“Who did this for a firm like ours?”',
          touchpoints: ['References', 'Trade fair', 'Website'],
          pains: ['Case studies hide numbers'],
          opportunities: ['Publish three cases with figures and a phone number'],
        },
      ],
    },
    {
      title: 'Choose',
      goal: 'To compare without being pushed',
      steps: [
        {
          title: 'First meeting',
          actions: 'Describes the case, listens, watches who asks questions',
          thoughts: '“They did their homework”',
          touchpoints: ['First meeting', 'Presentation'],
          opportunities: ['Send the agenda and two questions beforehand'],
        },
        {
          title: 'Compare proposals',
          actions: 'Puts four offers into a table, misses half of the lines',
          thoughts: '“We compare apples with pears”',
          touchpoints: ['Commercial offer'],
          pains: ['Prices have different bases'],
          opportunities: ['Hand over the offer as a table that can be compared'],
        },
        {
          title: 'Convince the others',
          actions: 'Prepares slides for finance and IT, waits for lawyers',
          thoughts: '“I need arguments, not brochures”',
          touchpoints: ['Answers to questions of security', 'Draft contract'],
          pains: ['Legal questions take five weeks'],
          opportunities: ['Give the champion a two-page case for each department'],
        },
      ],
    },
    {
      title: 'Begin',
      goal: 'To see that it was right to sign',
      steps: [
        {
          title: 'Sign',
          actions: 'Agrees on terms, collects signatures',
          thoughts: '“Hopefully nobody asks for another change”',
          touchpoints: ['Contract'],
          pains: ['Two versions of the contract go round'],
          opportunities: ['Mark every change of the standard contract'],
        },
        {
          title: 'Kick off',
          actions: 'Meets the team, agrees on first results',
          thoughts: '“These are not the people from the pitch”',
          touchpoints: ['Kick-off meeting', 'Project lead'],
          opportunities: ['Bring the team to the pitch that will do the work'],
        },
      ],
    },
    {
      title: 'Grow',
      goal: 'To get better together',
      steps: [
        {
          title: 'Look at the results',
          actions: 'Reads the report each quarter, compares with the promise',
          thoughts: '“We can show this upstairs”',
          touchpoints: ['Quarterly report'],
          opportunities: ['Begin the report with what did not work'],
        },
        {
          title: 'Extend',
          actions: 'Adds a second site, recommends to a partner',
          thoughts: '“No need for a tender”',
          touchpoints: ['Account manager', 'Recommendation'],
          opportunities: ['Ask for the recommendation after the best quarter'],
        },
      ],
    },
  ],
};
