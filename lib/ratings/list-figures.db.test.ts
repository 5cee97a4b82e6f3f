import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { rolledUpValues } from './constants';
import { exportFigures } from './export-figures';
import { listFigures } from './list-figures';
import { bringIn, inQuarter, readRollUpsOf } from './testing/survey';

describe('figures by an attribute', () => {
  it('with too many labels for a roll-up are read from the answers', async () => {
    const { ctx } = await makeWorkspace();
    const many = Array.from(
      { length: rolledUpValues + 1 },
      (_, at) => `${at},1,label ${at},f,${1 + (at % 5)},3,3,5`,
    );
    await bringIn(ctx, many, inQuarter(1));
    await bringIn(ctx, many.slice(0, 3), inQuarter(2));
    const { rollUps } = await readRollUpsOf(ctx);
    const byAge = rollUps.filter((row) => row.includes('"attribute_key": "age"'));
    // The second quarter has few labels and is rolled up by them: three people, four questions each.
    expect(byAge).toHaveLength(12);
    const figures = await listFigures(ctx, { source: 'survey', segment: { age: ['label 1', 'label 2'] } });
    expect(figures.map(({ unweighted }) => [unweighted.n, unweighted.mean])).toEqual([
      [2, 3.75],
      [2, 3.75],
      [2, 5],
      [2, 5],
    ]);
  });

  it('keep sources, brands and periods apart, and filters narrow', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, ['1,1,a,f,5,1,5,9'], inQuarter(1));
    await bringIn(ctx, ['1,1,a,f,4,1,5,9'], { ...inQuarter(1), brand: 'Rival' });
    expect(await listFigures(ctx, { source: 'auditors' })).toEqual([]);
    const figures = await listFigures(ctx, { source: 'survey', phases: ['during'] });
    expect(figures.map(({ unweighted }) => unweighted.mean).toSorted()).toEqual([10, 7.5]);
    const [first] = figures;
    const mine = await listFigures(ctx, { source: 'survey', brandIds: [first?.brandId ?? ''] });
    expect(mine).toHaveLength(2);
    expect(await listFigures(ctx, { source: 'survey', parentId: first?.touchpointId })).toHaveLength(2);
    expect(await listFigures(ctx, { source: 'survey', channelIds: [first?.touchpointId ?? ''] })).toEqual([]);
  });
});

describe('the export of figures', () => {
  it('tells every touchpoint, period and segment, unrounded and in order', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, ['1,1,young,f,5,1,5,9', '2,3,old,m,2,0,5,9'], inQuarter(1));
    const figures = await exportFigures(ctx, { source: 'survey', bySegment: true });
    expect(figures.map(({ touchpoint, segment, n }) => [touchpoint, segment, n])).toEqual([
      ['Door', null, 1],
      ['Door', 'age=young', 1],
      ['Door', 'sex=f', 1],
      ['Till', null, 2],
      ['Till', 'age=old', 1],
      ['Till', 'age=young', 1],
      ['Till', 'sex=f', 1],
      ['Till', 'sex=m', 1],
    ]);
    expect(figures[3]).toMatchObject({
      period: '2025-01-01/2025-03-31',
      mean: 6.25,
      weightedMean: 4.375,
      effectiveN: 1.6,
      level: 'ok',
      scale: { min: 1, max: 5 },
    });
    expect(figures[0]).toMatchObject({ low: null, high: null, mean: 0, level: 'stop' });
    expect(figures[0]).not.toHaveProperty('brand');
  });
});
