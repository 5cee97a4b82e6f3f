import type { SegmentGroup, SegmentRules } from '@/db/values/segments';

type Labels = [attribute: string, labels: readonly string[]];

function labelsOfGroup({ match, conditions }: SegmentGroup): Labels[] | null {
  const parts = conditions.map((condition): Labels | null => {
    if (condition.operator === 'is') return [condition.attribute, [condition.value]];
    return condition.operator === 'oneOf' ? [condition.attribute, condition.values] : null;
  });
  const labels = parts.filter((part) => part !== null);
  if (labels.length < parts.length) return null;
  if (match === 'all' || labels.length === 1) return labels;
  const attribute = labels[0]?.[0] ?? '';
  return labels.every(([one]) => one === attribute)
    ? [[attribute, [...new Set(labels.flatMap(([, values]) => values))]]]
    : null;
}

/**
 * Rules that say no more than "one of these labels, of every attribute named", as such: those figures are rolled up and
 * need not be read from the answers. Null for all others.
 */
export function asLabels({ match, groups }: SegmentRules): Record<string, readonly string[]> | null {
  if (match === 'any' && groups.length > 1) return null;
  const parts = groups.map(labelsOfGroup);
  if (parts.includes(null)) return null;
  const labels = parts.flatMap((part) => part ?? []);
  const byAttribute = new Map(labels);
  return byAttribute.size === labels.length ? Object.fromEntries(byAttribute) : null;
}
