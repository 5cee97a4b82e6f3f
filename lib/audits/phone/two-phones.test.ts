import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperation, registerKey, type Operation, type Register } from '../sync/operation';
import { correctTimes, decide, type Stamp } from '../sync/order-operations';
import { stateText } from '../sync/state-text';
import type { SyncAnswer } from '../sync/types';
import type { RatingGiven } from '../scoring/types';
import type { SendOperations } from './send-visit';
import { makeAssignment } from './testing/make-assignment';
import { memoryStorage } from './testing/memory-storage';
import { keptVisit, phoneModel } from './testing/phone-model';
import { lineKeyOf } from './visit-state';

const touchpoints = ['shop', 'till', 'exit'];

/** The server's rule over plain maps, as `applyOperations` has it over tables. */
function memoryServer(now: () => number) {
  const winners = new Map<string, Stamp>();
  const given = new Map<string, RatingGiven>();
  const times = new Map<string, { sequence: number; at: number }[]>();
  const kept = new Map<string, Operation>();
  const take: SendOperations = async (_visit, { device, now: clock, operations }) => {
    const fresh = operations.filter(({ id }) => !kept.has(id)) as Operation[];
    const known = times.get(device.id) ?? [];
    const corrected = correctTimes(fresh, known, { offset: now() - clock, now: now() });
    const outcomes = decide(
      fresh.map((operation, at) => ({
        key: registerKey(operation),
        stamp: { at: corrected[at] ?? 0, device: device.id, sequence: operation.sequence },
      })),
      winners,
    );
    fresh.forEach((operation, at) => {
      kept.set(operation.id, operation);
      known.push({ sequence: operation.sequence, at: corrected[at] ?? 0 });
      const key = lineKeyOf(operation);
      if (outcomes[at] === 'applied') given.set(key, applyOperation(given.get(key) ?? null, operation));
    });
    times.set(device.id, known);
    const answer: SyncAnswer = {
      results: fresh.flatMap(({ id }, at) =>
        outcomes[at] === 'lost' ? [{ id, outcome: 'lost' as const, reason: null }] : [],
      ),
      said: [...given].map(([key, said]) => ({
        touchpointId: key.split('/')[0] ?? '',
        segmentId: null,
        given: said,
      })),
      cursor: '',
      isOpen: true,
      state: 'started',
      formVersionId: 'form-1',
      submission: null,
      forget: false,
      wipe: false,
    };
    return answer;
  };
  const lines = () =>
    touchpoints.map((touchpointId) => ({
      touchpointId,
      segmentId: null,
      given: given.get(`${touchpointId}/`) ?? null,
    }));
  return { take, lines, kept };
}

type Step =
  | { does: 'tap'; phone: 0 | 1; register: Register; value: unknown }
  | { does: 'sync' | 'busy' | 'lose' | 'cut'; phone: 0 | 1 };

const phone = fc.constantFrom<0 | 1>(0, 1);
const touchpointId = fc.constantFrom(...touchpoints);
const answerValue = fc
  .option(fc.integer({ min: 0, max: 10 }))
  .map((score) => ({ score, notApplicable: score === null }));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('tap' as const),
      phone,
      register: touchpointId.map((id): Register => ({
        touchpointId: id,
        segmentId: null,
        kind: 'answer',
        part: '',
      })),
      value: answerValue,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('tap' as const),
      phone,
      register: touchpointId.map((id): Register => ({
        touchpointId: id,
        segmentId: null,
        kind: 'note',
        part: '',
      })),
      value: fc.constantFrom('clean', 'dirty', ''),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('sync' as const, 'busy' as const, 'lose' as const, 'cut' as const),
      phone,
    }),
  },
);

describe('two phones on one visit', () => {
  it('come to the same as the server, with every tap kept and the latest of each thing standing', async () => {
    const skews = fc.tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: -1e8, max: 1e8 }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), skews, async (steps, skew) => {
        let time = 1_000_000;
        const server = memoryServer(() => time);
        const storages = [memoryStorage(), memoryStorage()] as const;
        for (const storage of storages) await storage.writeVisit(keptVisit(makeAssignment(touchpoints)));
        // Made anew at each step, as after being killed: all that lasts is in the storage.
        const phoneOf = (at: 0 | 1) => phoneModel(storages[at], `phone${at}`, 'visit', skew[at]);
        const last = new Map<string, unknown>();
        const tapped: string[] = [];
        for (const one of steps) {
          time += 1_000;
          if (one.does === 'tap') {
            tapped.push(await phoneOf(one.phone).tap(one.register, one.value, time));
            last.set(registerKey(one.register), one.value);
            continue;
          }
          let isBusy = false;
          const send: SendOperations = async (visit, request) => {
            if (one.does === 'cut') throw new TypeError('no network');
            const answer = await server.take(visit, request);
            // The person goes on while the answer is under way, once.
            if (one.does === 'busy' && !isBusy) {
              isBusy = true;
              time += 1_000;
              const busy = { touchpointId: 'till', segmentId: null, kind: 'note', part: '' } as const;
              tapped.push(await phoneOf(one.phone).tap(busy, `at ${time}`, time));
              last.set(registerKey(busy), `at ${time}`);
            }
            if (one.does === 'lose') throw new TypeError('the answer was lost');
            return answer;
          };
          await phoneOf(one.phone)
            .sync(send, time)
            .catch(() => undefined);
        }
        time += 1_000;
        for (const at of [0, 1, 0] as const) await phoneOf(at).sync(server.take, time);
        const said = stateText(server.lines());
        expect(stateText(await phoneOf(0).lines())).toBe(said);
        expect(stateText(await phoneOf(1).lines())).toBe(said);
        expect([...server.kept.keys()].sort()).toEqual([...tapped].sort());
        expect(await phoneOf(0).waiting()).toBe(0);
        for (const [key, value] of last) {
          const [id = '', , kind] = key.split('/');
          const given = server.lines().find((line) => line.touchpointId === id)?.given;
          const now =
            kind === 'note' ? given?.note : { score: given?.score, notApplicable: given?.notApplicable };
          expect(now).toEqual(value);
        }
      }),
      { numRuns: 300 },
    );
  });
});
