import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { differenceChanges, differenceKinds } from '@/lib/journeys/core/compare/types';

/** Which differences of a comparison its address asks for. */
export const loadCompareParams = createLoader({
  kind: parseAsStringLiteral(differenceKinds),
  change: parseAsStringLiteral(differenceChanges),
  stage: parseAsString,
  page: parseAsInteger.withDefault(1),
});
