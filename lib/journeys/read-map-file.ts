import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import { largestJourney, readJourney } from '@/lib/imports/journey/read-journey';
import { wellFormedJson } from '@/lib/imports/read/well-formed';
import type { PortableMap } from './core/portable-map';
import { journeyToPortable } from './journey-to-portable';
import type { LaneKind } from '@/db/values/journeys';
import { portableMapSchema } from './portable-schema';
import { readCopiedTable, tableToPortable } from './table-to-portable';

/** Characters of a map's file. */
export const largestMapFile = largestJourney;

const pathOf = (path: readonly PropertyKey[]) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || '.';

type Issue = z.core.$ZodIssue;

/** Why a value was refused, as `errors.mapFileInvalid` tells it apart. */
function reasonOf(issue: Issue): { reason: string; detail: string } {
  if (issue.code === 'unrecognized_keys') return { reason: 'unknown', detail: issue.keys.join(', ') };
  if (issue.code === 'too_big') return { reason: 'most', detail: String(issue.maximum) };
  if (issue.code === 'too_small') return { reason: 'least', detail: String(issue.minimum) };
  if (issue.code === 'invalid_value')
    return { reason: 'choice', detail: issue.values.map(String).join(', ') };
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? { reason: 'missing', detail: issue.expected }
      : { reason: 'type', detail: issue.expected };
  }
  if (issue.code === 'custom') return { reason: 'step', detail: issue.message };
  return { reason: 'other', detail: '' };
}

function parseJson(text: string): unknown {
  try {
    return wellFormedJson(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    throw new AppError('VALIDATION', {
      field: 'text',
      key: 'mapFileNotJson',
      values: { detail: error instanceof Error ? error.message : '' },
      cause: error,
    });
  }
}

/** What files cannot say by themselves. */
export interface MapFileWords {
  /** Names the row of prices of a journey. */
  cost: string;
  /** Title and only stage of a table. */
  title: string;
  stage: string;
  /** Kinds of lanes by their folded names in all languages. */
  laneNames: ReadonlyMap<string, LaneKind>;
}

/**
 * A map from the text of a JSON file: one of our own (docs/journeys-format.md), a step-by-step navigation of GOV.UK, or a
 * plain journey (docs/import.md); or from a table as spreadsheets copy it. Throws VALIDATION `mapFileNotJson`,
 * `mapFileInvalid` with the path and the reason, TOO_LARGE, and ImportError for journeys.
 */
export function readMapFile(text: string, words: MapFileWords): PortableMap {
  if (text.length > largestMapFile) throw new AppError('TOO_LARGE', { field: 'text' });
  if (!/^\uFEFF?\s*[{[]/.test(text)) {
    const table = tableToPortable(readCopiedTable(text), words);
    if (!table) throw new AppError('VALIDATION', { field: 'text', key: 'mapFileUnknown' });
    return table;
  }
  const value = parseJson(text);
  const isOwn = typeof value === 'object' && value !== null && 'format' in value;
  if (!isOwn) return journeyToPortable(readJourney(text), words);
  const parsed = portableMapSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data as PortableMap;
  const [issue] = parsed.error.issues;
  throw new AppError('VALIDATION', {
    field: 'text',
    key: 'mapFileInvalid',
    values: {
      path: pathOf(issue?.path ?? []),
      ...(issue ? reasonOf(issue) : { reason: 'other', detail: '' }),
    },
  });
}
