import { describe, expect, it } from 'vitest';
import type { SegmentRules } from '@/db/values/segments';
import { asLabels } from './as-labels';
import { conditionLimit } from './constants';
import { coverageOf } from './coverage';
import { rulesSchema } from './input';
import { rulesText } from './rules-text';

const is = (attribute: string, value: string) => ({ attribute, operator: 'is' as const, value });
const oneOf = (attribute: string, ...values: string[]) => ({
  attribute,
  operator: 'oneOf' as const,
  values,
});
const rules = (match: 'all' | 'any', ...groups: SegmentRules['groups']): SegmentRules => ({ match, groups });
const group = (match: 'all' | 'any', ...conditions: SegmentRules['groups'][number]['conditions']) => ({
  match,
  conditions,
});

describe('coverage', () => {
  it('is wanting below half of the share of customers: 70 % of them, 30 % of the ratings', () => {
    expect(coverageOf(0.7, { count: 30, of: 100 })).toBe('under');
    expect(coverageOf(0.7, { count: 35, of: 100 })).toBe('covered');
    expect(coverageOf(0.3, { count: 70, of: 100 })).toBe('covered');
  });

  it('is not told where a share is missing, and says where nobody rated', () => {
    expect(coverageOf(null, { count: 30, of: 100 })).toBe('unknown');
    expect(coverageOf(0.7, { count: 0, of: 0 })).toBe('unknown');
    expect(coverageOf(null, { count: 0, of: 100 })).toBe('nobody');
    expect(coverageOf(0, { count: 1, of: 100 })).toBe('covered');
  });
});

describe('rules as labels', () => {
  it('are those that name labels of several attributes, all of them', () => {
    expect(asLabels(rules('all', group('all', is('age', 'old'), oneOf('sex', 'f', 'm'))))).toEqual({
      age: ['old'],
      sex: ['f', 'm'],
    });
    expect(asLabels(rules('all', group('any', is('age', 'old'), is('age', 'young'))))).toEqual({
      age: ['old', 'young'],
    });
    expect(asLabels(rules('any', group('all', is('age', 'old'))))).toEqual({ age: ['old'] });
  });

  it('are none of the others', () => {
    const others = [
      rules('all', group('all', is('age', 'old'), is('age', 'young'))),
      rules('all', group('any', is('age', 'old'), is('sex', 'f'))),
      rules('any', group('all', is('age', 'old')), group('all', is('sex', 'f'))),
      rules('all', group('all', is('age', 'old')), group('all', is('age', 'old'))),
      rules('all', group('all', { attribute: 'age', operator: 'known' })),
      rules('all', group('all', { attribute: 'age', operator: 'isNot', value: 'old' })),
    ];
    expect(others.map(asLabels)).toEqual(others.map(() => null));
  });
});

describe('the schema of rules', () => {
  const between = (from: number | null, to: number | null) =>
    rulesSchema.safeParse(rules('all', group('all', { attribute: 'age', operator: 'between', from, to })));

  it('takes a range with one end, and none without or the wrong way round', () => {
    expect(between(18, null).success).toBe(true);
    expect(between(null, 18).success).toBe(true);
    expect(between(18, 18).success).toBe(true);
    expect(between(null, null).error?.issues[0]).toMatchObject({ message: 'range' });
    expect(between(19, 18).error?.issues[0]).toMatchObject({ message: 'range' });
  });

  it('takes so many conditions in all, however they are grouped', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => is('age', String(at)));
    const half = conditionLimit / 2;
    const grouped = (extra: number) =>
      rulesSchema.safeParse(rules('any', group('any', ...many(half)), group('any', ...many(half + extra))));
    expect(grouped(0).success).toBe(true);
    expect(grouped(1).error?.issues[0]?.message).toBe(`conditionsAtMost {"maximum":${conditionLimit}}`);
  });

  it('takes a value once, and wants a value', () => {
    const [first] = rulesSchema.parse(rules('all', group('all', oneOf('age', 'old', 'old')))).groups;
    expect(first?.conditions).toEqual([oneOf('age', 'old')]);
    expect(rulesSchema.safeParse(rules('all', group('all', oneOf('age')))).success).toBe(false);
    expect(rulesSchema.safeParse(rules('all', group('all', is('age', '')))).success).toBe(false);
    expect(rulesSchema.safeParse(rules('all')).success).toBe(false);
    expect(rulesSchema.safeParse(rules('all', group('all'))).success).toBe(false);
  });
});

it('tells rules in signs, for the activity', () => {
  const text = rulesText(
    rules(
      'any',
      group('all', is('purpose', 'Business'), { attribute: 'age', operator: 'between', from: 18, to: null }),
      group('any', oneOf('sex', 'f', 'm'), { attribute: 'age', operator: 'unknown' }),
    ),
  );
  expect(text).toBe('(purpose = Business & 18 ≤ age ≤ ∞) | (sex ∈ {f, m} | age = ∅)');
});
