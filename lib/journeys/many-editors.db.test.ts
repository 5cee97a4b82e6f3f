import { expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { applyMapOperations } from './apply-map-operations';
import { cellId } from './core/blank-parts';
import { setCell } from './core/edits-cells';
import { insertStep } from './core/edits-columns';
import { insertLane } from './core/edits-lanes';
import { unpackMap } from './core/pack-map';
import { readGrid } from './core/read-map';
import { followLog } from './core/run-operations';
import type { MapState, Operation } from './core/types';
import { createMap } from './create-map';
import { getMap } from './get-map';
import { readOperationsSince } from './read-operations-since';

const [editors, edits, atOnce] = [20, 100, 10];

/** Sends operations as a page that knows the log up to a sequence. */
const send = (
  ctx: TenantContext,
  map: Pick<MapState, 'id' | 'sequence'>,
  operations: readonly Operation[],
  clientId = newId(),
) =>
  applyMapOperations(ctx, {
    mapId: map.id,
    after: map.sequence,
    operations: operations.map((operation) => ({ id: newId(), clientId, operation })),
  });

/** A map of 40 lanes and 60 steps. */
async function makeLargeMap(ctx: TenantContext): Promise<MapState> {
  const { id } = await createMap(ctx, { type: 'current-state', title: 'Everybody at once' });
  const first = unpackMap((await getMap(ctx, id)).map);
  const { steps, lanes, stages } = readGrid(first);
  const stageId = stages[0]?.id ?? '';
  const more = [
    ...Array.from({ length: 60 - steps.length }, () => insertStep(first, { stageId }).operations),
    ...Array.from({ length: 40 - lanes.length }, () => insertLane(first, { kind: 'text' }).operations),
  ];
  const { entries } = await send(ctx, first, more.flat());
  return followLog(first, entries);
}

it('twenty editors with a hundred edits each: all 2,000 stand on the map and in its log', async () => {
  const { ctx, as } = await makeWorkspace();
  const people = [ctx, await as('editor'), await as('manager')];
  const map = await makeLargeMap(ctx);
  const { steps, lanes } = readGrid(map);
  const cells = lanes.flatMap((lane) => steps.map((step) => cellId(lane.id, step.id)));
  const written = Array.from({ length: editors * edits }, (_, at) => ({
    cell: cells[at] ?? '',
    text: `Edit ${at}`,
  }));
  const work = Array.from({ length: editors }, async (_, editor) => {
    const clientId = newId();
    const who = people[editor % people.length] ?? ctx;
    // Neighbours write side by side, so that all of them meet in every row.
    let known = map.sequence;
    const mine = written.filter((__, at) => at % editors === editor);
    for (let at = 0; at < mine.length; at += atOnce) {
      const operations = mine.slice(at, at + atOnce).flatMap(({ cell, text }) => setCell(cell, 'text', text));
      const { results, sequence } = await send(who, { id: map.id, sequence: known }, operations, clientId);
      known = sequence;
      expect(results.every(({ outcome }) => outcome === 'applied')).toBe(true);
    }
  });
  await Promise.all(work);
  const now = unpackMap((await getMap(ctx, map.id)).map);
  expect(written.filter(({ cell, text }) => now.cell[cell]?.text === text)).toHaveLength(2_000);
  const { entries, reset } = await readOperationsSince(ctx, { mapId: map.id, after: map.sequence });
  expect(reset).toBe(false);
  expect(followLog(map, entries)).toEqual(now);
});
