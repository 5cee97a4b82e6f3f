import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    {
      phase: 'during',
      steps: [
        { emotion: -1.5, channels: ['shop', 'website'] },
        { emotion: -1, channels: ['website', 'phone'] },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: -1, channels: ['phone', 'chat'], isMoment: true },
        { emotion: -0.5, channels: ['email', 'sms'] },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: -1.5, channels: ['phone'] },
        { emotion: 0.5, channels: ['phone', 'email'], isMoment: true },
      ],
    },
    {
      phase: 'after',
      steps: [
        { emotion: 1, channels: ['shop', 'post'] },
        { emotion: 1, channels: ['email'] },
      ],
    },
  ],
};
