import { describe, expect, it } from 'vitest';
import { nothingGiven } from '../scoring/missing-answers';
import type { FormRules } from '../scoring/types';
import { applyOperation, changesBetween, refusalOf, valueOf } from './operation';

const form: FormRules = {
  step: 1,
  askQualities: true,
  askExpected: false,
  evidenceRule: 'none',
  evidenceBelow: 3,
  evidenceAbove: 9,
};
const direct = { touchpointId: 't', segmentId: null, criterionIds: [] };
const byCriteria = { ...direct, criterionIds: ['c'] };
const answer = (score: unknown, notApplicable: unknown = false) => ({ score, notApplicable });
const operation = (kind: string, value: unknown, part = '') => ({ kind, value, part });

describe('refusalOf', () => {
  it.each([
    [operation('answer', answer(7)), direct, null],
    [operation('answer', answer(null, true)), direct, null],
    [operation('answer', answer(11)), direct, 'value'],
    [operation('answer', answer(-1)), direct, 'value'],
    [operation('answer', answer('7')), direct, 'value'],
    [operation('answer', answer(7.25)), direct, 'value'],
    [operation('answer', answer(6.5)), direct, 'wholePoints'],
    [operation('answer', answer(7, true)), direct, 'value'],
    [operation('answer', 7), direct, 'value'],
    [operation('answer', answer(7)), undefined, 'outOfScope'],
    [operation('answer', answer(7)), byCriteria, 'scoredByCriteria'],
    [operation('answer', answer(null, true)), byCriteria, null],
    [operation('answer', answer(7), 'c'), byCriteria, null],
    [operation('answer', answer(7), 'other'), byCriteria, 'notAsked'],
    [operation('note', 'clean'), direct, null],
    [operation('note', 'x'.repeat(4_001)), direct, 'value'],
    [operation('followUp', 'yes'), direct, 'value'],
    [operation('expected', 5), direct, 'notAsked'],
    [operation('quality', 5, 'simple'), direct, null],
    [operation('quality', 5.5, 'simple'), direct, 'value'],
    [operation('quality', 5, 'cheap'), direct, 'notAsked'],
    [operation('mood', 5), direct, 'kind'],
  ])('%j of %j: %s', (one, line, reason) => {
    expect(refusalOf(one, line, form)).toBe(reason);
  });

  it('takes halves where the form does', () => {
    expect(refusalOf(operation('answer', answer(6.5)), direct, { ...form, step: 0.5 })).toBeNull();
  });
});

describe('changesBetween', () => {
  it('gives the operations that lead from one state to the other', () => {
    const after = {
      ...nothingGiven,
      score: 7,
      note: 'clean',
      qualities: { simple: 4 },
      answers: { c: { score: 3, notApplicable: false } },
    };
    const changes = changesBetween(null, after);
    expect(changes.map(({ kind, part }) => `${kind} ${part}`.trim()).sort()).toEqual([
      'answer',
      'answer c',
      'note',
      'quality simple',
    ]);
    const played = changes.reduce<typeof nothingGiven>(
      (given, change) => applyOperation(given, change),
      nothingGiven,
    );
    expect(changesBetween(after, played)).toEqual([]);
  });

  it('finds the way back', () => {
    const before = { ...nothingGiven, score: 7, note: 'clean' };
    const register = { kind: 'answer', part: '' } as const;
    const tapped = applyOperation(before, { ...register, value: { score: null, notApplicable: true } });
    expect(applyOperation(tapped, { ...register, value: valueOf(before, register) })).toEqual(before);
  });
});
