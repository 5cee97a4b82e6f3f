import type { SegmentCondition, SegmentRules } from '@/db/values/segments';

function conditionText(condition: SegmentCondition): string {
  const { attribute } = condition;
  switch (condition.operator) {
    case 'is':
      return `${attribute} = ${condition.value}`;
    case 'isNot':
      return `${attribute} ≠ ${condition.value}`;
    case 'oneOf':
      return `${attribute} ∈ {${condition.values.join(', ')}}`;
    case 'known':
      return `${attribute} ≠ ∅`;
    case 'unknown':
      return `${attribute} = ∅`;
    case 'between':
      return `${condition.from ?? '−∞'} ≤ ${attribute} ≤ ${condition.to ?? '∞'}`;
  }
}

/** Rules in signs that every language reads alike, for the activity; null where there are none. */
export function rulesText(rules: SegmentRules | null): string | null {
  if (!rules) return null;
  const groups = rules.groups.map(({ match, conditions }) =>
    conditions.map(conditionText).join(match === 'all' ? ' & ' : ' | '),
  );
  if (groups.length === 1) return groups[0] ?? '';
  return groups.map((group) => `(${group})`).join(rules.match === 'all' ? ' & ' : ' | ');
}
