import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { getInventory } from './get-inventory';
import { listChannels } from './list-channels';
import { pasteTouchpoints } from './paste-touchpoints';
import { previewPaste } from './preview-table';
import { setVipRank } from './set-vip-rank';
import { activityOf, failureOf, makeTouchpoint, rawTouchpoint } from './testing/make-touchpoints';
import { fingerprint, makeWorld } from './testing/make-world';
import { undoPaste } from './undo-paste';
import { updateTouchpoints } from './update-touchpoints';

const defaults = { phase: 'before' } as const;
const plain = async (ctx: TenantContext) =>
  (await getInventory(ctx)).rows.map(({ updatedAt: _updated, createdAt: _created, ...row }) => row);

describe('pasting', () => {
  const text =
    'Name\tPhase\tChannel\tPart of\nVisit\tPo zakupie\tSklep\t\nTill\tduring\tSklep\tVisit\nBell\tдо покупки\tDrone\tTill';

  it('shows first what it would do, and does exactly that', async () => {
    const { ctx } = await makeWorkspace();
    const before = await fingerprint(ctx);
    const plan = await previewPaste(ctx, { text, defaults });
    expect(plan.counts).toEqual({ create: 3, update: 0, unchanged: 0, error: 0 });
    expect(plan.newChannels).toEqual([
      { name: 'Sklep', medium: 'offline', libraryKey: 'shop' },
      { name: 'Drone', medium: 'online' },
    ]);
    expect(await fingerprint(ctx)).toBe(before);
    const { rows } = await pasteTouchpoints(ctx, { text, defaults, expected: { create: 3, update: 0 } });
    const [visit, till, bell] = ['Visit', 'Till', 'Bell'].map((name) =>
      rows.find((row) => row.name === name),
    );
    expect(visit?.phase).toBe('after');
    expect([till?.parentId, bell?.parentId]).toEqual([visit?.id, till?.id]);
    expect((await listChannels(ctx)).map(({ name, medium }) => [name, medium])).toEqual([
      ['Sklep', 'offline'],
      ['Drone', 'online'],
    ]);
    expect((await activityOf(ctx)).filter(({ action }) => action === 'touchpoint.paste')).toMatchObject([
      { after: { created: 3, updated: 0 } },
    ]);
  });

  it('refuses where the inventory is another by now', async () => {
    const { ctx } = await makeWorkspace();
    await makeTouchpoint(ctx, 'Visit');
    expect(
      await failureOf(pasteTouchpoints(ctx, { text, defaults, expected: { create: 3, update: 0 } })),
    ).toEqual({ code: 'CONFLICT' });
  });

  it('brings in nothing where a cell is wrong, or only the rows without errors where asked', async () => {
    const { ctx } = await makeWorkspace();
    const wrong = 'Name\tRisk\nA\tlow\nB\tenormous';
    expect(await failureOf(pasteTouchpoints(ctx, { text: wrong, defaults }))).toEqual({
      code: 'VALIDATION',
      field: 'rows.3.risk',
    });
    expect(await plain(ctx)).toEqual([]);
    const { counts } = await pasteTouchpoints(ctx, { text: wrong, defaults, skipErrors: true });
    expect(counts).toMatchObject({ create: 1, error: 1 });
    expect(await failureOf(pasteTouchpoints(ctx, { text: 'Risk\nlow', defaults }))).toEqual({
      code: 'VALIDATION',
      field: 'columns',
    });
  });

  it('is taken back whole, except for what somebody has changed since', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    await setVipRank(ctx, { id: world.other, rank: 1 });
    const before = await plain(ctx);
    const table =
      'Name\tRisk\tChannel\tTOP-10\tPart of\nShop\thigh\tPhone\t1\tTill\nTill\tlow\t\t2\t\nNew\t\tDrone\t\tShop';
    const { inverse } = await pasteTouchpoints(ctx, { text: table, defaults });
    expect(await rawTouchpoint(ctx, world.touchpoint)).toMatchObject({
      risk: 'high',
      vipRank: 1,
      parentId: world.other,
    });
    expect(await undoPaste(ctx, inverse)).toMatchObject({ restored: 2, kept: 0 });
    expect(await plain(ctx)).toEqual(before);
    const again = await pasteTouchpoints(ctx, { text: table, defaults });
    await updateTouchpoints(ctx, { ids: [world.touchpoint], patch: { risk: 'medium' } });
    expect(await undoPaste(ctx, again.inverse)).toMatchObject({ restored: 2, kept: 1 });
    expect(await rawTouchpoint(ctx, world.touchpoint)).toMatchObject({
      risk: 'medium',
      vipRank: null,
      parentId: null,
    });
  });
});
