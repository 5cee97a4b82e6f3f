import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { touchpoints } from '@/db/schema/touchpoints';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { createChain } from '@/lib/chains/create-chain';
import { getChain } from '@/lib/chains/get-chain';
import { saveLink } from '@/lib/chains/save-link';
import { updateChain } from '@/lib/chains/update-chain';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { failureOf, makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { getChainLife } from './get-chain-life';
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

const link = {
  customerActions: null,
  staff: null,
  minutes: null,
  cost: null,
  mark: null,
  mergeIntoId: null,
  handToUnitId: null,
  thenMinutes: null,
  thenCost: null,
};

/** A survey on 1–5: Till 2 of 5 (2.5 of ten, stop), Door 5 of 5. The parcel is not rated, and there is no other way to it. */
async function makeWorld() {
  const { ctx } = await makeWorkspace();
  const people = (till: number) => Array.from({ length: 6 }, (_, at) => `${at},1,young,f,${till},5,4,9`);
  await bringIn(ctx, people(4), inQuarter(1), 'first.csv');
  await bringIn(ctx, people(2), inQuarter(2), 'second.csv');
  const [till, door] = [await idOf(ctx, 'Till'), await idOf(ctx, 'Door')];
  const parcel = (await makeTouchpoint(ctx, 'Parcel')).id;
  const { id } = await createChain(ctx, { name: 'Buy', touchpointIds: [door, till, parcel] });
  return { ctx, id, till, door, parcel };
}

it('tells the health of a chain by a source in a period, and what is out of reach', async () => {
  const { ctx, id, till, door, parcel } = await makeWorld();
  const life = await getChainLife(ctx, { id });
  expect(life).toMatchObject({
    source: 'survey',
    health: { routes: 1, rated: 2, unrated: 1, isBroken: true },
  });
  expect(life.scores[till]).toEqual({ score: 2.5, n: 6, isWithheld: false });
  expect(life.scores[parcel]).toEqual({ score: null, n: null, isWithheld: false });
  expect(life.health).toMatchObject({
    weakestId: till,
    breaks: [till],
    outOfReach: [parcel],
    worst: { ids: [door, till, parcel], health: 2.5, unrated: 1 },
  });
  const former = await getChainLife(ctx, { id, periodId: life.periods.at(-1)?.id });
  expect(former.health).toMatchObject({ isBroken: false, worst: { health: 7.5 } });
  expect(await failureOf(getChainLife(ctx, { id: till }))).toMatchObject({ code: 'NOT_FOUND' });
});

it('tells what it takes and what it would save, unknown where a figure is missing', async () => {
  const { ctx, id, till, door, parcel } = await makeWorld();
  const next = (touchpointId: string) => [{ touchpointId, data: 'no' as const }];
  await saveLink(ctx, { ...link, id, touchpointId: door, minutes: 4, cost: 50, next: next(till) });
  await saveLink(ctx, { ...link, id, touchpointId: till, minutes: 6, mark: 'drop', next: next(parcel) });
  const { effort, prospect } = await getChainLife(ctx, { id });
  expect(effort.whole).toMatchObject({
    touches: 3,
    minutes: { total: null, known: 10, missing: 1 },
    handovers: { no: 2, unknown: 0 },
  });
  expect(prospect).toMatchObject({
    ids: [door, parcel],
    passages: [{ from: door, to: parcel }],
    touchesSaved: 1,
    minutesSaved: { total: 6 },
    costSaved: { total: null, missing: 1 },
  });
  const other = await createChain(ctx, { name: 'Order', touchpointIds: [door, parcel] });
  await updateChain(ctx, { id, name: 'Buy', fate: 'merge', mergeIntoId: other.id });
  expect((await getChainLife(ctx, { id })).prospect).toMatchObject({ ids: [], touchesSaved: 3 });
});

it('a chain is made from the touchpoints along a map', async () => {
  const { ctx, till, door, parcel } = await makeWorld();
  const mapId = await makeMapWith(ctx, [parcel, till, door]);
  const { id } = await createChain(ctx, { name: 'Along the map', mapId });
  expect((await getChain(ctx, id)).links.map(({ name }) => name)).toEqual(['Parcel', 'Till', 'Door']);
  expect(await failureOf(createChain(ctx, { name: 'None', mapId: id }))).toEqual({
    code: 'NOT_FOUND',
    field: 'mapId',
  });
});

it('a chain without links has no route', async () => {
  const { ctx } = await makeWorkspace();
  const { id } = await createChain(ctx, { name: 'Empty' });
  expect(await getChainLife(ctx, { id })).toMatchObject({
    source: null,
    health: { routes: 0, best: null, worst: null },
    effort: { whole: { touches: 0 }, best: null },
    prospect: { touchesSaved: 0 },
  });
});
