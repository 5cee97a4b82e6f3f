import { describe, expect, it } from 'vitest';
import { criteriaFor, lineScore, missingOf, needsEvidence, nothingGiven } from './missing-answers';
import type { Criterion, FormRules } from './types';

const form: FormRules = {
  step: 1,
  askQualities: false,
  askExpected: false,
  evidenceRule: 'both',
  evidenceBelow: 3,
  evidenceAbove: 9,
};
const criterion = (id: string, values: Partial<Criterion> = {}): Criterion => ({
  id,
  touchpointId: null,
  kind: null,
  question: id,
  help: '',
  weight: 1,
  critical: false,
  anchorLow: '',
  anchorMiddle: '',
  anchorHigh: '',
  ...values,
});
const said = (score: number | null, notApplicable = false) => ({ score, notApplicable });

describe('criteriaFor', () => {
  it('takes those of the touchpoint, of its kind and of all, and no others', () => {
    const criteria = [
      criterion('all'),
      criterion('till', { kind: 'payment' }),
      criterion('person', { kind: 'person' }),
      criterion('own', { touchpointId: 't1' }),
      criterion('other', { touchpointId: 't2' }),
    ];
    const ids = criteriaFor(criteria, { id: 't1', kind: 'payment' }).map(({ id }) => id);
    expect(ids).toEqual(['all', 'till', 'own']);
    expect(criteriaFor(criteria, { id: 't3', kind: null }).map(({ id }) => id)).toEqual(['all']);
  });
});

describe('needsEvidence', () => {
  it.each([
    ['none', [false, false, false, false]],
    ['low', [true, false, false, false]],
    ['high', [false, false, false, true]],
    ['both', [true, false, false, true]],
  ] as const)('%s: at 3, 3.5, 8.5 and 9', (evidenceRule, expected) => {
    const asked = [3, 3.5, 8.5, 9].map((score) => needsEvidence(score, { ...form, evidenceRule }));
    expect(asked).toEqual(expected);
    expect(needsEvidence(null, { ...form, evidenceRule })).toBe(false);
  });
});

describe('missingOf', () => {
  const direct = { criterionIds: [], photos: 0 };
  const given = (values: Partial<typeof nothingGiven>) => ({ ...nothingGiven, ...values });

  it('asks for a score, and takes "not applicable" instead', () => {
    expect(missingOf({ ...direct, given: null }, [], form, 4)).toBe('score');
    expect(missingOf({ ...direct, given: given({ note: 'closed' }) }, [], form, 4)).toBe('score');
    expect(missingOf({ ...direct, given: given({ score: 0, note: 'dirty' }) }, [], form, 4)).toBeNull();
    expect(missingOf({ ...direct, given: given({ notApplicable: true }) }, [], form, 4)).toBeNull();
  });

  it('asks for a note or a photo where the rule does', () => {
    expect(missingOf({ ...direct, given: given({ score: 2, note: '  ' }) }, [], form, 4)).toBe('evidence');
    expect(missingOf({ ...direct, photos: 1, given: given({ score: 2 }) }, [], form, 4)).toBeNull();
    expect(missingOf({ ...direct, photos: 1, given: given({ note: 'dirty' }) }, [], form, 4)).toBe('score');
    expect(missingOf({ ...direct, given: given({ score: 5 }) }, [], form, 4)).toBeNull();
  });

  it('wants every criterion answered or not applicable, and looks at the score that they make', () => {
    const criteria = [criterion('a'), criterion('b', { critical: true })];
    const line = (answers: Record<string, ReturnType<typeof said>>) => ({
      criterionIds: ['a', 'b'],
      photos: 0,
      given: given({ answers }),
    });
    expect(missingOf(line({ a: said(7) }), criteria, form, 4)).toBe('score');
    expect(missingOf(line({ a: said(7), b: said(null, true) }), criteria, form, 4)).toBeNull();
    expect(missingOf(line({ a: said(2), b: said(3) }), criteria, form, 4)).toBe('evidence');
    expect(lineScore(line({ a: said(10), b: said(3) }).given, criteria, 4)).toBe(3.9);
  });
});
