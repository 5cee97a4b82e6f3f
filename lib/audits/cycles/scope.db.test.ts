import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { addToChain } from '@/lib/chains/add-to-chain';
import { createChain } from '@/lib/chains/create-chain';
import { deleteChain } from '@/lib/chains/delete-chain';
import { moveInChain } from '@/lib/chains/move-in-chain';
import { updateChain } from '@/lib/chains/update-chain';
import { newId } from '@/lib/ids';
import { applyMapOperations } from '@/lib/journeys/apply-map-operations';
import { addCard } from '@/lib/journeys/core/edits-cells';
import { moveStage } from '@/lib/journeys/core/edits-columns';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import { cellAt } from '@/lib/journeys/core/testing/make-map';
import type { Operation } from '@/lib/journeys/core/types';
import { createMap } from '@/lib/journeys/create-map';
import { deleteMap } from '@/lib/journeys/delete-map';
import { getMap } from '@/lib/journeys/get-map';
import { archiveTouchpoints } from '@/lib/touchpoints/archive-touchpoints';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { failureOf, makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';
import { getVisit } from '../scoring/get-visit';
import { checkIn } from '../sync/check-in';
import { takeVisit } from '../sync/take-visit';
import { makeClosed, makeParts, visitsOf } from '../testing/make-cycle';
import { createCycle } from './create-cycle';
import { deleteCycle } from './delete-cycle';
import { getCycle } from './get-cycle';
import { getCycleOptions } from './get-cycle-options';
import type { CycleInput, ScopeInput } from './input';
import { openCycle } from './move-cycle';
import { saveVisits } from './save-visits';
import { updateCycle } from './update-cycle';

/** A street and a shop, three touchpoints of different phases and kinds, a chain of two of them. */
async function makeScene() {
  const { ctx } = await makeWorkspace();
  const { input, brandId, people } = await makeParts(ctx, [ctx]);
  const street = await createListEntry(ctx, 'channel', { name: 'Street', medium: 'offline' });
  const shop = await createListEntry(ctx, 'object', { name: 'Brno', kind: 'place', brandId });
  const sign = await makeTouchpoint(ctx, 'Sign', {
    channelId: street.id,
    kind: 'place',
    objectIds: [shop.id],
  });
  const poster = await makeTouchpoint(ctx, 'Poster', { channelId: street.id, kind: 'ad' });
  const parcel = await makeTouchpoint(ctx, 'Parcel', { phase: 'after', objectIds: [shop.id] });
  const chain = await createChain(ctx, { name: 'First visit', touchpointIds: [poster.id, sign.id] });
  const by = (scope: ScopeInput): CycleInput => ({
    ...input,
    name: `By ${scope.by}`,
    touchpointIds: [],
    scope,
  });
  return { ctx, input, people, by, street, shop, sign, poster, parcel, chain };
}

const told = async (ctx: TenantContext, id: string) => {
  const { values, scope } = await getCycle(ctx, id);
  return { ids: [...values.touchpointIds].sort(), scope };
};
const sorted = (...list: { id: string }[]) => list.map(({ id }) => id).sort();
const filter = { by: 'filter' as const, phases: [], channelIds: [], kinds: [] };

describe('the scope of a cycle', () => {
  it('by a chain is its touchpoints when it is saved, whatever happens to the chain later', async () => {
    const { ctx, by, chain, sign, poster, parcel } = await makeScene();
    const { id } = await createCycle(ctx, by({ by: 'chain', chainId: chain.id }));
    const before = await told(ctx, id);
    expect(before).toEqual({
      ids: sorted(sign, poster),
      scope: { by: 'chain', chainId: chain.id, name: 'First visit' },
    });
    await addToChain(ctx, { id: chain.id, touchpointIds: [parcel.id] });
    await updateChain(ctx, { id: chain.id, name: 'Second visit' });
    expect(await told(ctx, id)).toEqual(before);
    await updateCycle(ctx, { id, ...by({ by: 'chain', chainId: chain.id }) });
    expect(await told(ctx, id)).toEqual({
      ids: sorted(sign, poster, parcel),
      scope: { by: 'chain', chainId: chain.id, name: 'Second visit' },
    });
    await deleteChain(ctx, { id: chain.id });
    expect(await failureOf(updateCycle(ctx, { id, ...by({ by: 'chain', chainId: chain.id }) }))).toEqual({
      code: 'NOT_FOUND',
      field: 'scope.chainId',
    });
  });

  it('by a chain is walked along it, by whoever scores, at a desk and on a phone', async () => {
    const { ctx, input, people, by, chain, sign, parcel } = await makeScene();
    const visits = [{ auditorId: people[0] ?? '', brandId: input.brandIds[0] ?? '', objectId: null }];
    const plan = async (scope: ScopeInput, name: string) => {
      const { id } = await createCycle(ctx, { ...by(scope), name });
      await saveVisits(ctx, {
        id,
        visits: visits.map((visit) => ({ ...visit, isDouble: false, reason: 'hand' as const })),
      });
      return { id, visitId: (await visitsOf(ctx, id))[0]?.id ?? '' };
    };
    const walk = async (visitId: string) => {
      const { chain: along, lines } = await getVisit(ctx, visitId);
      return { along, names: lines.map(({ name }) => name) };
    };
    const cycle = await plan({ by: 'chain', chainId: chain.id }, 'Walk');
    await openCycle(ctx, { id: cycle.id });
    // The inventory has the sign before the poster.
    expect(await walk(cycle.visitId)).toEqual({ along: 'First visit', names: ['Poster', 'Sign'] });
    await addToChain(ctx, { id: chain.id, touchpointIds: [parcel.id] });
    await moveInChain(ctx, { id: chain.id, touchpointId: sign.id, afterId: null });
    expect((await walk(cycle.visitId)).names).toEqual(['Sign', 'Poster']);
    const device = { id: newId() };
    await checkIn(ctx, { device, now: Date.now() });
    const taken = await takeVisit(ctx, { visitId: cycle.visitId, device });
    expect([taken.chain, taken.lines.map(({ name }) => name)]).toEqual(['First visit', ['Sign', 'Poster']]);

    // What is planned follows its cycle; in the trash a chain is walked to the end.
    const other = await plan({ by: 'filter', phases: ['before'], channelIds: [], kinds: [] }, 'Other');
    await updateCycle(ctx, { id: other.id, ...by({ by: 'chain', chainId: chain.id }), name: 'Other' });
    await openCycle(ctx, { id: other.id });
    expect((await walk(other.visitId)).along).toBe('First visit');
    await deleteChain(ctx, { id: chain.id });
    expect((await walk(cycle.visitId)).names).toEqual(['Sign', 'Poster']);
  });

  it('by a journey map is walked along its columns, each touchpoint where it is met first', async () => {
    const { ctx, input, people, by, sign, poster, parcel } = await makeScene();
    const { id: mapId } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
    const open = async () => unpackMap((await getMap(ctx, mapId)).map);
    const edit = async (operations: readonly Operation[]) => {
      const sent = operations.map((operation) => ({ id: newId(), clientId: newId(), operation }));
      await applyMapOperations(ctx, { mapId, after: 0, operations: sent });
    };
    const put = async (column: number, touchpointId: string) => {
      const map = await open();
      const cell = cellAt(map, 'touchpoints', column);
      await edit(addCard(map, cell, { kind: 'touchpoint', touchpointId }).operations);
    };
    await put(2, sign.id);
    await put(1, poster.id);
    await put(3, poster.id);
    const scope: ScopeInput = { by: 'map', mapId };
    const { id } = await createCycle(ctx, by(scope));
    const before = await told(ctx, id);
    expect(before).toEqual({
      ids: sorted(sign, poster),
      scope: { ...scope, name: 'I buy a ticket' },
    });
    const visit = { auditorId: people[0] ?? '', brandId: input.brandIds[0] ?? '', objectId: null };
    await saveVisits(ctx, { id, visits: [{ ...visit, isDouble: false, reason: 'hand' }] });
    await openCycle(ctx, { id });
    const visitId = (await visitsOf(ctx, id))[0]?.id ?? '';
    const walk = async () => {
      const { chain, lines } = await getVisit(ctx, visitId);
      return [chain, ...lines.map(({ name }) => name)];
    };
    // The inventory has the sign before the poster.
    expect(await walk()).toEqual(['I buy a ticket', 'Poster', 'Sign']);
    const device = { id: newId() };
    await checkIn(ctx, { device, now: Date.now() });
    const taken = await takeVisit(ctx, { visitId, device });
    expect([taken.chain, ...taken.lines.map(({ name }) => name)]).toEqual(await walk());

    await put(0, parcel.id);
    const map = await open();
    await edit(moveStage(map, readGrid(map).stages[2]?.id ?? '', null));
    expect(await walk()).toEqual(['I buy a ticket', 'Sign', 'Poster']);
    expect(await told(ctx, id)).toEqual(before);
    const options = (await getCycleOptions(ctx)).maps;
    expect(options).toMatchObject([{ id: mapId, touchpointIds: [sign.id, parcel.id, poster.id] }]);

    // In the trash it is walked to the end, and stays there for it; a new cycle cannot take it.
    await deleteMap(ctx, { id: mapId });
    expect(await walk()).toEqual(['I buy a ticket', 'Sign', 'Poster']);
    expect((await getCycleOptions(ctx)).maps).toEqual([]);
    expect(await failureOf(createCycle(ctx, by(scope)))).toEqual({
      code: 'NOT_FOUND',
      field: 'scope.mapId',
    });
    const purged = purgeFromTrash(ctx, { items: [{ kind: 'journeyMap', id: mapId }] });
    expect(await failureOf(purged)).toMatchObject({ code: 'CONFLICT' });
  });

  it('by a filter is what fits phase, channel and kind, and says which', async () => {
    const { ctx, by, street, sign, poster, parcel } = await makeScene();
    const inStreet = await createCycle(ctx, by({ ...filter, channelIds: [street.id] }));
    expect(await told(ctx, inStreet.id)).toEqual({
      ids: sorted(sign, poster),
      scope: { ...filter, channelIds: [street.id], channels: ['Street'] },
    });
    const ads = await createCycle(ctx, {
      ...by({ ...filter, phases: ['before'], kinds: ['ad'] }),
      name: 'Ads',
    });
    expect((await told(ctx, ads.id)).ids).toEqual(sorted(poster));
    const after = await createCycle(ctx, { ...by({ ...filter, phases: ['after'] }), name: 'After' });
    expect((await told(ctx, after.id)).ids).toEqual(sorted(parcel));
    const all = await createCycle(ctx, { ...by(filter), name: 'All' });
    expect((await told(ctx, all.id)).ids).toHaveLength(5);
  });

  it('by an object is what stands at it', async () => {
    const { ctx, by, shop, sign, parcel } = await makeScene();
    const { id } = await createCycle(ctx, by({ by: 'object', objectIds: [shop.id] }));
    expect(await told(ctx, id)).toEqual({
      ids: sorted(sign, parcel),
      scope: { by: 'object', objectIds: [shop.id], names: ['Brno'] },
    });
  });

  it('as last time is the closed cycle’s, without what was archived or deleted since', async () => {
    const { ctx, by, input, people, sign, poster, parcel } = await makeScene();
    const scores = { [sign.id]: 7, [poster.id]: 6, [parcel.id]: 8 };
    const last = await makeClosed(
      ctx,
      { ...input, name: 'Winter', quarterStart: '2026-01-01', touchpointIds: Object.keys(scores) },
      people,
      [scores],
    );
    expect((await getCycleOptions(ctx)).lastClosed).toMatchObject({ id: last, name: 'Winter' });
    await archiveTouchpoints(ctx, { ids: [poster.id] });
    await deleteTouchpoints(ctx, { ids: [parcel.id] });
    const { id } = await createCycle(ctx, by({ by: 'last', cycleId: last }));
    expect(await told(ctx, id)).toEqual({
      ids: [sign.id],
      scope: { by: 'last', cycleId: last, name: 'Winter' },
    });
    const open = await createCycle(ctx, { ...input, name: 'Not closed' });
    const asOpen = { ...by({ by: 'last', cycleId: open.id }), name: 'x' };
    expect(await failureOf(createCycle(ctx, asOpen))).toEqual({ code: 'NOT_FOUND', field: 'scope.cycleId' });
  });

  it('by a list is the list; none is not enough, and a choice that nothing fits neither', async () => {
    const { ctx, by, input, chain } = await makeScene();
    const { id } = await createCycle(ctx, input);
    expect(await told(ctx, id)).toEqual({ ids: [...input.touchpointIds].sort(), scope: { by: 'list' } });
    expect(await failureOf(createCycle(ctx, { ...input, name: 'x', touchpointIds: [] }))).toEqual({
      code: 'VALIDATION',
      field: 'touchpointIds',
    });
    expect(await failureOf(createCycle(ctx, by({ ...filter, kinds: ['payment'] })))).toEqual({
      code: 'VALIDATION',
      field: 'scope.by',
    });
    const empty = await createChain(ctx, { name: 'Empty' });
    expect(await failureOf(createCycle(ctx, by({ by: 'chain', chainId: empty.id })))).toEqual({
      code: 'VALIDATION',
      field: 'scope.by',
    });
    const { id: again } = await createCycle(ctx, by({ by: 'chain', chainId: chain.id }));
    await deleteCycle(ctx, { id: again });
  });

  it('names nothing of another brand', async () => {
    const [mine, theirs] = [await makeScene(), await makeScene()];
    const attempts: [field: string, scope: ScopeInput][] = [
      ['scope.chainId', { by: 'chain', chainId: theirs.chain.id }],
      ['scope.channelIds', { ...filter, channelIds: [mine.street.id, theirs.street.id] }],
      ['scope.objectIds', { by: 'object', objectIds: [mine.shop.id, theirs.shop.id] }],
    ];
    for (const [field, scope] of attempts) {
      expect(await failureOf(createCycle(mine.ctx, mine.by(scope)))).toEqual({ code: 'NOT_FOUND', field });
    }
  });
});
