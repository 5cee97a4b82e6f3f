import { b2bServicesAfter } from './entries/b2b-services-after';
import { b2bServicesBefore } from './entries/b2b-services-before';
import { b2bServicesDuring } from './entries/b2b-services-during';
import type { Library } from './types';

export const b2bServices: Library = {
  id: 'b2b-services',
  entries: [...b2bServicesBefore, ...b2bServicesDuring, ...b2bServicesAfter],
};
