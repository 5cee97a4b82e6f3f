import { airlineAfter } from './entries/airline-after';
import { airlineBefore } from './entries/airline-before';
import { airlineDuring } from './entries/airline-during';
import type { Library } from './types';

export const airline: Library = {
  id: 'airline',
  entries: [...airlineBefore, ...airlineDuring, ...airlineAfter],
};
