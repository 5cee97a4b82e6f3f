import { subscriptionVideoAfter } from './entries/subscription-video-after';
import { subscriptionVideoBefore } from './entries/subscription-video-before';
import { subscriptionVideoDuring } from './entries/subscription-video-during';
import type { Library } from './types';

export const subscriptionVideo: Library = {
  id: 'subscription-video',
  entries: [...subscriptionVideoBefore, ...subscriptionVideoDuring, ...subscriptionVideoAfter],
};
