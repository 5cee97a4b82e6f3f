import { sql, type SQL } from 'drizzle-orm';
import { textArray } from '@/db/array-parameters';
import type { FigureFilters } from '../types';

export type Segment = NonNullable<FigureFilters['segment']>;

/** The attributes of a segment that narrow anything, with their labels. */
export function segmentParts(segment: Segment | undefined): [attribute: string, labels: readonly string[]][] {
  return Object.entries(segment ?? {}).filter(([, labels]) => labels.length > 0);
}

/** The condition on a response (alias `r`) to belong to a segment: one of the labels, of every attribute. */
export function segmentCondition(segment: Segment | undefined): SQL {
  const parts = segmentParts(segment).map(
    ([attribute, labels]) => sql`r.attributes ->> ${attribute} = any (${textArray(labels)})`,
  );
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}
