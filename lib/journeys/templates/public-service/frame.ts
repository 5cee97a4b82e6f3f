import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    {
      phase: 'before',
      steps: [
        { emotion: -0.5, channels: ['search-engine', 'website'] },
        { emotion: -1, channels: ['website', 'phone'] },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: -0.5, channels: ['website'] },
        { emotion: 0.5, channels: ['website', 'email'] },
      ],
    },
    { phase: 'during', steps: [{ emotion: -1, channels: ['phone', 'email'], isMoment: true }] },
    {
      phase: 'after',
      steps: [
        { emotion: 1, channels: ['email', 'post'], isMoment: true },
        { emotion: -0.5, channels: ['office', 'phone'] },
      ],
    },
  ],
};
