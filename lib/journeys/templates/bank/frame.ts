import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    { phase: 'before', steps: [{ emotion: -0.5, channels: ['review-site', 'website'] }] },
    {
      phase: 'before',
      steps: [
        { emotion: 0, channels: ['app'] },
        { emotion: -1.5, channels: ['app', 'branch'], isMoment: true },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: 1, channels: ['app', 'shop'] },
        { emotion: -1, channels: ['phone', 'chat'], isMoment: true },
      ],
    },
    { phase: 'after', steps: [{ emotion: 0.5, channels: ['app', 'branch'] }] },
  ],
};
