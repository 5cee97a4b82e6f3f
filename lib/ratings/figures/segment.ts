import { sql, type SQL } from 'drizzle-orm';
import { textArray } from '@/db/array-parameters';
import type { SegmentRules } from '@/db/values/segments';
import { asLabels } from '@/lib/segments/as-labels';
import { rulesCondition } from '@/lib/segments/rules-condition';
import type { FigureFilters } from '../types';

/** Which respondents a figure counts. */
export type Narrowed = Pick<FigureFilters, 'segment' | 'rules'>;

export interface Narrowing {
  /** The attributes that narrow anything, with their labels. */
  parts: [attribute: string, labels: readonly string[]][];
  /** What labels cannot say: any of these. */
  rules: readonly SegmentRules[] | null;
}

/**
 * What narrows the respondents of a figure. Rules that say no more than labels of attributes become such, so that their
 * figures come from where those of the labels do.
 */
export function narrowingOf({ segment, rules }: Narrowed): Narrowing {
  const parts = Object.entries(segment ?? {}).filter(([, labels]) => labels.length > 0);
  if (!rules) return { parts, rules: null };
  const [only, ...others] = rules;
  const labels = only && others.length === 0 ? asLabels(only) : null;
  const added = Object.entries(labels ?? {});
  const isSaidTwice = added.some(([attribute]) => parts.some(([one]) => one === attribute));
  return labels && !isSaidTwice ? { parts: [...parts, ...added], rules: null } : { parts, rules };
}

/** Whether a figure counts some respondents and not all. */
export function isNarrowed(filters: Narrowed): boolean {
  const { parts, rules } = narrowingOf(filters);
  return parts.length > 0 || rules !== null;
}

/** The condition on a response (alias `r`) to be counted: one of the labels, of every attribute, and one of the rules. */
export function segmentCondition(filters: Narrowed): SQL {
  const { parts, rules } = narrowingOf(filters);
  const conditions = parts.map(
    ([attribute, labels]) => sql`r.attributes ->> ${attribute} = any (${textArray(labels)})`,
  );
  if (rules)
    conditions.push(
      rules.length === 0 ? sql`false` : sql`(${sql.join(rules.map(rulesCondition), sql` or `)})`,
    );
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
