import { parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { mapStatuses, mapTypes } from '@/db/values/journeys';
import { mapSortKeys } from './arrange-maps';

/** What the address of the maps says. */
export const mapsParams = {
  q: parseAsString.withDefault(''),
  type: parseAsStringLiteral(mapTypes),
  status: parseAsStringLiteral(mapStatuses),
  persona: parseAsString.withDefault(''),
  stale: parseAsBoolean.withDefault(false),
  archived: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(mapSortKeys).withDefault('title'),
  down: parseAsBoolean.withDefault(false),
};
