import type { SegmentCondition, SegmentOperator, SegmentRules } from '@/db/values/segments';

/** What a new condition begins with; its attribute has to be chosen. */
export const emptyCondition: SegmentCondition = { attribute: '', operator: 'is', value: '' };

export const emptyRules: SegmentRules = {
  match: 'all',
  groups: [{ match: 'all', conditions: [emptyCondition] }],
};

const isNumber = (bound: number | null) => bound !== null && Number.isFinite(bound);

/** Whether a condition says something that can be counted. */
export function isComplete(condition: SegmentCondition): boolean {
  if (condition.attribute === '') return false;
  switch (condition.operator) {
    case 'is':
    case 'isNot':
      return condition.value !== '';
    case 'oneOf':
      return condition.values.length > 0;
    case 'known':
    case 'unknown':
      return true;
    case 'between': {
      const { from, to } = condition;
      if (Number.isNaN(from) || Number.isNaN(to)) return false;
      return (isNumber(from) || isNumber(to)) && (from ?? -Infinity) <= (to ?? Infinity);
    }
  }
}

/** The rules without conditions that are not finished; null where none is. */
export function completeRules(rules: SegmentRules | null): SegmentRules | null {
  const groups = (rules?.groups ?? [])
    .map((group) => ({ ...group, conditions: group.conditions.filter(isComplete) }))
    .filter(({ conditions }) => conditions.length > 0);
  return rules && groups.length > 0 ? { ...rules, groups } : null;
}

/** The same attribute looked at in another way; what was chosen stays where it still means something. */
export function withOperator(condition: SegmentCondition, operator: SegmentOperator): SegmentCondition {
  const { attribute } = condition;
  const values =
    'values' in condition
      ? condition.values
      : 'value' in condition && condition.value !== ''
        ? [condition.value]
        : [];
  switch (operator) {
    case 'is':
    case 'isNot':
      return { attribute, operator, value: values[0] ?? '' };
    case 'oneOf':
      return { attribute, operator, values };
    case 'between':
      return { attribute, operator, from: null, to: null };
    default:
      return { attribute, operator };
  }
}

/** The condition about another attribute: its values are others. */
export const withAttribute = (condition: SegmentCondition, attribute: string): SegmentCondition =>
  withOperator({ attribute, operator: 'known' }, condition.operator);

export const countConditions = (rules: SegmentRules) =>
  rules.groups.reduce((sum, { conditions }) => sum + conditions.length, 0);
