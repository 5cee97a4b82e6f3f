import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { createMap } from '@/lib/journeys/create-map';
import { deleteMap } from '@/lib/journeys/delete-map';
import { restoreFromTrash } from '@/lib/trash/restore-from-trash';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { createView } from './create-view';
import { listViews } from './list-views';
import { updateView } from './update-view';

const makeMap = async (ctx: TenantContext) =>
  (await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' })).id;
const view = (mapId: string) => ({ screen: 'map', mapId, name: 'Pains', state: 'density=read' }) as const;
const namesOf = async (ctx: TenantContext, mapId: string | null) =>
  (await listViews(ctx, mapId === null ? 'touchpoints' : 'map', mapId)).map(({ name }) => name);

describe('saved views of a map', () => {
  it('belong to that map, and to no other one and no other screen', async () => {
    const { ctx } = await makeWorkspace();
    const [mapId, other] = [await makeMap(ctx), await makeMap(ctx)];
    const { id } = await createView(ctx, view(mapId));
    await createView(ctx, { screen: 'touchpoints', name: 'Inventory', state: '' });
    expect(await listViews(ctx, 'map', mapId)).toEqual([
      { id, name: 'Pains', state: 'density=read', isShared: false, isOwn: true },
    ]);
    expect(await namesOf(ctx, other)).toEqual([]);
    expect(await namesOf(ctx, null)).toEqual(['Inventory']);
  });

  it('name a map where they are of one, and none where they are not', async () => {
    const { ctx } = await makeWorkspace();
    const mapId = await makeMap(ctx);
    const wrong = { code: 'VALIDATION', field: 'mapId' };
    expect(await failureOf(createView(ctx, { screen: 'map', name: 'x', state: '' }))).toMatchObject(wrong);
    expect(
      await failureOf(createView(ctx, { screen: 'touchpoints', mapId, name: 'x', state: '' })),
    ).toMatchObject(wrong);
  });

  it('may be had by readers for themselves; they are shared by those who write maps', async () => {
    const { ctx, as } = await makeWorkspace();
    const mapId = await makeMap(ctx);
    const viewer = await as('viewer');
    const { id } = await createView(viewer, view(mapId));
    expect(await namesOf(viewer, mapId)).toEqual(['Pains']);
    expect(await namesOf(ctx, mapId)).toEqual([]);
    expect(await failureOf(createView(viewer, { ...view(mapId), isShared: true }))).toEqual({
      code: 'FORBIDDEN',
    });
    expect(await failureOf(updateView(viewer, id, { isShared: true }))).toEqual({ code: 'FORBIDDEN' });
    await createView(await as('editor'), { ...view(mapId), name: 'For all', isShared: true });
    expect(await namesOf(viewer, mapId)).toEqual(['For all', 'Pains']);
  });

  it('of maps of another tenant do not exist, and are not made', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const theirs = await makeMap(other.ctx);
    await createView(other.ctx, { ...view(theirs), isShared: true });
    expect(await namesOf(ctx, theirs)).toEqual([]);
    expect(await failureOf(createView(ctx, view(theirs)))).toEqual({ code: 'NOT_FOUND', field: 'mapId' });
  });

  it('wait in the trash with their map, and go with it for good', async () => {
    const { ctx } = await makeWorkspace();
    const mapId = await makeMap(ctx);
    const { id } = await createView(ctx, view(mapId));
    const items = [{ kind: 'journeyMap' as const, id: mapId }];
    await deleteMap(ctx, { id: mapId });
    expect(await failureOf(createView(ctx, view(mapId)))).toEqual({ code: 'NOT_FOUND', field: 'mapId' });
    await restoreFromTrash(ctx, { items });
    expect(await namesOf(ctx, mapId)).toEqual(['Pains']);
    await deleteMap(ctx, { id: mapId });
    await purgeFromTrash(ctx, { items });
    expect(await namesOf(ctx, mapId)).toEqual([]);
    expect(await failureOf(updateView(ctx, id, { name: 'x' }))).toEqual({ code: 'NOT_FOUND' });
  });
});
