import { afterEach, describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { applyMapOperations } from './apply-map-operations';
import { archiveMap } from './archive-map';
import { setCell } from './core/edits-cells';
import { cellAt } from './core/testing/make-map';
import { unpackMap } from './core/pack-map';
import { createMap } from './create-map';
import { deleteMap } from './delete-map';
import { getMap } from './get-map';
import { mapStream } from './map-stream';
import { tellPresence } from './tell-presence';
import type { MapNews, PersonPresent } from './types';

const open: AbortController[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
});

interface Piece {
  id: string | undefined;
  event: string;
  data: unknown;
}

/** Reads a stream piece by piece; `next` waits for the next of a kind, null where the stream has ended. */
function follow(ctx: TenantContext, mapId: string, { after = 0, allowed = async () => true } = {}) {
  const abort = new AbortController();
  open.push(abort);
  const response = mapStream({ ctx, mapId, after, signal: abort.signal, stillAllowed: allowed });
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let rest = '';
  const pieces: Piece[] = [];
  return async function next(event: string): Promise<Piece | null> {
    for (;;) {
      const piece = pieces.shift();
      if (piece?.event === event) return piece;
      if (piece) continue;
      const { value, done } = await reader.read();
      if (done) return null;
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1];
        const data = field('data');
        if (data)
          pieces.push({ id: field('id'), event: field('event') ?? 'message', data: JSON.parse(data) });
      }
    }
  };
}

async function makeOpenMap() {
  const { ctx, as } = await makeWorkspace();
  const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
  const map = unpackMap((await getMap(ctx, id)).map);
  const type = (text: string) =>
    applyMapOperations(ctx, {
      mapId: id,
      after: 0,
      operations: setCell(cellAt(map, 'actions', 0), 'text', text).map((operation) => ({
        id: newId(),
        clientId: newId(),
        operation: { ...operation, base: 1_000 } as typeof operation,
      })),
    });
  return { ctx, as, id, map, type };
}

describe('the live stream of a map', () => {
  it('brings what was missed, then what happens, each with the sequence to go on from', async () => {
    const { ctx, id, type } = await makeOpenMap();
    await type('One');
    await type('Two');
    const next = follow(ctx, id, { after: 1 });
    const missed = await next('message');
    expect(missed?.id).toBe('2');
    expect((missed?.data as MapNews).entries.map(({ sequence }) => sequence)).toEqual([2]);
    await type('Three');
    const news = (await next('message'))?.data as MapNews;
    expect(news.entries).toMatchObject([{ sequence: 3, outcome: 'applied', operation: { value: 'Three' } }]);
    await archiveMap(ctx, { id, archived: true });
    expect((await next('message'))?.data).toEqual({ entries: [], sequence: 3, revision: 1, reset: false });
  });

  it('tells who is there and where, with names that only the reader’s own rights give', async () => {
    const { ctx, as, id, map } = await makeOpenMap();
    const other = await as('viewer');
    const next = follow(ctx, id);
    await next('message');
    const [clientId, cell] = [newId(), cellAt(map, 'actions', 0)];
    const { personId } = await tellPresence(other, {
      mapId: id,
      clientId,
      cell,
      isEditing: true,
      isLeaving: false,
    });
    const people = (await next('presence'))?.data as PersonPresent[];
    expect(people).toEqual([{ clientId, personId, name: other.person.name, cell, isEditing: true }]);
    await tellPresence(other, { mapId: id, clientId, cell: null, isEditing: false, isLeaving: true });
    expect((await next('presence'))?.data).toEqual([]);
    const strangers = await makeWorkspace();
    const presence = { mapId: id, clientId: newId(), cell: null, isEditing: false, isLeaving: false };
    expect(await failureOf(tellPresence(strangers.ctx, presence))).toEqual({ code: 'NOT_FOUND' });
  });

  it('ends where the membership is lost, and where the map is gone', async () => {
    const { ctx, id } = await makeOpenMap();
    let isMember = true;
    const next = follow(ctx, id, { allowed: async () => isMember });
    await next('message');
    isMember = false;
    expect(await next('message')).toBeNull();
    const other = follow(ctx, id);
    await other('message');
    await deleteMap(ctx, { id });
    expect(await other('message')).toBeNull();
  });
});
