import { z } from 'zod';
import { locales, type Locale } from '@/db/values/accounts';
import { sources } from '@/db/values/ratings';
import { parseInput } from '@/lib/parse-input';
import { mapLimits } from '../core/limits';
import { mapPaints } from '../map-paints';
import { orientations, papers, type PrintOptions } from './print-options';

const isSaid = z.literal('1').optional().transform(Boolean);

const querySchema = z.object({
  paper: z.enum(papers).default('a3'),
  orientation: z.enum(orientations).default('landscape'),
  lanes: z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.uuid()).min(1, 'printNoLane').max(mapLimits.lanes))
    .optional(),
  comments: isSaid,
  scores: isSaid,
  source: z.enum(sources).optional(),
  period: z.uuid().optional(),
  paint: z.enum(mapPaints).default('none'),
  evidence: isSaid,
  language: z.enum(locales).optional(),
});

/**
 * Options of printing from the query of an address; `language` is for one that names none. Throws VALIDATION with the
 * field that is not right, `printNoLane` where lanes are chosen and none is named.
 */
export function readPrintOptions(query: URLSearchParams, language: Locale): PrintOptions {
  const {
    lanes,
    source,
    period,
    language: wanted,
    ...rest
  } = parseInput(querySchema, Object.fromEntries(query) as z.input<typeof querySchema>);
  return {
    ...rest,
    lanes: lanes ?? null,
    source: source ?? null,
    periodId: period ?? null,
    // Colours of levels are scores.
    paint: rest.scores ? rest.paint : 'none',
    language: wanted ?? language,
  };
}
