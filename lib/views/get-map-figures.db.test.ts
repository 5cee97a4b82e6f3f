import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { touchpoints } from '@/db/schema/touchpoints';
import { makeWorkspace } from '@/db/testing/factories';
import { createAction } from '@/lib/actions/create-action';
import { setActionState } from '@/lib/actions/set-action-state';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { toAppError } from '@/lib/errors';
import { createMap } from '@/lib/journeys/create-map';
import { deleteMap } from '@/lib/journeys/delete-map';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { getMapFigures } from './get-map-figures';
import { makeMapWith } from './testing/make-map-with';

const idOf = async (ctx: TenantContext, name: string) => {
  const [row] = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), eq(touchpoints.name, name))),
  );
  return row?.id ?? '';
};

/** Two quarters of a survey on 1–5: Till goes from 2 to 4 (2.5 to 7.5 of ten), Door stays at 5. */
async function makeWorld() {
  const { ctx } = await makeWorkspace();
  const people = (till: number) => Array.from({ length: 6 }, (_, at) => `${at},1,young,f,${till},5,4,9`);
  await bringIn(ctx, people(2), inQuarter(1), 'first.csv');
  await bringIn(ctx, people(4), inQuarter(2), 'second.csv');
  const [till, door] = [await idOf(ctx, 'Till'), await idOf(ctx, 'Door')];
  const mapId = await makeMapWith(ctx, [till]);
  return { ctx, till, door, mapId };
}

describe('the figures of a map', () => {
  it('are of the touchpoints on it, by the usual source in its newest period, with the change', async () => {
    const { ctx, till, mapId } = await makeWorld();
    const figures = await getMapFigures(ctx, { id: mapId });
    expect(figures).toMatchObject({ source: 'survey', sources: ['survey'] });
    expect(figures.periods.map(({ startsOn }) => startsOn)).toEqual(['2025-04-01', '2025-01-01']);
    expect(figures.periodId).toBe(figures.periods[0]?.id);
    expect(figures.touchpoints).toHaveLength(1);
    expect(figures.touchpoints[0]).toMatchObject({
      id: till,
      name: 'Till',
      score: 7.5,
      n: 6,
      level: 'ok',
      change: { difference: 5, verdict: 'clear' },
      isWithheld: false,
      freshness: 'stale',
      openActions: 0,
    });
  });

  it('follow the chosen period; the first one has nothing before it', async () => {
    const { ctx, mapId } = await makeWorld();
    const { periods } = await getMapFigures(ctx, { id: mapId });
    const first = await getMapFigures(ctx, { id: mapId, periodId: periods[1]?.id });
    expect(first.touchpoints[0]).toMatchObject({ score: 2.5, level: 'stop', change: null });
  });

  it('tell channel, lifecycle and open actions, and of a deleted touchpoint that it is', async () => {
    const { ctx, till, mapId } = await makeWorld();
    const channel = await createListEntry(ctx, 'channel', { name: 'The shop', medium: 'offline' });
    await updateTouchpoints(ctx, {
      ids: [till],
      patch: { channelId: channel.id, lifecycleStage: 'decline' },
    });
    const about = {
      ownerId: null,
      dueOn: null,
      cycleId: null,
      state: 'planned' as const,
      touchpointIds: [till],
    };
    await createAction(ctx, { ...about, title: 'Shorter queues' });
    const done = await createAction(ctx, { ...about, title: 'A second till' });
    await setActionState(ctx, { id: done.id, state: 'done' });
    const [figure] = (await getMapFigures(ctx, { id: mapId })).touchpoints;
    expect(figure).toMatchObject({
      channelId: channel.id,
      medium: 'offline',
      lifecycle: 'decline',
      openActions: 1,
    });
    await updateTouchpoints(ctx, { ids: [till], patch: { presence: 'proposed' } });
    expect((await getMapFigures(ctx, { id: mapId })).touchpoints[0]).toMatchObject({ freshness: null });
    await deleteTouchpoints(ctx, { ids: [till] });
    const [gone] = (await getMapFigures(ctx, { id: mapId })).touchpoints;
    expect(gone).toMatchObject({ isTrashed: true, score: null });
  });

  it('are of no map that lies in the trash or belongs to another brand', async () => {
    const { ctx, mapId } = await makeWorld();
    const other = await makeWorkspace();
    const refused = (error: unknown) => toAppError(error).code;
    expect(await getMapFigures(other.ctx, { id: mapId }).catch(refused)).toBe('NOT_FOUND');
    await deleteMap(ctx, { id: mapId });
    expect(await getMapFigures(ctx, { id: mapId }).catch(refused)).toBe('NOT_FOUND');
  });

  it('say that nobody has rated anything', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
    expect(await getMapFigures(ctx, { id })).toMatchObject({ source: null, periods: [], touchpoints: [] });
  });
});
