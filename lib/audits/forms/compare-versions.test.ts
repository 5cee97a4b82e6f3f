import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingGiven } from '../scoring/missing-answers';
import { compareVersions } from './compare-versions';
import { moveGiven } from './move-given';
import type { FormContent, FormCriterion } from './types';

const criterion = (id: string, question: string, more: Partial<FormCriterion> = {}): FormCriterion => ({
  ...{ id, key: id, question, touchpointId: null, kind: null, help: '', weight: 1, critical: false },
  ...{ anchorLow: '', anchorMiddle: '', anchorHigh: '' },
  ...more,
});
const form = (criteria: FormCriterion[], rules: Partial<FormContent> = {}): FormContent => ({
  ...{ step: 1, askQualities: false, askExpected: false },
  ...{ evidenceRule: 'none', evidenceBelow: 3, evidenceAbove: 9 },
  ...rules,
  criteria,
});
const idsOf = (pairs: readonly { from: FormCriterion; to: FormCriterion }[]) =>
  pairs.map(({ from, to }) => [from.id, to.id]);

describe('compareVersions', () => {
  it('tells what is the same, counted otherwise, rewritten, new and gone', () => {
    const anchors = { anchorLow: 'rude', anchorMiddle: 'polite', anchorHigh: 'warm' };
    const told = compareVersions(
      form([
        criterion('1', 'How long is the wait?'),
        criterion('2', 'Is it clean?', { help: 'Look at the floor.' }),
        criterion('3', 'Is the greeting warm?', anchors),
        criterion('4', 'Is the music loud?'),
        criterion('5', 'Does the light work?', { anchorLow: 'dark' }),
      ]),
      form([
        criterion('a', 'Is  it clean? ', { weight: 3, help: '' }),
        criterion('b', 'How long is the wait?'),
        criterion('c', 'Is one greeted?', anchors),
        criterion('d', 'Does the light work?', { anchorLow: 'flickers' }),
        criterion('e', 'Is it warm?', { kind: 'person' }),
      ]),
    );
    expect(idsOf(told.same)).toEqual([
      ['2', 'a'],
      ['1', 'b'],
    ]);
    expect(told.same.map(({ recounted }) => recounted)).toEqual([true, false]);
    expect(idsOf(told.changed)).toEqual([
      ['5', 'd'],
      ['3', 'c'],
    ]);
    expect(told.added.map(({ id }) => id)).toEqual(['e']);
    expect(told.removed.map(({ id }) => id)).toEqual(['4']);
  });

  it('takes the same words of another touchpoint for another question', () => {
    const told = compareVersions(
      form([criterion('1', 'Is it clean?', { touchpointId: 'shop' })]),
      form([criterion('a', 'Is it clean?', { touchpointId: 'till' })]),
    );
    expect([told.same, told.changed]).toEqual([[], []]);
  });

  it('names the rules that differ, and when half points do not fit any more', () => {
    const half = form([], { step: 0.5, askExpected: true });
    expect(compareVersions(half, form([]))).toMatchObject({
      wholePoints: true,
      rules: ['step', 'askExpected'],
    });
    expect(compareVersions(form([]), half).wholePoints).toBe(false);
  });

  it('accounts for every criterion once, whatever the order', () => {
    const list = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', 'x'), fc.constantFrom(1, 2)), {
        maxLength: 8,
      })
      .map((rows) =>
        rows.map(([question, anchorLow, weight], at) =>
          criterion(String(at), question, { anchorLow, weight }),
        ),
      );
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { same, changed, added, removed } = compareVersions(form(before), form(after));
        expect(same.length + changed.length + removed.length).toBe(before.length);
        expect(same.length + changed.length + added.length).toBe(after.length);
        const back = compareVersions(form([...before].reverse()), form(after));
        expect(back.same.length).toBe(same.length);
      }),
    );
  });
});

describe('moveGiven', () => {
  const given = (answers: Record<string, number | null>, score: number | null = null) => ({
    ...nothingGiven,
    score,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, value]) => [id, { score: value, notApplicable: value === null }]),
    ),
  });
  const same = (pairs: Record<string, string>, wholePoints = false) => ({
    ...compareVersions(form([]), form([])),
    wholePoints,
    same: Object.entries(pairs).map(([from, to]) => ({
      ...{ from: criterion(from, to), to: criterion(to, to), recounted: false },
    })),
  });
  const rules = form([]);

  it('keeps answers under the new id and asks what is new or rewritten', () => {
    const moved = moveGiven(
      given({ 1: 7, 2: 3 }),
      { before: ['1', '2'], after: ['a', 'b', 'c'] },
      same({ 1: 'a' }),
      rules,
    );
    expect(moved.given.answers).toEqual({ a: { score: 7, notApplicable: false } });
    expect([moved.kept, moved.asked]).toEqual([1, 2]);
  });

  it('asks nothing of what does not apply, nor of what had not been answered', () => {
    const lines = { before: ['1'], after: ['a', 'b'] };
    expect(moveGiven({ ...given({ 1: 7 }), notApplicable: true }, lines, same({}), rules).asked).toBe(0);
    expect(moveGiven(given({}), lines, same({ 1: 'a' }), rules).asked).toBe(0);
    const half = { before: ['1', '2'], after: ['a', 'b'] };
    expect(moveGiven(given({ 1: 7 }), half, same({ 1: 'a', 2: 'b' }), rules).asked).toBe(0);
  });

  it('lets a direct score go where criteria make it now, and the other way round', () => {
    const toCriteria = moveGiven(given({}, 6), { before: [], after: ['a'] }, same({}), rules);
    expect([toCriteria.given.score, toCriteria.asked]).toEqual([null, 1]);
    const toDirect = moveGiven(given({ 1: 6 }), { before: ['1'], after: [] }, same({}), rules);
    expect([toDirect.given.answers, toDirect.asked]).toEqual([{}, 1]);
    const stays = moveGiven(given({}, 6), { before: [], after: [] }, same({}), rules);
    expect([stays.given.score, stays.kept, stays.asked]).toEqual([6, 1, 0]);
  });

  it('asks half points again where whole ones are asked, and drops what is no longer asked beside', () => {
    const said = { ...given({ 1: 6.5, 2: 6 }), expected: 8, perceived: 7.5, qualities: { simple: 3 } };
    const lines = { before: ['1', '2'], after: ['a', 'b'] };
    const moved = moveGiven(said, lines, same({ 1: 'a', 2: 'b' }, true), { ...rules, askExpected: true });
    expect(moved.given).toMatchObject({ expected: 8, perceived: null, qualities: {} });
    expect([moved.kept, moved.asked]).toEqual([1, 1]);
  });
});
