import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { applyMapOperations } from './apply-map-operations';
import { cellId } from './core/blank-parts';
import { addCard, setCell } from './core/edits-cells';
import { insertStage, insertStep, moveStep, removePart, rename } from './core/edits-columns';
import { insertLane } from './core/edits-lanes';
import { mapLimits } from './core/limits';
import { unpackMap } from './core/pack-map';
import { countMap, readGrid } from './core/read-map';
import { cellAt, seen } from './core/testing/make-map';
import type { MapState, Operation } from './core/types';
import { createMap } from './create-map';
import { getMap } from './get-map';

const open = async (ctx: TenantContext, id: string) => unpackMap((await getMap(ctx, id)).map);

async function makeMapOf(ctx: TenantContext) {
  const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
  return open(ctx, id);
}

async function outcomes(ctx: TenantContext, map: MapState, operations: readonly Operation[]) {
  const clientId = newId();
  const sent = operations.map((operation) => ({ id: newId(), clientId, operation }));
  const { results } = await applyMapOperations(ctx, { mapId: map.id, after: 0, operations: sent });
  return results.map(({ outcome, reason }) => reason ?? outcome);
}

const all = <T>(count: number, value: T) => Array.from({ length: count }, () => value);

describe('operations that cannot be meant', () => {
  it('on parts of another map of the brand are refused, and neither map changes', async () => {
    const { ctx } = await makeWorkspace();
    const [map, other] = [await makeMapOf(ctx), await makeMapOf(ctx)];
    const [own, theirs] = [readGrid(map), readGrid(other)];
    const lane = own.lanes[0]?.id ?? '';
    const stage = theirs.stages[0]?.id ?? '';
    const step = theirs.steps[0]?.id ?? '';
    const wrong = [
      ...rename('stage', stage, 'Theirs'),
      ...setCell(cellAt(other, 'actions', 0), 'text', 'Theirs'),
      ...setCell(cellId(lane, step), 'text', 'Half theirs'),
      ...addCard(map, cellId(lane, step), { kind: 'pain', text: 'Half theirs' }).operations,
      ...insertStep(map, { stageId: stage }).operations,
      ...moveStep(map, own.steps[0]?.id ?? '', { stageId: stage, after: null }),
      ...removePart('lane', theirs.lanes[0]?.id ?? ''),
    ];
    expect(await outcomes(ctx, map, wrong)).toEqual(all(wrong.length, 'removed'));
    expect(seen(await open(ctx, map.id))).toEqual(seen(map));
    expect(seen(await open(ctx, other.id))).toEqual(seen(other));
  });

  it('under an id that another map has make a part of this map alone', async () => {
    const { ctx } = await makeWorkspace();
    const [map, other] = [await makeMapOf(ctx), await makeMapOf(ctx)];
    const { id = '', position = '' } = readGrid(other).stages[0] ?? {};
    const values = { title: 'Same id', phase: 'before' } as const;
    const insert: Operation = { type: 'insert', kind: 'stage', id, position, values };
    expect(await outcomes(ctx, map, [insert])).toEqual(['applied']);
    expect(countMap(await open(ctx, map.id)).stages).toBe(5);
    expect(seen(await open(ctx, other.id))).toEqual(seen(other));
  });

  it('that come before what they need are refused, and in order they are taken', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const { operations, stageId, stepId } = insertStage(map, { phase: 'after', title: 'Return' });
    const lane = readGrid(map).lanes.find(({ kind }) => kind === 'actions')?.id ?? '';
    const inOrder = [
      ...operations,
      ...rename('stage', stageId, 'Way back'),
      ...setCell(cellId(lane, stepId), 'text', 'Waits'),
    ];
    // The stage itself needs nothing; all that stands in it does.
    expect(await outcomes(ctx, map, inOrder.toReversed())).toEqual([...all(3, 'removed'), 'applied']);
    expect(await outcomes(ctx, map, inOrder)).toEqual(all(4, 'applied'));
    expect((await open(ctx, map.id)).cell[cellId(lane, stepId)]?.text).toBe('Waits');
  });

  it('in a lane that was deleted are answered as refused, and the log keeps their words', async () => {
    const { ctx, as } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const cell = cellAt(map, 'thoughts', 0);
    const [lane = ''] = cell.split(':');
    await outcomes(ctx, map, removePart('lane', lane));
    const late = [
      ...setCell(cell, 'text', 'Written meanwhile'),
      ...addCard(map, cell, { kind: 'pain', text: 'Too' }).operations,
    ];
    expect(await outcomes(await as('editor'), map, late)).toEqual(['removed', 'removed']);
    const back: Operation = { type: 'restore', kind: 'lane', id: lane };
    expect(await outcomes(ctx, map, [back, ...setCell(cell, 'text', 'Written meanwhile')])).toEqual([
      'applied',
      'applied',
    ]);
  });

  it('beyond the stages, steps and lanes that a map may have are refused one by one', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const { stages, steps, lanes } = countMap(map);
    const stage = readGrid(map).stages[0]?.id ?? '';
    const tooMany = {
      lane: Array.from({ length: mapLimits.lanes - lanes + 2 }, () =>
        insertLane(map, { kind: 'text' }).operations.slice(0, 1),
      ),
      step: Array.from(
        { length: mapLimits.steps - steps + 2 },
        () => insertStep(map, { stageId: stage }).operations,
      ),
      // Without a step of its own, which would count too.
      stage: Array.from({ length: mapLimits.stages - stages + 2 }, () =>
        insertStage(map, { phase: 'after' }).operations.slice(0, 1),
      ),
    };
    for (const operations of Object.values(tooMany)) {
      const got = await outcomes(ctx, map, operations.flat());
      expect(got).toEqual([...all(got.length - 2, 'applied'), 'limit', 'limit']);
    }
    expect(countMap(await open(ctx, map.id))).toMatchObject({
      stages: mapLimits.stages,
      steps: mapLimits.steps,
      lanes: mapLimits.lanes,
    });
  });
});
