import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'I change my provider and keep my number',
  scenario: 'A family changes home internet and two mobile phones at once.',
  goal: 'To be online on the day that was promised, at the price that was promised.',
  stages: [
    {
      title: 'Choose',
      goal: 'To compare like with like',
      steps: [
        {
          title: 'Compare tariffs',
          actions: 'Opens five tabs, counts gigabytes, asks in the shop',
          thoughts: '“Which of these 14 do we need?”',
          touchpoints: ['Tariff pages', 'Shop'],
          pains: ['Names of tariffs say nothing about use'],
          opportunities: ['Begin with the household, not with the tariff'],
        },
        {
          title: 'Order',
          actions: 'Chooses a date, hands over the old number, signs on a phone',
          thoughts: '“What if both are off at the same time?”',
          touchpoints: ['Order', 'Transfer of the number'],
          pains: ['Nobody says who cancels the old contract'],
          opportunities: ['Cancel the old contract for the customer'],
        },
      ],
    },
    {
      title: 'Switch',
      goal: 'Not to be without internet',
      steps: [
        {
          title: 'Wait for the technician',
          actions: 'Stays at home from eight to two, calls, waits',
          thoughts: '“A whole day off work”',
          touchpoints: ['Text message with the date', 'Technician'],
          pains: ['A window of six hours'],
          opportunities: ['Show on a map where the technician is'],
        },
        {
          title: 'First call',
          actions: 'Puts in the SIM, calls home, tests the speed',
          thoughts: '“Faster than before”',
          touchpoints: ['SIM card', 'App'],
          opportunities: ['Measure the speed together and say what it means'],
        },
      ],
    },
    {
      title: 'Use',
      goal: 'To pay for what was agreed',
      steps: [
        {
          title: 'Get the bill',
          actions: 'Opens the bill, finds a line that nobody mentioned',
          thoughts: '“What is a service package?”',
          touchpoints: ['Bill', 'App'],
          pains: ['The first bill is higher and nobody warned'],
          opportunities: ['Explain the first bill in a message before it comes'],
        },
        {
          title: 'Have no connection',
          actions: 'Restarts the router, calls, listens to music',
          thoughts: '“I want to hear when it works again, no more”',
          touchpoints: ['Fault line', 'Chat'],
          pains: ['The menu offers sales before faults'],
          opportunities: ['Tell of known faults before people call'],
        },
      ],
    },
    {
      title: 'Stay or go',
      goal: 'To be worth as much as a new customer',
      steps: [
        {
          title: 'Extend',
          actions: 'Sees that newcomers pay less, calls to leave, is offered more',
          thoughts: '“Why only now?”',
          touchpoints: ['Call about the extension', 'App'],
          pains: ['Loyalty is punished by the price list'],
          opportunities: ['Offer the better tariff before they ask'],
        },
      ],
    },
  ],
};
