import { telecomAfter } from './entries/telecom-after';
import { telecomBefore } from './entries/telecom-before';
import { telecomDuring } from './entries/telecom-during';
import type { Library } from './types';

export const telecom: Library = {
  id: 'telecom',
  entries: [...telecomBefore, ...telecomDuring, ...telecomAfter],
};
