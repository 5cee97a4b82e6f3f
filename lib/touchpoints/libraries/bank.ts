import { bankAfter } from './entries/bank-after';
import { bankBefore } from './entries/bank-before';
import { bankDuring } from './entries/bank-during';
import type { Library } from './types';

export const bank: Library = { id: 'bank', entries: [...bankBefore, ...bankDuring, ...bankAfter] };
