import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'Something went wrong and I want it put right',
  scenario: 'A customer with a broken delivery, from finding the fault to the last word.',
  goal: 'To be believed, to be done with it soon, and not to pay for it.',
  stages: [
    {
      title: 'Find out',
      goal: 'To know whom to tell',
      steps: [
        {
          title: 'Notice the fault',
          actions: 'Opens the parcel, finds the glass cracked, takes photos',
          thoughts: '“On my birthday, of all days”',
          touchpoints: ['Parcel'],
          pains: ['It is not clear what to keep as proof'],
          opportunities: ['Put a card into the parcel: broken? do this'],
        },
        {
          title: 'Look whom to tell',
          actions: 'Looks for a phone number on the site',
          thoughts: '“They hide it on purpose”',
          touchpoints: ['Contact page'],
          pains: ['The form asks for a number that nobody has'],
          opportunities: ['One number, one form, both on the first page'],
        },
      ],
    },
    {
      title: 'Tell',
      goal: 'To be believed',
      steps: [
        {
          title: 'Explain',
          actions: 'Calls, tells the story, is passed on, tells it again',
          thoughts: '“I have said this already”',
          touchpoints: ['Service phone line', 'Chat'],
          pains: ['Each department begins anew'],
          opportunities: ['The first person owns the case until its end'],
        },
        {
          title: 'Get a confirmation',
          actions: 'Gets a message with a case number and no date',
          thoughts: '“And now?”',
          touchpoints: ['Confirmation'],
          pains: ['No date by which something happens'],
          opportunities: ['Say the next step and its day'],
        },
      ],
    },
    {
      title: 'Wait',
      goal: 'Not to have to remind anybody',
      steps: [
        {
          title: 'Hear nothing',
          actions: 'Waits six days, writes again',
          thoughts: '“They hope that I forget”',
          touchpoints: ['Service phone line'],
          pains: ['Silence'],
          opportunities: ['A message every two days, even without news'],
        },
        {
          title: 'Get an offer',
          actions: 'Is called, hears “I am sorry”, can choose between two ways',
          thoughts: '“Finally somebody who decides”',
          touchpoints: ['Call of the case owner'],
          opportunities: ['Let staff decide up to a sum without asking'],
        },
      ],
    },
    {
      title: 'Close',
      goal: 'To be able to trust again',
      steps: [
        {
          title: 'Have it settled',
          actions: 'Gets a new glass the next day, keeps the old one',
          thoughts: '“Quicker than the first time”',
          touchpoints: ['Replacement', 'Refund'],
          opportunities: ['Do not ask for broken things to be sent back'],
        },
        {
          title: 'Be asked',
          actions: 'Answers one question, reads what was changed because of it',
          thoughts: '“So it was of use”',
          touchpoints: ['E-mail after the case'],
          opportunities: ['Tell customers what their complaint has changed'],
        },
      ],
    },
  ],
};
