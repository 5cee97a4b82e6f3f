import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    {
      phase: 'before',
      steps: [
        { emotion: -0.5, channels: ['word-of-mouth'] },
        { emotion: 0, channels: ['search-engine', 'event'] },
      ],
    },
    {
      phase: 'before',
      steps: [
        { emotion: 1, channels: ['video-call', 'field-visit'], isMoment: true },
        { emotion: 0, channels: ['email'] },
        { emotion: -1, channels: ['email', 'phone'] },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: -0.5, channels: ['email'] },
        { emotion: 1, channels: ['video-call', 'office'], isMoment: true },
      ],
    },
    {
      phase: 'after',
      steps: [
        { emotion: 1, channels: ['video-call'] },
        { emotion: 1.5, channels: ['phone', 'email'] },
      ],
    },
  ],
};
