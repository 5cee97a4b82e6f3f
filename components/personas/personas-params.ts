import {
  createLoader,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { sources } from '@/db/values/ratings';

/** What the address of the personas says. */
export const personasParams = {
  q: parseAsString.withDefault(''),
  archived: parseAsBoolean.withDefault(false),
};

/** Which personas stand side by side. */
export const loadCompareParams = createLoader({ ids: parseAsArrayOf(parseAsString).withDefault([]) });

/** By whose scores the channels are judged. */
export const loadFitParams = createLoader({ source: parseAsStringLiteral(sources) });
