import { digitalMarketingAfter } from './entries/digital-marketing-after';
import { digitalMarketingBefore } from './entries/digital-marketing-before';
import { digitalMarketingDuring } from './entries/digital-marketing-during';
import type { Library } from './types';

export const digitalMarketing: Library = {
  id: 'digital-marketing',
  entries: [...digitalMarketingBefore, ...digitalMarketingDuring, ...digitalMarketingAfter],
};
