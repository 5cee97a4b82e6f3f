import { publicServiceAfter } from './entries/public-service-after';
import { publicServiceBefore } from './entries/public-service-before';
import { publicServiceDuring } from './entries/public-service-during';
import type { Library } from './types';

export const publicService: Library = {
  id: 'public-service',
  entries: [...publicServiceBefore, ...publicServiceDuring, ...publicServiceAfter],
};
