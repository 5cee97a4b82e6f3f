import 'server-only';
import { cache } from 'react';
import { currentSequence } from './read-events';

/**
 * The sequence of changes that the data of a page contain at least. `requireMember` asks first, before a page reads anything;
 * whoever asks again in the same request gets the same number.
 */
export const pageSequence = cache(currentSequence);
