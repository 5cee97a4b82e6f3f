import { sql, type SQL } from 'drizzle-orm';
import { textArray } from '@/db/array-parameters';
import type { SegmentCondition, SegmentMatch, SegmentRules } from '@/db/values/segments';

// At most 15 digits, so that a comparison means the same to the database and to whoever recomputes it.
const numeral = '^-?[0-9]{1,9}(\\.[0-9]{1,6})?$';

function conditionOf(condition: SegmentCondition): SQL {
  const said = sql`r.attributes ->> ${condition.attribute}::text`;
  switch (condition.operator) {
    case 'is':
      return sql`coalesce(${said} = ${condition.value}, false)`;
    case 'isNot':
      return sql`coalesce(${said} <> ${condition.value}, false)`;
    case 'oneOf':
      return sql`coalesce(${said} = any (${textArray(condition.values)}), false)`;
    case 'known':
      return sql`(${said}) is not null`;
    case 'unknown':
      return sql`(${said}) is null`;
    case 'between':
      return sql`case when (${said}) ~ ${numeral} then (${said})::numeric
        between ${String(condition.from ?? '-Infinity')}::numeric and ${String(condition.to ?? 'Infinity')}::numeric
        else false end`;
  }
}

const together = (parts: readonly SQL[], match: SegmentMatch): SQL =>
  sql`(${sql.join([...parts], match === 'all' ? sql` and ` : sql` or `)})`;

/**
 * The condition on a response (alias `r`) to belong to a segment; never NULL. What is not known of a respondent meets
 * `unknown` alone: it is neither a value nor another value (docs/figures.md, "Segments").
 */
export function rulesCondition({ match, groups }: SegmentRules): SQL {
  return together(
    groups.map((group) => together(group.conditions.map(conditionOf), group.match)),
    match,
  );
}
