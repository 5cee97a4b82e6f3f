import { retailAfter } from './entries/retail-after';
import { retailBefore } from './entries/retail-before';
import { retailDuring } from './entries/retail-during';
import type { Library } from './types';

export const retail: Library = { id: 'retail', entries: [...retailBefore, ...retailDuring, ...retailAfter] };
