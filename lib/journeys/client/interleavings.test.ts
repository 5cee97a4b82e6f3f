import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMap } from '../core/pack-map';
import { makeMap, seen } from '../core/testing/make-map';
import { edits as changes, one, operationsFor } from '../core/testing/next-operations';
import { createMapStore } from './map-store';
import type { MapStore } from './store-types';
import { fakeServer, memoryKeep, type Fate } from './testing/fake-server';

const edits = [...changes, 'undo', 'redo', 'resolve'] as const;
type Edit = (typeof edits)[number];

function act(store: MapStore, edit: Edit, seed: number, word: string): void {
  if (edit === 'undo') store.undo();
  else if (edit === 'redo') store.redo();
  else if (edit === 'resolve') {
    const [conflict] = store.status().conflicts;
    if (conflict) store.resolve(conflict.id, one(['mine', 'theirs', 'join'] as const, seed) ?? 'mine');
  } else store.edit(operationsFor(store.map(), edit, seed, word), { label: edit, group: edit });
}

const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      edit: fc.constantFrom(...edits),
      seed: fc.nat(1_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      fate: fc.constantFrom<Fate>('through', 'through', 'request lost', 'answer lost'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hear' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change' as const) }) },
);
const script = fc.array(fc.tuple(fc.nat(1), action), { minLength: 5, maxLength: 50 });

function openClient(server: ReturnType<typeof fakeServer>, keep = memoryKeep()) {
  let fate: Fate = 'through';
  const open = () =>
    createMapStore({
      map: packMap(server.map()),
      revision: server.newsAfter(0).revision,
      archived: false,
      canWrite: true,
      network: server.network(() => fate),
      keep,
      later: () => () => undefined,
      now: () => 0,
    });
  let store = open();
  return {
    store: () => store,
    async send(next: Fate) {
      fate = next;
      await store.flush();
      fate = 'through';
    },
    async hear() {
      store.receive(server.newsAfter(store.map().sequence));
      await new Promise(setImmediate);
    },
    async reopen() {
      store.stop();
      fate = 'request lost';
      store = open();
      await store.start();
      fate = 'through';
    },
  };
}

describe('two people on one map, with lost requests and answers', () => {
  it('end with the same map on both sides and on the server, and no word is lost unseen', async () => {
    await fc.assert(
      fc.asyncProperty(script, async (steps) => {
        const server = fakeServer(makeMap());
        const clients = [openClient(server), openClient(server)] as const;
        for (const [at, [who, what]] of steps.entries()) {
          const client = clients[who === 0 ? 0 : 1];
          if (what.kind === 'edit') act(client.store(), what.edit, what.seed, `word ${at}`);
          else if (what.kind === 'send') await client.send(what.fate);
          else if (what.kind === 'hear') await client.hear();
          else if (what.kind === 'change') {
            // As when touchpoints are merged: the log says nothing of it.
            const period = `period ${at}`;
            server.change((map) => ({ ...map, header: { ...map.header, period } }));
          } else await client.reopen();
        }
        for (const client of clients) {
          for (let n = 0; client.store().status().waiting > 0 && n < 20; n += 1) await client.send('through');
        }
        for (const client of clients) {
          await client.hear();
          expect(client.store().status().waiting).toBe(0);
          expect(client.store().map()).toEqual(server.map());
        }
        // Whoever writes over words has seen them, or had written them.
        const words = new Map<string, { sequence: number; clientId: string }>();
        const told = new Set(
          clients.flatMap((client) =>
            client
              .store()
              .status()
              .conflicts.map(({ id }) => id),
          ),
        );
        const decided = steps.some(([, what]) => what.kind === 'edit' && what.edit === 'resolve');
        for (const { id, sequence, clientId, operation, outcome } of server.log) {
          if (operation.type !== 'set' || typeof operation.value !== 'string') continue;
          const place = `${operation.kind} ${operation.id} ${operation.field}`;
          if (outcome === 'applied') {
            const before = words.get(place);
            if (before && before.clientId !== clientId)
              expect(operation.base).toBeGreaterThanOrEqual(before.sequence);
            words.set(place, { sequence, clientId });
          } else if (!decided) {
            expect(told).toContain(id);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take back all that one person did, back to the map before, and do it again', async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(...changes), fc.nat(1_000), fc.boolean()), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const server = fakeServer(makeMap());
        const client = openClient(server);
        const store = client.store();
        const before = seen(store.map());
        for (const [at, [edit, seed, sends]] of all.entries()) {
          store.edit(operationsFor(store.map(), edit, seed, `word ${at}`), { label: edit });
          if (sends) await client.send('through');
        }
        const after = seen(store.map());
        let taken = 0;
        for (; store.status().undo !== null; taken += 1) expect(store.undo().ok).toBe(true);
        expect(seen(store.map())).toEqual(before);
        await client.send('through');
        for (; taken > 0; taken -= 1) expect(store.redo().ok).toBe(true);
        expect(seen(store.map())).toEqual(after);
        await client.send('through');
        expect(store.map()).toEqual(server.map());
        expect(store.status().conflicts).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
