import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'I want to get started with what we bought',
  scenario: 'The first thirty days of a team with a new tool.',
  goal: 'A first result in the first hour, and everybody on board in a month.',
  stages: [
    {
      title: 'Sign up',
      goal: 'To get in at once',
      steps: [
        {
          title: 'Make an account',
          actions: 'Opens the invitation, sets a password',
          thoughts: '“Not another password”',
          touchpoints: ['Invitation', 'Sign-up page'],
          pains: ['The invitation lies in spam'],
          opportunities: ['Allow signing in with the company’s account'],
        },
        {
          title: 'See the first screen',
          actions: 'Looks at an empty page with eleven menus',
          thoughts: '“Where do I begin?”',
          touchpoints: ['First screen', 'Welcome e-mail'],
          pains: ['Empty screens teach nothing'],
          opportunities: ['One task with a sample, then the next'],
        },
      ],
    },
    {
      title: 'First success',
      goal: 'To see that it works with our data',
      steps: [
        {
          title: 'Bring in our data',
          actions: 'Uploads a sheet, gets an error in row 214',
          thoughts: '“What is wrong with it?”',
          touchpoints: ['Import', 'Help chat'],
          pains: ['Errors do not say where'],
          opportunities: ['Take what fits and list what does not'],
        },
        {
          title: 'Finish the first task',
          actions: 'Gets the first report, sends it to the boss',
          thoughts: '“In twenty minutes”',
          touchpoints: ['First report'],
          opportunities: ['Notice the first success and say what comes next'],
        },
      ],
    },
    {
      title: 'Make it a habit',
      goal: 'That others join without being pushed',
      steps: [
        {
          title: 'Invite colleagues',
          actions: 'Adds three people, explains it twice',
          thoughts: '“They will ask me everything”',
          touchpoints: ['Invitations', 'Tour'],
          pains: ['New people begin without any context'],
          opportunities: ['Show newcomers what the team has made already'],
        },
        {
          title: 'Get help',
          actions: 'Asks a question in the chat at night',
          thoughts: '“Is there a person behind it?”',
          touchpoints: ['Chat', 'Help pages'],
          pains: ['The answer is a link to an article'],
          opportunities: ['Answer first, link after'],
        },
      ],
    },
    {
      title: 'Stay',
      goal: 'To know that it was worth it',
      steps: [
        {
          title: 'Look back after 30 days',
          actions: 'Talks with the success manager, sees what was used',
          thoughts: '“We use a third of it”',
          touchpoints: ['Call after 30 days'],
          opportunities: ['Propose one thing to use next, not five'],
        },
      ],
    },
  ],
};
