import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    {
      phase: 'before',
      steps: [
        { emotion: 0, channels: ['search-engine', 'website'] },
        { emotion: -0.5, channels: ['website'] },
      ],
    },
    { phase: 'before', steps: [{ emotion: 0.5, channels: ['app'] }] },
    {
      phase: 'during',
      steps: [
        { emotion: -1, channels: ['venue'], isMoment: true },
        { emotion: 0, channels: ['venue'] },
      ],
    },
    { phase: 'during', steps: [{ emotion: 1, channels: ['in-transit'] }] },
    {
      phase: 'after',
      steps: [
        { emotion: -0.5, channels: ['venue'], isMoment: true },
        { emotion: 0, channels: ['email'] },
      ],
    },
  ],
};
