import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    {
      phase: 'before',
      steps: [
        { emotion: -0.5, channels: ['website', 'shop'] },
        { emotion: -0.5, channels: ['website', 'phone'] },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: -1, channels: ['sms', 'field-visit'], isMoment: true },
        { emotion: 1, channels: ['app'] },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: -0.5, channels: ['email', 'app'], isMoment: true },
        { emotion: -1.5, channels: ['phone', 'chat'] },
      ],
    },
    { phase: 'after', steps: [{ emotion: 0, channels: ['phone', 'app'] }] },
  ],
};
