import type { TemplateWords } from '../types';

export const words: TemplateWords = {
  title: 'I want something good to watch tonight',
  scenario: 'A subscriber of a video service, from a tip to leaving and perhaps returning.',
  goal: 'An evening well spent, and no feeling of being held.',
  stages: [
    {
      title: 'Discover',
      goal: 'To see whether it is worth the money',
      steps: [
        {
          title: 'Hear of it',
          actions: 'A friend sends a trailer; sees posters of the same series',
          thoughts: '“Everybody talks about it”',
          touchpoints: ['Trailer', 'Tip of a friend'],
          pains: ['Without an account one cannot see what there is'],
          opportunities: ['Show the whole list of titles openly'],
        },
        {
          title: 'Try it',
          actions: 'Signs up for a free week, gives a card number',
          thoughts: '“I must not forget to cancel”',
          touchpoints: ['Sign-up'],
          pains: ['The trial asks for a card at once'],
          opportunities: ['Remind two days before the first payment'],
        },
      ],
    },
    {
      title: 'Begin',
      goal: 'A first evening without searching',
      steps: [
        {
          title: 'Watch the first title',
          actions: 'Chooses three favourites, finds a series, stays until midnight',
          thoughts: '“It knows me already”',
          touchpoints: ['Home page', 'Recommendations'],
          opportunities: ['Start where the trailer ended'],
        },
      ],
    },
    {
      title: 'Live with it',
      goal: 'That it is there when I have time',
      steps: [
        {
          title: 'Use it daily',
          actions: 'Continues on the bus, shares a profile with the children',
          thoughts: '“Where did I stop?”',
          touchpoints: ['Playback', 'Profiles'],
          pains: ['Children’s tips get into my list'],
          opportunities: ['Let a title be taken out of the recommendations'],
        },
        {
          title: 'Payment fails',
          actions: 'The card has expired; gets three letters and a locked screen',
          thoughts: '“I did nothing wrong”',
          touchpoints: ['E-mail about the payment'],
          pains: ['The letter sounds like a threat'],
          opportunities: ['Give a week’s grace and one button'],
        },
      ],
    },
    {
      title: 'Decide',
      goal: 'To be taken seriously',
      steps: [
        {
          title: 'Price goes up',
          actions: 'Reads about the new price, counts how often they watched',
          thoughts: '“What do I get for it?”',
          touchpoints: ['E-mail about the price'],
          pains: ['The reason is hidden in phrases'],
          opportunities: ['Offer a pause and a smaller plan in the same letter'],
        },
        {
          title: 'Cancel',
          actions: 'Looks for the button, answers four questions, cancels',
          thoughts: '“Let me go politely”',
          touchpoints: ['Account page'],
          pains: ['Cancelling takes six screens'],
          opportunities: ['Two clicks, and keep the list for a year'],
        },
        {
          title: 'Be invited back',
          actions: 'Gets a letter when the series goes on',
          thoughts: '“Perhaps for a month”',
          touchpoints: ['Win-back e-mail'],
          opportunities: ['Come back with one click, list and profile untouched'],
        },
      ],
    },
  ],
};
