import { describe, expect, it } from 'vitest';
import type { SegmentCondition } from '@/db/values/segments';
import { completeRules, emptyRules, isComplete, withAttribute, withOperator } from './draft-rules';

const is: SegmentCondition = { attribute: 'age', operator: 'is', value: 'old' };

describe('rules that are being edited', () => {
  it('count as far as they are finished', () => {
    expect(completeRules(null)).toBeNull();
    expect(completeRules(emptyRules)).toBeNull();
    const unfinished: SegmentCondition = { attribute: 'sex', operator: 'oneOf', values: [] };
    const rules = {
      match: 'any' as const,
      groups: [
        { match: 'all' as const, conditions: [is, unfinished] },
        { match: 'all' as const, conditions: [unfinished] },
      ],
    };
    expect(completeRules(rules)).toEqual({ match: 'any', groups: [{ match: 'all', conditions: [is] }] });
  });

  it('know a range that is none', () => {
    const between = (from: number | null, to: number | null) =>
      isComplete({ attribute: 'age', operator: 'between', from, to });
    expect(between(1, null)).toBe(true);
    expect(between(null, 0)).toBe(true);
    expect(between(null, null)).toBe(false);
    expect(between(2, 1)).toBe(false);
    expect(between(Number.NaN, 1)).toBe(false);
  });

  it('keep what was chosen while the comparison changes, and let go of it with the attribute', () => {
    const list = withOperator(is, 'oneOf');
    expect(list).toEqual({ attribute: 'age', operator: 'oneOf', values: ['old'] });
    expect(withOperator(list, 'isNot')).toEqual({ attribute: 'age', operator: 'isNot', value: 'old' });
    expect(withOperator(is, 'known')).toEqual({ attribute: 'age', operator: 'known' });
    expect(withAttribute(is, 'sex')).toEqual({ attribute: 'sex', operator: 'is', value: '' });
  });
});
