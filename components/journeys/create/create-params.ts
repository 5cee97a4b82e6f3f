import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { mapTypes } from '@/db/values/journeys';

export const mapStarts = ['template', 'blank', 'copy', 'file'] as const;
export type MapStart = (typeof mapStarts)[number];

/** What a link to the making of a map asks for. */
export const loadCreateParams = createLoader({
  type: parseAsStringLiteral(mapTypes).withDefault('current-state'),
  start: parseAsStringLiteral(mapStarts).withDefault('template'),
  persona: parseAsArrayOf(parseAsString).withDefault([]),
  channel: parseAsString,
  template: parseAsString,
  from: parseAsString,
});
