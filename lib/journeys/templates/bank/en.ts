import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'I open an account and get to trust it',
  scenario: 'A working adult who changes banks, from comparing to the first serious question.',
  goal: 'An account that simply works, and a person when it does not.',
  stages: [
    {
      title: 'Consider',
      goal: 'To see what it costs without small print',
      steps: [
        {
          title: 'Compare',
          actions: 'Reads a comparison site, asks a colleague, looks for the fees',
          thoughts: '“Where is the catch?”',
          touchpoints: ['Comparison site', 'List of fees'],
          pains: ['Fees stand on page 14 of a PDF'],
          opportunities: ['Put all fees of a usual month on one line'],
        },
      ],
    },
    {
      title: 'Apply',
      goal: 'To be done in one go',
      steps: [
        {
          title: 'Fill in',
          actions: 'Downloads the app, types the same data as at the last bank',
          thoughts: '“You could take this from my ID”',
          touchpoints: ['Application in the app'],
          pains: ['A break of ten minutes loses everything'],
          opportunities: ['Save each answer at once'],
        },
        {
          title: 'Prove who I am',
          actions: 'Turns the ID before the camera, tries three times, goes to a branch',
          thoughts: '“Does the bank not want me?”',
          touchpoints: ['Identity check', 'Branch'],
          pains: ['The check fails without saying why'],
          opportunities: ['Say what was wrong and offer a person within a minute'],
        },
      ],
    },
    {
      title: 'Use',
      goal: 'To have money where it is needed',
      steps: [
        {
          title: 'Pay for the first time',
          actions: 'Pays for lunch with the phone, sees the message',
          thoughts: '“It works”',
          touchpoints: ['Card', 'Payment message'],
          opportunities: ['Explain in the first week what else the card can do'],
        },
        {
          title: 'Solve a problem',
          actions: 'Sees a payment that is not theirs, calls, waits, explains twice',
          thoughts: '“Every minute costs me money”',
          touchpoints: ['Service phone line', 'Chat'],
          pains: ['The story must be told again after each transfer'],
          opportunities: ['Let the card be blocked with one tap, then call back'],
        },
      ],
    },
    {
      title: 'Grow',
      goal: 'Advice that fits my life',
      steps: [
        {
          title: 'Save or borrow',
          actions: 'Looks at a savings offer in the app, books a talk',
          thoughts: '“Is this good for me or for them?”',
          touchpoints: ['Offer in the app', 'Adviser'],
          pains: ['Offers do not fit what the account shows'],
          opportunities: ['Show the offer with the sum in it, not a slogan'],
        },
      ],
    },
  ],
};
