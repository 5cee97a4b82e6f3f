import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormBase, FormRules, SharedCriterion } from '@/db/values/audits';
import type { FormContent } from '../types';
import { applyChanges, localCriterion, nextBase, wholeBase } from './apply-changes';
import { diffForm, type TemplateNow } from './diff-form';
import { isTakeable } from './is-takeable';
import { planCriteria, planUpdate } from './plan-criteria';
import type { FormChange, Place } from './types';

const template = { name: 'Shop visit', brand: 'Linden' };
const rules: FormRules = {
  step: 1,
  askQualities: false,
  askExpected: false,
  evidenceRule: 'none',
  evidenceBelow: 3,
  evidenceAbove: 9,
};
const criterion = (key: string, patch: Partial<SharedCriterion> = {}): SharedCriterion => ({
  key,
  touchpoint: null,
  kind: null,
  question: `${key}?`,
  help: '',
  weight: 1,
  critical: false,
  anchorLow: '',
  anchorMiddle: '',
  anchorHigh: '',
  ...patch,
});
const places: Place[] = [
  { id: 'door-here', name: 'Front  DOOR ' },
  { id: 'till-1', name: 'Till' },
  { id: 'till-2', name: 'till' },
];

/** The template as it is in the brand when it is taken for the first time. */
const first = (criteria: SharedCriterion[], asked = rules): TemplateNow => ({
  rules: asked,
  criteria: planCriteria(criteria, places),
});
const formOf = (now: TemplateNow): FormContent => ({
  ...now.rules,
  criteria: now.criteria
    .filter(({ here }) => here)
    .map((one) => ({ id: `id ${one.key}`, ...localCriterion(one) })),
});
const later = (criteria: SharedCriterion[], base: FormBase, asked = rules): TemplateNow => ({
  rules: asked,
  criteria: planUpdate(criteria, base, places),
});
const contentOf = ({ rules: asked, criteria }: ReturnType<typeof applyChanges>): FormContent => ({
  ...asked,
  criteria: criteria.map((one) => ({ id: `id ${one.key}`, ...one })),
});

describe('taking a template over', () => {
  it('matches a touchpoint by its name where exactly one has it, and says what became of the others', () => {
    const planned = planCriteria(
      [
        criterion('all'),
        criterion('kind', { kind: 'sign' }),
        criterion('door', { touchpoint: { name: 'front door', kind: 'place' } }),
        criterion('two', { touchpoint: { name: 'Till', kind: 'person' } }),
        criterion('lost', { touchpoint: { name: 'Roof', kind: null } }),
      ],
      places,
    );
    expect(planned.map(({ key, takenAs, here }) => [key, takenAs, here])).toEqual([
      ['all', 'same', { touchpointId: null, kind: null }],
      ['kind', 'same', { touchpointId: null, kind: 'sign' }],
      ['door', 'matched', { touchpointId: 'door-here', kind: null }],
      ['two', 'kind', { touchpointId: null, kind: 'person' }],
      ['lost', 'leftOut', null],
    ]);
  });
});

describe('a newer version of a template', () => {
  const before = first(['a', 'b', 'c', 'd'].map((key) => criterion(key)));
  const base = wholeBase(template, before);
  const typesOf = (changes: readonly FormChange[]) =>
    changes.map((change) => [change.id, change.type, 'isLocal' in change && change.isLocal]);

  it('tells what the template changed from what was changed here', () => {
    const mine = formOf(before);
    const [a, b, c, d] = mine.criteria;
    if (!a || !b || !c || !d) throw new Error('Four criteria were taken.');
    const now = later(
      [
        criterion('a', { weight: 2 }),
        criterion('b', { question: 'Theirs?' }),
        criterion('d'),
        criterion('e'),
      ],
      base,
      { ...rules, step: 0.5 },
    );
    const edited: FormContent = {
      ...mine,
      criteria: [
        { ...a, help: 'Ours' },
        { ...b, question: 'Ours?' },
        { ...c, weight: 5 },
        { ...d, weight: 9 },
      ],
    };
    expect(typesOf(diffForm(base, now, edited))).toEqual([
      ['rules', 'rules', false],
      ['a', 'changed', false],
      ['b', 'changed', true],
      ['e', 'added', false],
      ['c', 'removed', true],
    ]);
    const taken = contentOf(
      applyChanges(
        edited,
        now,
        diffForm(base, now, edited).filter(({ id }) => id === 'a' || id === 'e'),
      ),
    );
    expect(taken.criteria.map(({ key, question, help, weight }) => [key, question, help, weight])).toEqual([
      ['a', 'a?', 'Ours', 2],
      ['b', 'Ours?', '', 1],
      ['c', 'c?', '', 5],
      ['d', 'd?', '', 9],
      ['e', 'e?', '', 1],
    ]);
  });

  it('offers what was deleted here only where the template changed it', () => {
    const mine = formOf(before);
    const less = { ...mine, criteria: mine.criteria.filter(({ key }) => key !== 'b' && key !== 'c') };
    const now = later(
      [criterion('a'), criterion('b', { critical: true }), criterion('c'), criterion('d')],
      base,
    );
    const changes = diffForm(base, now, less);
    expect(typesOf(changes)).toEqual([['b', 'gone', true]]);
    expect(applyChanges(less, now, changes).criteria.map(({ key }) => key)).toEqual(['a', 'b', 'd']);
  });

  it('keeps what a criterion became here, whatever touchpoints are called now', () => {
    const bound = criterion('door', { touchpoint: { name: 'Front door', kind: 'place' } });
    const taken = first([bound]);
    const now: TemplateNow = {
      rules,
      criteria: planUpdate([{ ...bound, weight: 2 }], wholeBase(template, taken), [
        { id: 'door-here', name: 'Entrance' },
      ]),
    };
    expect(now.criteria[0]?.here).toEqual({ touchpointId: 'door-here', kind: null });
    const changes = diffForm(wholeBase(template, taken), now, formOf(taken));
    expect(changes).toMatchObject([{ id: 'door', type: 'changed', fields: [{ field: 'weight' }] }]);
    expect(applyChanges(formOf(taken), now, changes).criteria).toMatchObject([
      { touchpointId: 'door-here', weight: 2 },
    ]);
  });

  it('leaves out what the form has already', () => {
    const mine = formOf(before);
    const same = { ...mine, criteria: mine.criteria.map((one) => ({ ...one, weight: 2 })) };
    const now = later(
      base.criteria.map((one) => ({ ...one, weight: 2 })),
      base,
    );
    expect(diffForm(base, now, same)).toEqual([]);
  });

  it('takes what was taken for the template’s, and what was left for the brand’s, when the next version comes', () => {
    const mine = formOf(before);
    const second = later(
      base.criteria.map((one) => ({ ...one, weight: 2 })),
      base,
    );
    const [change] = diffForm(base, second, mine);
    if (!change) throw new Error('A change was offered.');
    const half = contentOf(applyChanges(mine, second, [change]));
    const then = nextBase(base, second, [change]);
    const third = later(
      base.criteria.map((one) => ({ ...one, weight: 3 })),
      then,
    );
    expect(typesOf(diffForm(then, third, half))).toEqual(
      ['a', 'b', 'c', 'd'].map((key) => [key, 'changed', false]),
    );
    const whole = wholeBase(template, second);
    expect(typesOf(diffForm(whole, third, half))).toEqual([
      ['a', 'changed', false],
      ...['b', 'c', 'd'].map((key) => [key, 'changed', true]),
    ]);
  });

  it('does not offer an order that was taken, nor one that only the brand has', () => {
    const mine = formOf(before);
    const turned = { ...mine, criteria: [...mine.criteria].reverse() };
    const added = later(
      [criterion('a'), criterion('x'), ...['b', 'c', 'd'].map((key) => criterion(key))],
      base,
    );
    const changes = diffForm(base, added, turned);
    expect(typesOf(changes)).toEqual([['x', 'added', false]]);
    const longer = contentOf(applyChanges(turned, added, changes));
    expect(diffForm(nextBase(base, added, changes), added, longer)).toEqual([]);
    const other = later(
      ['d', 'c', 'b', 'a'].map((key) => criterion(key, { weight: 2 })),
      base,
    );
    const order = diffForm(base, other, mine).filter(({ type }) => type === 'order');
    const then = nextBase(base, other, order);
    expect(then.criteria.map(({ key }) => key)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('lists a new criterion without a place here and cannot take it', () => {
    const now = later(
      [...base.criteria, criterion('roof', { touchpoint: { name: 'Roof', kind: null } })],
      base,
    );
    const changes = diffForm(base, now, formOf(before));
    expect(changes).toMatchObject([{ id: 'roof', type: 'added' }]);
    expect(changes.filter(isTakeable)).toEqual([]);
    expect(applyChanges(formOf(before), now, changes).criteria).toHaveLength(4);
  });

  it('puts the template’s order on, and leaves the brand’s own criteria behind what they stood behind', () => {
    const mine = formOf(before);
    const [a, ...rest] = mine.criteria;
    if (!a) throw new Error('Four criteria were taken.');
    const longer = { ...mine, criteria: [a, { ...a, id: 'own', key: 'own' }, ...rest] };
    const now = later(
      ['d', 'c', 'b', 'a'].map((key) => criterion(key)),
      base,
    );
    const changes = diffForm(base, now, longer);
    expect(typesOf(changes)).toEqual([['order', 'order', false]]);
    expect(applyChanges(longer, now, changes).criteria.map(({ key }) => key)).toEqual([
      'd',
      'c',
      'b',
      'a',
      'own',
    ]);
  });
});

describe('of any two versions', () => {
  const subject = fc.oneof(
    fc.constant({ touchpoint: null, kind: null }),
    fc.constantFrom('sign', 'place').map((kind) => ({ touchpoint: null, kind })),
    fc
      .constantFrom('front door', 'Till', 'Roof')
      .map((name) => ({ touchpoint: { name, kind: 'place' }, kind: null })),
  );
  const criteria = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc
            .tuple(subject, fc.constantFrom('Clean?', 'Kind?'), fc.constantFrom(1, 2), fc.boolean())
            .map(([asked, question, weight, critical]) =>
              criterion(key, { ...asked, question, weight, critical }),
            ),
        ),
      ),
    );
  const asked = fc
    .tuple(fc.constantFrom(0.5, 1), fc.boolean(), fc.constantFrom('none' as const, 'low' as const))
    .map(([step, askExpected, evidenceRule]) => ({ ...rules, step, askExpected, evidenceRule }));
  const version = fc.tuple(criteria, asked);

  it('nothing lies between equal ones', () => {
    fc.assert(
      fc.property(version, ([list, how]) => {
        const now = first(list, how);
        const base = wholeBase(template, now);
        expect(diffForm(base, later(list, base, how), formOf(now))).toEqual([]);
      }),
    );
  });

  it('all that lies between them makes the newer one of the older', () => {
    fc.assert(
      fc.property(version, version, ([list, how], [newList, newHow]) => {
        const base = wholeBase(template, first(list, how));
        const now = later(newList, base, newHow);
        const mine = formOf(first(list, how));
        expect(contentOf(applyChanges(mine, now, diffForm(base, now, mine)))).toEqual(formOf(now));
      }),
    );
  });

  it('any part can be taken first: the rest stays offered and leads to the same, and what was taken is not offered again', () => {
    fc.assert(
      fc.property(version, version, fc.array(fc.nat(9)), ([list, how], [newList, newHow], picks) => {
        const base = wholeBase(template, first(list, how));
        const now = later(newList, base, newHow);
        const mine = formOf(first(list, how));
        const all = diffForm(base, now, mine);
        const chosen = all.filter((_, at) => picks.includes(at));
        const half = contentOf(applyChanges(mine, now, chosen));
        const then = nextBase(base, now, chosen);
        const again = later(newList, then, newHow);
        const rest = diffForm(then, again, half);
        const ids = chosen.filter((change) => change.type !== 'order').map(({ id }) => id);
        expect(rest.filter(({ id }) => ids.includes(id)).filter(isTakeable)).toEqual([]);
        expect(contentOf(applyChanges(half, again, rest))).toEqual(formOf(again));
      }),
    );
  });

  it('whatever was changed here and not by the template stays', () => {
    fc.assert(
      fc.property(version, version, fc.constantFrom('a', 'b', 'c'), ([list, how], [newList, newHow], key) => {
        const base = wholeBase(template, first(list, how));
        const now = later(newList, base, newHow);
        const mine = formOf(first(list, how));
        const edited = {
          ...mine,
          criteria: mine.criteria.map((one) => (one.key === key ? { ...one, anchorHigh: 'Ours' } : one)),
        };
        const kept = applyChanges(edited, now, diffForm(base, now, edited)).criteria.find(
          (one) => one.key === key,
        );
        if (kept && list.some((one) => one.key === key)) expect(kept.anchorHigh).toBe('Ours');
      }),
    );
  });
});
