import { expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { listCellRows } from '@/lib/ratings/list-cell-rows';
import { bringIn, wideMapping } from '@/lib/ratings/testing/survey';
import { getDashboard } from './get-dashboard';

const words = (age: { label?: string; values?: Record<string, string> }): MappingInput => ({
  ...wideMapping,
  columns: wideMapping.columns.map((column) =>
    column.role === 'attribute' && column.attribute === 'age' ? { ...column, ...age } : column,
  ),
});

it('shows attributes by the mapping’s words, their values in the order of the code list', async () => {
  const { ctx } = await makeWorkspace();
  const other = await makeWorkspace();
  const attributesOf = async (who = ctx) => (await getDashboard(who)).attributes;
  const ageOf = async (who = ctx) => (await attributesOf(who)).find(({ key }) => key === 'age');
  const ages = { 1: 'under 30', 2: '30–59', 3: '60 and over' };
  await bringIn(
    ctx,
    ['1,1,2,f,5,5,5,5', '2,1,1,m,5,5,5,5', '3,1,4,m,5,5,5,5'],
    words({ label: 'Age', values: ages }),
  );
  await bringIn(other.ctx, ['1,1,2,f,5,5,5,5']);
  expect(await attributesOf()).toEqual([
    { key: 'age', label: 'Age', values: ['under 30', '30–59', '4'] },
    { key: 'sex', label: 'sex', values: ['f', 'm'] },
  ]);
  expect(await ageOf(other.ctx)).toEqual({ key: 'age', label: 'age', values: ['2'] });

  // A later wave that says nothing changes nothing; one that says something else has the last word.
  await bringIn(ctx, ['4,1,old,f,5,5,5,5'], words({}));
  expect(await ageOf()).toMatchObject({
    label: 'Age',
    values: ['under 30', '30–59', '4', 'old'],
  });
  await bringIn(
    ctx,
    ['5,1,x,f,5,5,5,5'],
    words({ label: 'Years of age', values: { x: 'old', y: 'under 30' } }),
  );
  expect(await ageOf()).toMatchObject({
    label: 'Years of age',
    values: ['old', 'under 30', '30–59', '4'],
  });

  const dashboard = await getDashboard(ctx);
  const rows = await listCellRows(ctx, {
    source: 'survey',
    brandId: dashboard.brand?.id ?? '',
    periodId: dashboard.periods[0]?.id ?? '',
    measure: 'overall',
  });
  expect(rows.attributeLabels).toEqual({ age: 'Years of age', sex: 'sex' });
});
