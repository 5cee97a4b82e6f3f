import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'I apply for a parental allowance',
  scenario: 'New parents with little sleep, from the first question to the money on the account.',
  goal: 'The right sum on time, without going anywhere.',
  stages: [
    {
      title: 'Find out',
      goal: 'To know whether it concerns us',
      steps: [
        {
          title: 'Understand the rules',
          actions: 'Searches, reads three pages, asks other parents',
          thoughts: '“Which of these cases are we?”',
          touchpoints: ['Website of the authority', 'Forum of parents'],
          pains: ['The rules are written for lawyers'],
          opportunities: ['Five questions that end in “yes, you can apply”'],
        },
        {
          title: 'Gather papers',
          actions: 'Looks for certificates, calls the employer, copies',
          thoughts: '“You have all of this already”',
          touchpoints: ['List of papers', 'Hotline'],
          pains: ['Offices ask for what other offices hold'],
          opportunities: ['Fetch certificates from the registers with consent'],
        },
      ],
    },
    {
      title: 'Apply',
      goal: 'To do it once and right',
      steps: [
        {
          title: 'Fill in the form',
          actions: 'Types at night on the phone, stops, begins anew',
          thoughts: '“What does ‘qualifying period’ mean?”',
          touchpoints: ['Online form'],
          pains: ['The form forgets what was typed'],
          opportunities: ['Explain each question beside it and save every answer'],
        },
        {
          title: 'Send it',
          actions: 'Signs, sends, gets a number',
          thoughts: '“Is it really there?”',
          touchpoints: ['Confirmation'],
          opportunities: ['Say the date by which there will be an answer'],
        },
      ],
    },
    {
      title: 'Wait',
      goal: 'Not to be left in the dark',
      steps: [
        {
          title: 'Ask how it stands',
          actions: 'Calls, waits, hears that it is being worked on',
          thoughts: '“Should I send it again?”',
          touchpoints: ['Hotline', 'E-mail'],
          pains: ['Nobody can say how long it takes'],
          opportunities: ['Show the state of the application as one does a parcel'],
        },
      ],
    },
    {
      title: 'Receive',
      goal: 'To get what is due',
      steps: [
        {
          title: 'Get the decision',
          actions: 'Opens a letter, looks for the sum, sees it on the account',
          thoughts: '“At last”',
          touchpoints: ['Decision', 'Payment'],
          opportunities: ['Put the sum and the date into the first line'],
        },
        {
          title: 'Correct a mistake',
          actions: 'Finds a wrong month, writes an objection, goes to the office',
          thoughts: '“Must I begin from the start?”',
          touchpoints: ['Office', 'Objection'],
          pains: ['An objection needs a stamp and a letter'],
          opportunities: ['Let small errors be corrected by a message'],
        },
      ],
    },
  ],
};
