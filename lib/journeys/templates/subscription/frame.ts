import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    {
      phase: 'before',
      steps: [
        { emotion: 0.5, channels: ['social-media', 'word-of-mouth'] },
        { emotion: 1, channels: ['website', 'app'] },
      ],
    },
    { phase: 'during', steps: [{ emotion: 1.5, channels: ['app'], isMoment: true }] },
    {
      phase: 'during',
      steps: [
        { emotion: 1, channels: ['app'] },
        { emotion: -1, channels: ['email'] },
      ],
    },
    {
      phase: 'after',
      steps: [
        { emotion: -1, channels: ['email'], isMoment: true },
        { emotion: -0.5, channels: ['website'] },
        { emotion: 0, channels: ['email'] },
      ],
    },
  ],
};
