import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { importFile } from './commit-import';
import { listFigures } from './list-figures';
import {
  activityOf,
  bringIn,
  eventsOf,
  inQuarter,
  readEverything,
  wideHeader,
  wideMapping,
  writeFileOf,
} from './testing/survey';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';

const rows = ['1,0.5,young,f,4,5,4,9', '2,1.5,old,m,2,0,3,3', '3,1,old,f,5,6,5,10', '4,1,young,m,,1,,'];

describe('bringing in a survey', () => {
  it('keeps answers raw, makes what is missing, and tells the figures', async () => {
    const { ctx } = await makeWorkspace({ name: 'Shop' });
    const { result } = await bringIn(ctx, rows);
    expect(result.taken).toEqual({ rows: 4, responses: 4, answers: 11, figures: 0 });
    expect(result.created).toMatchObject({
      touchpoints: ['Till', 'Door'],
      brands: ['Shop'],
      periods: 1,
      responses: 4,
      answers: 11,
    });
    const { responses, ratings } = await readEverything(ctx);
    expect(responses[0]).toMatchObject({
      respondentKey: '1',
      weight: '0.5',
      attributes: { age: 'young', sex: 'f' },
      overall: '4',
      recommendation: '9',
    });
    expect(ratings.map(({ value, scaleMin, scaleMax }) => [value, scaleMin, scaleMax]).sort()).toEqual([
      ['1', '1', '5'],
      ['2', '1', '5'],
      ['4', '1', '5'],
      ['5', '1', '5'],
      ['5', '1', '5'],
    ]);
    const figures = await listFigures(ctx, { source: 'survey' });
    // Till: 4, 2, 5 → 11/3 raw; weighted (0.5·4 + 1.5·2 + 1·5)/3 = 10/3. On 0–10: (m − 1)·2.5.
    expect(figures[0]?.unweighted).toMatchObject({
      n: 3,
      mean: expect.closeTo((11 / 3 - 1) * 2.5, 12) as number,
    });
    expect(figures[0]?.weighted).toMatchObject({
      n: 3,
      mean: expect.closeTo((10 / 3 - 1) * 2.5, 12) as number,
      effectiveN: expect.closeTo(9 / 3.5, 12) as number,
    });
    expect(figures[1]?.unweighted).toMatchObject({ n: 2, mean: 5 });
  });

  it('is one entry of the activity and one reset for open pages', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows);
    expect(await activityOf(ctx)).toEqual([
      {
        action: 'import.commit',
        label: 'survey.csv',
        after: { responses: 4, answers: 11, figures: 0, touchpoints: 2, changedAnswers: 0 },
      },
    ]);
    expect(await eventsOf(ctx)).toEqual([
      { kind: 'touchpoint', op: 'reset' },
      { kind: 'rating', op: 'reset' },
    ]);
  });

  it('finds touchpoints again by name, whatever the case and the blanks', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows);
    const renamed = JSON.parse(JSON.stringify(inQuarter(2)).replace('"Till"', '" TILL "')) as MappingInput;
    const { result } = await bringIn(ctx, rows, renamed);
    expect(result.created?.touchpoints).toEqual([]);
    expect(await listFigures(ctx, { source: 'survey' })).toHaveLength(4);
  });

  it('stops where the mapping names a touchpoint that is not here', async () => {
    const { ctx } = await makeWorkspace();
    const strict = JSON.parse(
      JSON.stringify(wideMapping).replace('"match":"new","name":"Till"', '"match":"name","name":"Till"'),
    ) as MappingInput;
    await expect(bringIn(ctx, rows, strict)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      values: { name: 'Till' },
    });
    expect(await activityOf(ctx)).toEqual([]);
  });
});

describe('the same rows again', () => {
  it('in another order, under another name, with other line ends, change nothing', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows);
    const before = await readEverything(ctx);
    const path = writeFileOf([wideHeader, ...rows.toReversed()].join('\r\n'));
    const { result } = await importFile(ctx, { path, name: 'copy of survey.csv' }, wideMapping);
    expect(result.created).toMatchObject({
      responses: 0,
      answers: 0,
      touchpoints: [],
      brands: [],
      periods: 0,
    });
    expect(result.updated).toEqual({ responses: 0, answers: 0, figures: 0 });
    expect(result.unchanged).toMatchObject({ responses: 4, answers: 11 });
    expect(result.changes).toEqual({ total: 0, listed: [] });
    expect(await readEverything(ctx)).toEqual(before);
  });

  it('nor do five at the same time make more of them', async () => {
    const { ctx } = await makeWorkspace();
    await Promise.all([1, 2, 3, 4, 5].map(() => bringIn(ctx, rows)));
    const { responses, ratings } = await readEverything(ctx);
    expect([responses.length, ratings.length]).toEqual([4, 5]);
    expect((await listFigures(ctx, { source: 'survey' })).map(({ unweighted }) => unweighted.n)).toEqual([
      3, 2,
    ]);
  });

  it('without ids are the same people in any order, and others in another file', async () => {
    const { ctx } = await makeWorkspace();
    const anonymous = {
      ...wideMapping,
      columns: wideMapping.columns.filter(({ role }) => role !== 'respondent'),
    };
    const equal = ['x,1,young,f,4,5,4,9', 'x,1,young,f,4,5,4,9', 'x,1,old,m,2,0,3,3'];
    await bringIn(ctx, equal, anonymous);
    const again = await bringIn(ctx, equal.toReversed(), anonymous);
    expect(again.result.unchanged?.responses).toBe(3);
    const { responses } = await readEverything(ctx);
    expect(responses).toHaveLength(3);
    const other = await bringIn(ctx, equal.slice(0, 2), anonymous);
    expect(other.result.created?.responses).toBe(2);
  });
});

describe('a corrected file', () => {
  it('changes what it says otherwise, lists old and new, and removes what it no longer says', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows);
    const corrected = [rows[0]!, '2,2,old,m,3,4,3,3', '3,1,old,f,5,6,5,8', '4,1,middle,m,,0,,'];
    const { result } = await bringIn(ctx, corrected);
    expect(result.updated).toMatchObject({ responses: 3, answers: 2 });
    expect(result.created).toMatchObject({ responses: 0, answers: 1 });
    expect(result.removedAnswers).toBe(1);
    expect(result.changes.listed).toEqual([
      { row: 3, respondent: '2', what: 'rating', subject: 'Door', before: null, after: '4' },
      { row: 3, respondent: '2', what: 'rating', subject: 'Till', before: '2', after: '3' },
      { row: 3, respondent: '2', what: 'weight', subject: '', before: '1.5', after: '2' },
      { row: 4, respondent: '3', what: 'recommendation', subject: '', before: '10', after: '8' },
      { row: 5, respondent: '4', what: 'attribute', subject: 'age', before: 'young', after: 'middle' },
      { row: 5, respondent: '4', what: 'rating', subject: 'Door', before: '1', after: null },
    ]);
    const fresh = await makeWorkspace();
    await bringIn(fresh.ctx, corrected);
    const means = async (ctx: typeof fresh.ctx) =>
      (await listFigures(ctx, { source: 'survey' })).map(({ weighted, unweighted }) => [
        weighted,
        unweighted,
      ]);
    expect(await means(ctx)).toEqual(await means(fresh.ctx));
  });

  it('with fewer columns leaves alone what it does not speak of', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows);
    const less = {
      ...wideMapping,
      columns: wideMapping.columns.filter(({ column }) => ['id', 'till'].includes(String(column))),
    };
    const { result } = await bringIn(ctx, ['1,9,x,x,3,1,1,1'], less);
    expect(result.changes.listed).toEqual([
      { row: 2, respondent: '1', what: 'rating', subject: 'Till', before: '4', after: '3' },
    ]);
    const { responses } = await readEverything(ctx);
    expect(responses[0]).toMatchObject({
      weight: '0.5',
      attributes: { age: 'young', sex: 'f' },
      overall: '4',
    });
  });
});

describe('a long file', () => {
  const long: MappingInput = {
    version: 1,
    layout: 'long',
    period: { from: 'date', granularity: 'quarter' },
    dateFormat: 'YMD',
    defaults: { scale: { min: 1, max: 5 } },
    columns: [
      { column: 'who', role: 'respondent' },
      { column: 'when', role: 'date' },
      { column: 'brand', role: 'brand' },
      { column: 'shop', role: 'object' },
      { column: 'what', role: 'touchpoint-name', touchpoints: [{ value: 'All', as: 'overall' }] },
      { column: 'score', role: 'score' },
    ],
  };
  const lines = [
    'a,2025-01-10,North,East street,Till,4',
    'b,2025-05-10,north,East street,Till,2',
    'a,2025-01-10,North,East street,Door,5',
    'a,2025-01-10,North,East street,All,3',
    'c,2025-01-20,South,,Till,1',
  ];
  const header = 'who,when,brand,shop,what,score';

  it('gathers a respondent from lines that lie apart, by period, brand and object', async () => {
    const { ctx } = await makeWorkspace();
    const path = writeFileOf([header, ...lines].join('\n'));
    const { result } = await importFile(ctx, { path, name: 'long.csv' }, long);
    expect(result.created).toMatchObject({
      brands: ['North', 'South'],
      objects: ['East street'],
      periods: 2,
      responses: 3,
    });
    const { responses } = await readEverything(ctx);
    expect(responses.find(({ respondentKey }) => respondentKey === 'a')).toMatchObject({
      overall: '3',
      overallMax: '5',
    });
    const again = await importFile(
      ctx,
      { path: writeFileOf([header, ...lines.toReversed()].join('\n')), name: 'x' },
      long,
    );
    expect(again.result.changes.total).toBe(0);
    expect(again.result.created).toMatchObject({ responses: 0, answers: 0 });
    const part = await importFile(
      ctx,
      { path: writeFileOf([header, lines[0]!.replace(/4$/, '5')].join('\n')), name: 'x' },
      long,
    );
    expect(part.result.changes.listed).toMatchObject([{ subject: 'Till', before: '4', after: '5' }]);
    expect(part.result.removedAnswers).toBe(0);
  });
});
