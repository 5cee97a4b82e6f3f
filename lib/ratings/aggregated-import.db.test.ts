import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { sharedData } from '@/testing/shared-data';
import { importFile } from './commit-import';
import { exportFigures } from './export-figures';
import { listCellRows } from './list-cell-rows';
import { listFigures } from './list-figures';
import { changeOfMeans } from './statistics/change';
import { bringIn, writeFileOf } from './testing/survey';
import { undoImport } from './undo-import';

const means: MappingInput = {
  version: 1,
  layout: 'aggregated-means',
  period: { from: 'period' },
  defaults: { scale: { min: 1, max: 5 } },
  columns: [
    { column: 'wave', role: 'period' },
    { column: 'what', role: 'touchpoint-name' },
    { column: 'mean', role: 'mean' },
    { column: 'n', role: 'n' },
    { column: 'sd', role: 'sd' },
    { column: 'group', role: 'attribute', attribute: 'age' },
  ],
};
const header = 'wave,what,mean,n,sd,group';
const published = (lines: string[]) => ({
  path: writeFileOf([header, ...lines].join('\n')),
  name: 'published.csv',
});

describe('published figures', () => {
  it('have an interval only where n and deviation are told, also by segment', async () => {
    const { ctx } = await makeWorkspace();
    await importFile(
      ctx,
      published(['2025-Q1,Till,4.2,100,0.8,', '2025-Q1,Door,3,,,', '2025-Q1,Till,4.5,40,1,young']),
      means,
    );
    const [till, door] = await listFigures(ctx, { source: 'survey' });
    expect(till?.weighted).toMatchObject({ n: 100, mean: expect.closeTo(8, 12) as number });
    // 1.984217 · 0.8/√100 · 2.5
    expect((till?.weighted.interval?.high ?? 0) - 8).toBeCloseTo(0.396843, 5);
    expect(door?.weighted).toMatchObject({ mean: 5, n: null, interval: null });
    const [young] = await listFigures(ctx, { source: 'survey', segment: { age: ['young'] } });
    expect(young?.weighted).toMatchObject({ n: 40, mean: expect.closeTo(8.75, 12) as number });
  });

  it('come in once, are corrected, and undone', async () => {
    const { ctx } = await makeWorkspace();
    await importFile(ctx, published(['2025-Q1,Till,4.2,100,0.8,']), means);
    const again = await importFile(ctx, published(['2025-Q1,Till,4.20,100,0.80,']), means);
    expect(again.result).toMatchObject({
      updated: { figures: 0 },
      unchanged: { figures: 1 },
      changes: { total: 0 },
    });
    const corrected = await importFile(
      ctx,
      published(['2025-Q1,Till,4,90,0.8,', '2025-Q2,Till,3,,,']),
      means,
    );
    expect(corrected.result.changes.listed).toEqual([
      { row: 2, respondent: null, what: 'figure', subject: 'Till', before: '4.2', after: '4' },
    ]);
    await undoImport(ctx, corrected.importId);
    const figures = await listFigures(ctx, { source: 'survey' });
    expect(figures).toHaveLength(1);
    expect(figures[0]?.weighted).toMatchObject({ n: 100, mean: expect.closeTo(8, 12) as number });
  });

  it('stand behind single answers to the same question, and the import says so', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, ['1,1,young,f,2,2,2,2']);
    const { result } = await importFile(
      ctx,
      published(['2025-Q1,Till,5,100,,', '2025-Q1,Gate,5,100,,']),
      means,
    );
    expect(result.figuresBehindAnswers).toBe(1);
    const figures = await listFigures(ctx, { source: 'survey' });
    expect(figures.map(({ unweighted, rollUp }) => [unweighted.n, rollUp === null])).toEqual([
      [1, false],
      [1, false],
      [100, true],
    ]);
  });
});

const file = sharedData('hcahps-state/state_results.csv');

describe.skipIf(!file)('a hospital survey by state', () => {
  it(
    'has 51 brands and nine periods, and without n neither interval nor arrow',
    { timeout: 120_000 },
    async () => {
      const { ctx } = await makeWorkspace();
      const mapping = JSON.parse(
        readFileSync('docs/examples/mappings/hcahps-state.json', 'utf8'),
      ) as MappingInput;
      const { result } = await importFile(ctx, { path: file ?? '', name: 'state_results.csv' }, mapping);
      expect(result.created).toMatchObject({ periods: 9, figures: 4580 });
      expect(result.created?.brands).toHaveLength(51);
      const figures = await listFigures(ctx, { source: 'survey' });
      expect(figures.every(({ weighted }) => weighted.n === null && weighted.interval === null)).toBe(true);
      const alabama = (
        await exportFigures(ctx, { source: 'survey', bySegment: false, brand: 'Alabama' })
      ).filter(
        ({ touchpoint }) =>
          touchpoint === 'Communication with nurses' || touchpoint === 'Communication with Nurses',
      );
      expect(alabama).toHaveLength(9);
      expect(alabama[0]).toMatchObject({
        period: '2013/14',
        n: null,
        mean: expect.closeTo(8.1, 9) as number,
        low: null,
      });
      const [first, second] = figures;
      if (!first || !second) throw new Error('no figures');
      expect(['seen-not-sure', 'no-clear-change']).toContain(
        changeOfMeans(first.weighted, second.weighted).verdict,
      );
      const { published: behind, total } = await listCellRows(ctx, {
        source: 'survey',
        measure: 'touchpoint',
        ...first,
      });
      expect(total).toBe(0);
      expect(behind).toMatchObject([{ n: null, import: { fileName: 'state_results.csv' } }]);
    },
  );
});
