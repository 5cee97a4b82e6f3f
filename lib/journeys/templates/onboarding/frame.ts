import type { TemplateFrame } from '../types';

export const frame: TemplateFrame = {
  stages: [
    {
      phase: 'before',
      steps: [
        { emotion: 0.5, channels: ['website'] },
        { emotion: 0, channels: ['email', 'app'] },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: -1, channels: ['app', 'chat'], isMoment: true },
        { emotion: 1.5, channels: ['app'], isMoment: true },
      ],
    },
    {
      phase: 'during',
      steps: [
        { emotion: 0.5, channels: ['app', 'email'] },
        { emotion: 0, channels: ['chat', 'community'] },
      ],
    },
    { phase: 'after', steps: [{ emotion: 1, channels: ['video-call', 'email'] }] },
  ],
};
