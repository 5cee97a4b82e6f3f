import { selfServiceAfter } from './entries/self-service-after';
import { selfServiceBefore } from './entries/self-service-before';
import { selfServiceDuring } from './entries/self-service-during';
import type { Library } from './types';

export const selfService: Library = {
  id: 'self-service',
  entries: [...selfServiceBefore, ...selfServiceDuring, ...selfServiceAfter],
};
