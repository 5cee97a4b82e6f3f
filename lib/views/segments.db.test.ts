import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { SegmentCondition, SegmentRules } from '@/db/values/segments';
import { withTenant } from '@/lib/auth/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { toAppError } from '@/lib/errors';
import { importFile } from '@/lib/ratings/commit-import';
import { listAttributeValues } from '@/lib/ratings/list-attribute-values';
import { listCellRows } from '@/lib/ratings/list-cell-rows';
import { overallScore, type ClusterRatings } from '@/lib/ratings/statistics/overall-score';
import { writeFileOf } from '@/lib/ratings/testing/survey';
import { undoImport } from '@/lib/ratings/undo-import';
import { createSegment } from '@/lib/segments/create-segment';
import { rulesCondition } from '@/lib/segments/rules-condition';
import { updateSegment } from '@/lib/segments/update-segment';
import { deleteListEntry } from '@/lib/touchpoints/lists/delete-list-entry';
import { activityOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { getDashboard } from './get-dashboard';
import { getSegments } from './get-segments';
import { previewSegment } from './preview-segment';

interface Person {
  id: string;
  weight: number;
  /** What is known: an attribute that is not is absent. */
  attributes: Record<string, string>;
  till: number;
  door: number;
}

/** Always the same small numbers. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const ages = ['young', 'middle', 'old'];
const purposes = ['business', 'leisure', 'it\'s 100 % "other"'];
/** What somebody wrote into a field for years: numbers, words, nothing. */
const years = ['7', '-3', '18', '18.5', '41', '64.25', 'many', '1e3', '12345678901', '1.'];

function people(seed: number, count: number): Person[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, id) => {
    const drawn = { age: ages[next(4)], purpose: purposes[next(4)], years: years[next(11)] };
    return {
      id: `p${id}`,
      weight: 1 + next(3) / 4,
      attributes: Object.fromEntries(
        Object.entries(drawn).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
      ),
      till: next(6),
      door: next(6),
    };
  });
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const attributeKeys = ['age', 'purpose', 'years'];

const mapping: MappingInput = {
  version: 1,
  layout: 'wide',
  period: { kind: 'quarter', start: '2025-01-01' },
  defaults: { scale: { min: 1, max: 5 }, missing: ['0', ''] },
  columns: [
    { column: 'id', role: 'respondent' },
    { column: 'weight', role: 'weight' },
    ...attributeKeys.map((key) => ({ column: key, role: 'attribute' as const, attribute: key })),
    { column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
    { column: 'door', role: 'touchpoint', touchpoint: { match: 'new', name: 'Door', phase: 'before' } },
  ],
};

function bringIn(ctx: TenantContext, list: readonly Person[]) {
  const lines = list.map(({ id, weight, attributes, till, door }) =>
    [id, weight, ...attributeKeys.map((key) => quoted(attributes[key] ?? '')), till, door].join(','),
  );
  const file = writeFileOf([`id,weight,${attributeKeys.join(',')},till,door`, ...lines].join('\n') + '\n');
  return importFile(ctx, { path: file, name: 'survey.csv' }, mapping);
}

/** The same filter in plain TypeScript. */
function meets(attributes: Readonly<Record<string, string>>, condition: SegmentCondition): boolean {
  const said = attributes[condition.attribute];
  switch (condition.operator) {
    case 'is':
      return said === condition.value;
    case 'isNot':
      return said !== undefined && said !== condition.value;
    case 'oneOf':
      return said !== undefined && condition.values.includes(said);
    case 'known':
      return said !== undefined;
    case 'unknown':
      return said === undefined;
    case 'between':
      return (
        said !== undefined &&
        /^-?\d{1,9}(\.\d{1,6})?$/.test(said) &&
        Number(said) >= (condition.from ?? -Infinity) &&
        Number(said) <= (condition.to ?? Infinity)
      );
  }
}

const together = (match: 'all' | 'any', list: readonly boolean[]) =>
  match === 'all' ? list.every(Boolean) : list.some(Boolean);

const belongs = ({ attributes }: Person, { match, groups }: SegmentRules) =>
  together(
    match,
    groups.map((group) =>
      together(
        group.match,
        group.conditions.map((condition) => meets(attributes, condition)),
      ),
    ),
  );

const attribute = fc.constantFrom(...attributeKeys, 'nobody has this');
const value = fc.constantFrom(...ages, ...purposes, ...years, 'nobody says this');
const bound = fc.option(fc.constantFrom(-3, 0, 7, 18, 18.5, 41, 64.25, 1000), { nil: null });
const condition: fc.Arbitrary<SegmentCondition> = fc.oneof(
  fc.record({ attribute, operator: fc.constantFrom('is' as const, 'isNot' as const), value }),
  fc.record({
    attribute,
    operator: fc.constant('oneOf' as const),
    values: fc.uniqueArray(value, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ attribute, operator: fc.constantFrom('known' as const, 'unknown' as const) }),
  fc.record({ attribute, operator: fc.constant('between' as const), from: bound, to: bound }),
);
const match = fc.constantFrom('all' as const, 'any' as const);
const anyRules: fc.Arbitrary<SegmentRules> = fc.record({
  match,
  groups: fc.array(fc.record({ match, conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
});

const only = (...conditions: SegmentCondition[]): SegmentRules => ({
  match: 'all',
  groups: [{ match: 'all', conditions }],
});
const business = only({ attribute: 'purpose', operator: 'is', value: 'business' });
const notYoung = only({ attribute: 'age', operator: 'isNot', value: 'young' });
const ratingsOf = (list: readonly Person[]) =>
  list.reduce((sum, { till, door }) => sum + (till > 0 ? 1 : 0) + (door > 0 ? 1 : 0), 0);

const clusters = (list: readonly Person[]): ClusterRatings[] =>
  list.map(({ id, weight, till, door }) => ({
    cluster: id,
    weight,
    ratings: new Map(
      Object.entries({ till, door }).flatMap(([key, raw]) =>
        raw > 0 ? [[key, (raw - 1) * 2.5] as const] : [],
      ),
    ),
  }));

describe('what the rules of a segment find', () => {
  const list = people(17, 120);
  let ctx: TenantContext;
  beforeAll(async () => {
    ({ ctx } = await makeWorkspace());
    await bringIn(ctx, list);
  });

  it('is what the same filter finds in plain TypeScript, whatever the rules', async () => {
    await withTenant.read(ctx, 'rating:read', (tx) =>
      fc.assert(
        fc.asyncProperty(anyRules, async (rules) => {
          const rows = await tx.execute<{ key: string }>(sql`
            select r.respondent_key as key from responses r
            where r.workspace_id = ${ctx.workspace.id} and ${rulesCondition(rules)}`);
          const wanted = list.filter((person) => belongs(person, rules)).map(({ id }) => id);
          expect([...rows].map(({ key }) => key).sort()).toEqual(wanted.sort());
        }),
        { numRuns: 300 },
      ),
    );
  });

  it.each([
    ['labels of one attribute, from the roll-ups', business],
    [
      'labels of two',
      only(business.groups[0]!.conditions[0]!, { attribute: 'age', operator: 'is', value: 'old' }),
    ],
    ['a label that it is not', notYoung],
    ['numbers', only({ attribute: 'years', operator: 'between', from: 7, to: 41 })],
  ])('is scored as the statistics score those people: %s', async (_name, rules) => {
    const found = list.filter((person) => belongs(person, rules));
    const score = overallScore(clusters(found), { weighting: 'weighted' });
    const preview = await previewSegment(ctx, { rules });
    expect(preview.respondents).toEqual({ count: found.length, of: list.length });
    expect(preview.ratings).toEqual({ count: ratingsOf(found), of: ratingsOf(list) });
    expect(preview.respondentsEver).toBe(found.length);
    const [own] = preview.brands;
    expect(own?.brand.kind).toBe('own');
    expect(own?.score.n).toBe(score.n);
    expect(own?.score.score).toBeCloseTo(score.score ?? NaN, 9);
    expect(own?.score.interval?.low).toBeCloseTo(score.interval?.low ?? NaN, 9);
    expect(own?.score.interval?.high).toBeCloseTo(score.interval?.high ?? NaN, 9);
  });

  it('filters the dashboard and the rows behind a figure, several segments as one', async () => {
    const first = await createSegment(ctx, { name: 'On business', rules: business });
    const second = await createSegment(ctx, { name: 'Not young', rules: notYoung });
    const found = list.filter((person) => belongs(person, business) || belongs(person, notYoung));
    const segmentIds = [first.id, second.id];
    const dashboard = await getDashboard(ctx, { segmentIds });
    expect(dashboard.segments.map(({ name }) => name)).toEqual(['Not young', 'On business']);
    const wanted = overallScore(clusters(found), { weighting: 'weighted' });
    expect(dashboard.overall[0]?.overall.score).toBeCloseTo(wanted.score ?? NaN, 9);
    expect(dashboard.overall[0]?.overall.n).toBe(wanted.n);
    const rows = await listCellRows(ctx, {
      source: 'survey',
      brandId: dashboard.brand?.id ?? '',
      periodId: dashboard.periods[0]?.id ?? '',
      measure: 'touchpoint',
      touchpointId: dashboard.touchpoints.find(({ name }) => name === 'Till')?.id,
      segmentIds,
    });
    expect(rows.total).toBe(found.filter(({ till }) => till > 0).length);
    expect(rows.segmentNames.sort()).toEqual(['Not young', 'On business']);

    await deleteListEntry(ctx, 'segment', first.id);
    const without = await getDashboard(ctx, { segmentIds: [first.id] });
    expect(without.overall).toEqual([]);
    expect(without.segments.map(({ name }) => name)).toEqual(['Not young']);
  });

  it('overlaps with what other segments find', async () => {
    const young = only({ attribute: 'age', operator: 'is', value: 'young' });
    const made = await createSegment(ctx, { name: 'The young', rules: young });
    const { overlaps } = await previewSegment(ctx, { rules: business });
    const both = (rules: SegmentRules) =>
      list.filter((person) => belongs(person, business) && belongs(person, rules)).length;
    expect(overlaps.find(({ name }) => name === 'The young')?.both).toBe(both(young));
    expect(overlaps.map((one) => one.both)).toEqual(overlaps.map((one) => one.both).sort((a, b) => b - a));
    const own = await previewSegment(ctx, { rules: young, id: made.id });
    expect(own.overlaps.map(({ name }) => name)).not.toContain('The young');
  });

  it('is nobody where rules contradict each other, and that is an answer', async () => {
    const rules = only(business.groups[0]!.conditions[0]!, {
      attribute: 'purpose',
      operator: 'is',
      value: 'leisure',
    });
    const preview = await previewSegment(ctx, { rules });
    expect(preview).toMatchObject({
      respondents: { count: 0, of: list.length },
      respondentsEver: 0,
      brands: [],
      overlaps: [],
      missing: [],
    });
  });

  it('is nobody for attributes and values that no survey has, whatever characters they are of', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom('\u0000', '\ud800', '__proto__', "'; drop table segments; --", '$1', '{"a":1}', '{}'),
    );
    await fc.assert(
      fc.asyncProperty(
        odd,
        odd,
        fc.constantFrom('is' as const, 'isNot' as const),
        async (key, said, operator) => {
          const rules = only({ attribute: key, operator, value: said });
          const { respondents } = await previewSegment(ctx, { rules });
          expect(respondents.count).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('offers the attributes that imports brought, with how many people have each value', async () => {
    const offered = await listAttributeValues(ctx);
    expect(offered.map(({ key }) => key)).toEqual(['age', 'purpose', 'years']);
    const age = offered[0];
    const countOf = (wanted: string) => list.filter(({ attributes }) => attributes.age === wanted).length;
    expect(age).toMatchObject({ known: ages.reduce((sum, one) => sum + countOf(one), 0), distinct: 3 });
    expect(age?.values.map(({ value: one, n }) => [one, n]).sort()).toEqual(
      ages.map((one) => [one, countOf(one)]).sort(),
    );
    expect(offered.map(({ numbers: range }) => range)).toEqual([null, null, null]);
  });
});

describe('the segments of a brand', () => {
  const list = people(23, 80);

  it('are told with their shares, and the one that is heard too little is marked', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, list);
    const found = list.filter((person) => belongs(person, business));
    const share = ratingsOf(found) / ratingsOf(list);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.4);
    const shareOn = '2025-03-31';
    await createSegment(ctx, {
      name: 'A covered',
      rules: business,
      share: 0.3,
      shareSource: 'Sales',
      shareOn,
    });
    await createSegment(ctx, { name: 'B under', rules: business, share: 0.9 });
    const never = only({ attribute: 'purpose', operator: 'is', value: 'nobody says this' });
    await createSegment(ctx, { name: 'C nobody', rules: never, share: 0.1 });
    await createSegment(ctx, { name: 'D share alone', share: 0.2 });
    await createSegment(ctx, { name: 'E gone', rules: only({ attribute: 'town', operator: 'known' }) });
    const screen = await getSegments(ctx);
    expect(screen.segments.map(({ name, coverage }) => [name, coverage])).toEqual([
      ['A covered', 'covered'],
      ['B under', 'under'],
      ['C nobody', 'nobody'],
      ['D share alone', 'unknown'],
      ['E gone', 'nobody'],
    ]);
    expect(screen.segments[0]).toMatchObject({
      shareSource: 'Sales',
      shareOn,
      usedBy: { variants: 0, cycles: 0 },
      finding: { ratings: { count: ratingsOf(found), of: ratingsOf(list) } },
      missing: [],
    });
    expect(screen.segments[4]?.missing).toEqual([{ key: 'town', label: 'town' }]);
    expect(screen.shares).toBeCloseTo(1.5, 9);
    expect(screen).toMatchObject({ respondents: list.length, ratings: ratingsOf(list), cycle: null });
  });

  it('stand without a survey, and after it was taken back', async () => {
    const { ctx } = await makeWorkspace();
    await createSegment(ctx, { name: 'On business', rules: business, share: 0.4 });
    const before = await getSegments(ctx);
    expect(before).toMatchObject({ brand: null, period: null, respondents: 0 });
    expect(before.segments[0]).toMatchObject({ finding: null, coverage: 'unknown', missing: [] });
    const { importId } = await bringIn(ctx, list);
    expect((await getSegments(ctx)).segments[0]?.finding?.respondents.of).toBe(list.length);
    await undoImport(ctx, importId);
    expect((await getSegments(ctx)).segments[0]?.finding).toBeNull();
    expect((await previewSegment(ctx, { rules: business })).missing).toEqual([
      { key: 'purpose', label: 'purpose' },
    ]);
  });
});

describe('a segment that two people have open', () => {
  it('takes the first change and refuses the second, with the name of who was first', async () => {
    const { ctx, as } = await makeWorkspace();
    const { id } = await createSegment(ctx, { name: 'On business', rules: business });
    const [read] = (await getSegments(ctx)).segments;
    const updatedAt = read?.updatedAt ?? '';
    const editor = await as('editor');
    await updateSegment(editor, { id, name: 'Business travellers', rules: notYoung, updatedAt });
    const late = updateSegment(ctx, { id, name: 'Travellers', rules: null, updatedAt });
    expect(await failureOf(late)).toMatchObject({ code: 'CONFLICT' });
    await expect(late).rejects.toMatchObject({ key: 'changedSince', values: { name: editor.person.name } });
    const [after] = (await getSegments(ctx)).segments;
    expect(after).toMatchObject({ name: 'Business travellers', rules: notYoung });
    const said = (await activityOf(ctx)).find(({ action }) => action === 'segment.update');
    expect(said).toMatchObject({
      before: { name: 'On business', rules: 'purpose = business' },
      after: { name: 'Business travellers', rules: 'age ≠ young' },
    });
  });

  it('is not for readers, and takes no other name than a free one', async () => {
    const { ctx, as } = await makeWorkspace();
    await createSegment(ctx, { name: 'On business' });
    const viewer = await as('viewer');
    expect(await failureOf(createSegment(viewer, { name: 'Others' }))).toEqual({ code: 'FORBIDDEN' });
    const taken = createSegment(ctx, { name: 'ON  business ' }).catch((error: unknown) => toAppError(error));
    expect(await taken).toMatchObject({ code: 'CONFLICT', key: 'nameTaken' });
    expect(await failureOf(createSegment(ctx, { name: 'Others', share: 1.2 }))).toMatchObject({
      code: 'VALIDATION',
      field: 'share',
    });
    expect((await getSegments(viewer)).segments).toHaveLength(1);
  });
});
