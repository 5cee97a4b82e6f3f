import { airportAfter } from './entries/airport-after';
import { airportBefore } from './entries/airport-before';
import { airportDuring } from './entries/airport-during';
import type { Library } from './types';

export const airport: Library = {
  id: 'airport',
  entries: [...airportBefore, ...airportDuring, ...airportAfter],
};
