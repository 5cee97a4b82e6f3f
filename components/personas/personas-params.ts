import { createLoader, parseAsArrayOf, parseAsBoolean, parseAsString } from 'nuqs/server';

/** What the address of the personas says. */
export const personasParams = {
  q: parseAsString.withDefault(''),
  archived: parseAsBoolean.withDefault(false),
};

/** Which personas stand side by side. */
export const loadCompareParams = createLoader({ ids: parseAsArrayOf(parseAsString).withDefault([]) });
