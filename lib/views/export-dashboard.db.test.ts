import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { exportDashboard } from './export-dashboard';
import { getDashboard } from './get-dashboard';

// id, weight, age, sex, till, door, all, nps: as the survey of the tests has them.
const first = ['1,1,young,f,4,5,4,9', '2,1,old,m,5,5,5,10', '3,1,young,m,3,4,1,4'];
const second = ['4,1,young,f,2,5,4,9', '5,1,old,m,1,5,5,10', '6,1,young,m,2,4,1,4'];

const rowsOf = (body: Buffer) =>
  body
    .toString('utf8')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe('the figures of the dashboard as a file', () => {
  let ctx: TenantContext;
  beforeAll(async () => {
    ({ ctx } = await makeWorkspace());
    await bringIn(ctx, first, inQuarter(1));
    await bringIn(ctx, second, inQuarter(2));
  });

  it('holds every figure once, unrounded, with its change where there is one', async () => {
    const dashboard = await getDashboard(ctx);
    const { body, fileName } = await exportDashboard(ctx, {}, 'csv');
    expect(fileName).toMatch(/-figures-\d{4}-\d\d-\d\d\.csv$/);
    const [head = [], ...lines] = rowsOf(body);
    const at = (column: string) => head.indexOf(column);
    const cells = dashboard.touchpoints.flatMap((touchpoint) =>
      touchpoint.cells.flatMap((cell, place) => (cell ? [{ touchpoint, cell, place }] : [])),
    );
    expect(lines.filter((line) => line[at('Figure')] === 'Touchpoint')).toHaveLength(cells.length);
    for (const { touchpoint, cell, place } of cells) {
      const line = lines.find(
        (one) =>
          one[at('Touchpoint')] === touchpoint.name &&
          one[at('First day')] === dashboard.periods[place]?.startsOn,
      );
      expect(Number(line?.[at('Value')])).toBeCloseTo(cell.estimate.mean ?? NaN, 12);
      expect(line?.[at('n')]).toBe(String(cell.estimate.n));
      const change = place === dashboard.current ? touchpoint.change : null;
      expect(line?.[at('Change')]).toBe(change ? String(change.difference) : '');
    }
    const overall = lines.filter((line) => line[at('Figure')] === 'Overall score');
    expect(overall.map((line) => Number(line[at('Value')]))).toEqual(
      dashboard.overall.map((point) => expect.closeTo(point.overall.score ?? NaN, 12)),
    );
  });

  it('follows the filters and names them', async () => {
    const { body } = await exportDashboard(ctx, { segment: { age: ['young'] } }, 'csv');
    const [head = [], ...lines] = rowsOf(body);
    expect(new Set(lines.map((line) => line[head.indexOf('Filters')]))).toEqual(new Set(['age: young']));
    const counts = lines
      .filter((line) => line[head.indexOf('Figure')] === 'Touchpoint')
      .map((line) => line[head.indexOf('n')]);
    expect(new Set(counts)).toEqual(new Set(['2']));
  });

  it('makes a workbook, and a file of headings for a brand without figures', async () => {
    const workbook = await exportDashboard(ctx, {}, 'xlsx');
    expect(workbook.body.subarray(0, 2).toString()).toBe('PK');
    const { ctx: empty } = await makeWorkspace();
    expect(rowsOf((await exportDashboard(empty, {}, 'csv')).body)).toHaveLength(1);
  });
});
