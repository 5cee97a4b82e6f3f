import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { archiveTouchpoints } from '@/lib/touchpoints/archive-touchpoints';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { failureOf, makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { getInventoryFacts } from './get-inventory-facts';
import { getInventoryStart } from './get-inventory-start';
import { getPassport } from './get-passport';

const idOf = async (ctx: TenantContext, name: string) =>
  (await getInventory(ctx)).rows.find((row) => row.name === name)?.id ?? '';

describe('what the inventory’s page begins with', () => {
  it('is all rows of a small inventory', async () => {
    const { ctx } = await makeWorkspace();
    await makeTouchpoints(ctx, ['Window', 'Till']);
    const start = await getInventoryStart(ctx, { first: 1, whole: 5 });
    expect(start).toMatchObject({ complete: true, total: 2 });
    expect(start.inventory.rows.map(({ name }) => name)).toEqual(['Window', 'Till']);
  });

  it('is the first rows of a large one, in its order, and how many there are', async () => {
    const { ctx } = await makeWorkspace();
    const names = Array.from({ length: 12 }, (_, at) => `Touchpoint ${at}`);
    const [archived, deleted] = await makeTouchpoints(ctx, names);
    await archiveTouchpoints(ctx, { ids: [archived?.id ?? ''] });
    await deleteTouchpoints(ctx, { ids: [deleted?.id ?? ''] });
    const start = await getInventoryStart(ctx, { first: 3, whole: 5 });
    expect(start).toMatchObject({ complete: false, total: 10 });
    expect(start.inventory.rows.map(({ name }) => name)).toEqual([
      'Touchpoint 2',
      'Touchpoint 3',
      'Touchpoint 4',
    ]);
    expect((await getInventoryStart(ctx, { first: 0, whole: 5 })).inventory.rows).toEqual([]);
  });
});

describe('what freshness and coverage go by', () => {
  it('are the newest period and its scores, about the own brand alone', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, ['1,1,a,f,5,1,5,9'], inQuarter(1));
    await bringIn(ctx, ['1,1,a,f,3,0,5,9'], inQuarter(2));
    await bringIn(ctx, ['1,1,a,f,1,1,5,9'], { ...inQuarter(3), brand: 'Rival' });
    const [till, door] = [await idOf(ctx, 'Till'), await idOf(ctx, 'Door')];
    const { lastRated, scores, today } = await getInventoryFacts(ctx);
    expect(lastRated).toEqual({ [till]: '2025-06-30', [door]: '2025-03-31' });
    expect(scores).toEqual({ [till]: 5 });
    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('are nothing where nobody has rated, and never another tenant’s', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    await bringIn(other.ctx, ['1,1,a,f,5,1,5,9'], inQuarter(1));
    expect(await getInventoryFacts(ctx)).toMatchObject({ lastRated: {}, scores: {} });
  });
});

describe('a passport', () => {
  it('knows its neighbours in the order of the inventory, archived ones passed over', async () => {
    const { ctx } = await makeWorkspace();
    const [window, hidden, till] = await makeTouchpoints(ctx, ['Window', 'Hidden', 'Till']);
    await archiveTouchpoints(ctx, { ids: [hidden?.id ?? ''] });
    const first = await getPassport(ctx, window?.id ?? '');
    expect(first).toMatchObject({ previous: null, next: { id: till?.id, name: 'Till' } });
    expect((await getPassport(ctx, till?.id ?? '')).previous?.name).toBe('Window');
  });

  it('shows scores by source, brand and period, the own brand first', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, ['1,1,a,f,5,1,5,9', '2,1,a,f,3,1,5,9'], inQuarter(1));
    await bringIn(ctx, ['1,1,a,f,1,1,5,9'], { ...inQuarter(1), brand: 'Rival' });
    const { scores } = await getPassport(ctx, await idOf(ctx, 'Till'));
    expect(scores.map(({ source, periods }) => [source, periods.length])).toEqual([['survey', 1]]);
    const lines = scores[0]?.lines.map(({ brand, scores: means }) => [
      brand.kind,
      means[0]?.mean,
      means[0]?.n,
    ]);
    expect(lines).toEqual([
      ['own', 7.5, 2],
      ['competitor', 0, 1],
    ]);
  });

  it('of another tenant does not exist', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const [theirs] = await makeTouchpoints(other.ctx, ['Theirs']);
    expect(await failureOf(getPassport(ctx, theirs?.id ?? ''))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failureOf(getPassport(ctx, 'no id'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
