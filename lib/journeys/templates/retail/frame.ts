import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    {
      phase: 'before',
      steps: [
        { emotion: 0.5, channels: ['out-of-home', 'social-media'] },
        { emotion: 1, channels: ['search-engine', 'website'] },
      ],
    },
    {
      phase: 'before',
      steps: [
        { emotion: -0.5, channels: ['search-engine'] },
        { emotion: 1, channels: ['shop'], isMoment: true },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: 1.5, channels: ['shop'], isMoment: true },
        { emotion: -1, channels: ['shop'] },
      ],
    },
    {
      phase: 'after',
      steps: [
        { emotion: 0, channels: ['phone', 'email'] },
        { emotion: 1, channels: ['email', 'app'] },
      ],
    },
  ],
};
