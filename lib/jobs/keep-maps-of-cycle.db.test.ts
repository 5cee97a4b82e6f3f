import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { due } from '@/db/schema/jobs';
import { closedCycle, reviewedCycle } from '@/lib/audits/testing/cycle-worlds';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { applyMapOperations } from '@/lib/journeys/apply-map-operations';
import { addCard } from '@/lib/journeys/core/edits-cells';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { cellAt } from '@/lib/journeys/core/testing/make-map';
import { createMap } from '@/lib/journeys/create-map';
import { getMap } from '@/lib/journeys/get-map';
import { listVersions } from '@/lib/journeys/versions/list-versions';
import { keepMapsOfCycle } from './keep-maps-of-cycle';

async function makeMapWith(ctx: TenantContext, touchpointId: string | undefined) {
  const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
  const map = unpackMap((await getMap(ctx, id)).map);
  if (!touchpointId) return id;
  const cell = cellAt(map, 'touchpoints', 0);
  const { operations } = addCard(map, cell, { kind: 'touchpoint', touchpointId });
  const sent = operations.map((operation) => ({ id: newId(), clientId: newId(), operation }));
  await applyMapOperations(ctx, { mapId: id, after: 0, operations: sent });
  return id;
}

const labels = async (ctx: TenantContext, mapId: string) =>
  (await listVersions(ctx, { mapId })).versions.map(({ reason, label }) => [reason, label]);

it('keeps the maps with touchpoints of a closed cycle under its name, and no others', async () => {
  const { ctx, id, shop } = await closedCycle();
  const jobs = await gateDb()
    .select()
    .from(due)
    .where(and(eq(due.kind, 'journey.cycle'), eq(due.subjectId, id)));
  expect(jobs).toHaveLength(1);
  const [map, other] = [await makeMapWith(ctx, shop), await makeMapWith(ctx, undefined)];
  expect(await keepMapsOfCycle(ctx, id)).toBe(1);
  expect((await labels(ctx, map))[0]).toEqual(['cycle-closed', expect.stringMatching(/./)]);
  expect(await labels(ctx, other)).toEqual([]);
  const before = await labels(ctx, map);
  await keepMapsOfCycle(ctx, id);
  expect(await labels(ctx, map)).toEqual(before);
});

it('keeps none for a cycle that is not closed', async () => {
  const { ctx, id, shop } = await reviewedCycle();
  await makeMapWith(ctx, shop);
  expect(await keepMapsOfCycle(ctx, id)).toBe(0);
});
