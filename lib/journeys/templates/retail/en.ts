import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'I need a new coat before winter',
  scenario: 'A customer of a clothes shop, from the first glance at the window to the next visit.',
  goal: 'A coat that fits, bought without regret, and a reason to come back.',
  stages: [
    {
      title: 'Make acquainted',
      goal: 'To learn that this shop is meant for people like me',
      steps: [
        {
          title: 'Notice the shop',
          actions: 'Walks past the window; sees a friend’s photo with the brand in it',
          thoughts: '“Nice. Is this my kind of place?”',
          touchpoints: ['Shop window', 'Posts of customers'],
          pains: ['The window shows no price, so it looks expensive'],
          opportunities: ['Show three whole outfits with prices in the window'],
        },
        {
          title: 'Look it up',
          actions: 'Searches the name, reads reviews, looks at opening hours',
          thoughts: '“Do they have my size, and are they open on Sunday?”',
          touchpoints: ['Entry on the map', 'Online shop'],
          pains: ['Opening hours on the map and on the site differ'],
          opportunities: ['Show stock by shop and size'],
        },
      ],
    },
    {
      title: 'Bring through the door',
      goal: 'To get there without effort and feel welcome',
      steps: [
        {
          title: 'Get there',
          actions: 'Looks for parking or a bus, walks the last metres',
          thoughts: '“Where is the entrance?”',
          touchpoints: ['Directions and signs'],
          pains: ['The entrance is hidden from the car park'],
          opportunities: ['Put a photo of the entrance beside the address'],
        },
        {
          title: 'Step in',
          actions: 'Looks around, waits to be greeted or left alone',
          thoughts: '“Will they follow me around?”',
          touchpoints: ['Entrance', 'Greeting by staff'],
          opportunities: ['Greet within ten seconds, then give room'],
        },
      ],
    },
    {
      title: 'Start the sale',
      goal: 'To find the right thing and be sure of it',
      steps: [
        {
          title: 'Ask and try on',
          actions: 'Asks for a size, tries on two coats, asks for an opinion',
          thoughts: '“Honest advice would help me now”',
          touchpoints: ['Advice of staff', 'Fitting room'],
          pains: ['The fitting room has poor light and one hook'],
          opportunities: ['Let staff bring a second size unasked'],
        },
        {
          title: 'Pay',
          actions: 'Queues, pays, gives an e-mail address for the receipt',
          thoughts: '“Why is one till open out of four?”',
          touchpoints: ['Till', 'Bag and packaging'],
          pains: ['The queue is longest when people decide'],
          opportunities: ['Take payment by card anywhere on the floor'],
        },
      ],
    },
    {
      title: 'Bring back',
      goal: 'To be remembered and not pestered',
      steps: [
        {
          title: 'Wear and ask',
          actions: 'Finds a loose button, asks how to return it',
          thoughts: '“I hope this will not be a fight”',
          touchpoints: ['Service phone line', 'Returns desk'],
          pains: ['Returns need the paper receipt'],
          opportunities: ['Repair small faults on the spot, free of charge'],
        },
        {
          title: 'Come again',
          actions: 'Gets a note about care, later a hint about matching trousers',
          thoughts: '“They remembered what I bought”',
          touchpoints: ['Follow-up e-mail', 'Loyalty card'],
          opportunities: ['Invite to a fitting evening instead of a discount'],
        },
      ],
    },
  ],
};
