import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auditOperations } from '@/db/schema/audit-sync';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import type { SendOperations } from '../phone/send-visit';
import { memoryStorage } from '../phone/testing/memory-storage';
import { keptVisit, phoneModel } from '../phone/testing/phone-model';
import { getVisit } from '../scoring/get-visit';
import { checkIn } from './check-in';
import { stateText } from './state-text';
import { syncVisit } from './sync-visit';
import { takeVisit } from './take-visit';
import { makeOpenVisits } from '../testing/make-open-visits';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const phone = fc.constantFrom<0 | 1>(0, 1);
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('tap' as const),
      phone,
      touchpoint: fc.constantFrom<0 | 1>(0, 1),
      kind: fc.constantFrom('answer' as const, 'answer' as const, 'note' as const, 'followUp' as const),
      score: fc.integer({ min: 0, max: 10 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('sync' as const, 'lose' as const, 'cut' as const), phone }),
  },
);

it('two phones, kills, lost answers and wrong clocks end in one state, with every tap kept', async () => {
  const skews = fc.tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: -1e8, max: 1e8 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), skews, async (steps, skew) => {
      const { auditor, visitId, touchpointIds } = await makeOpenVisits();
      const devices = [newId(), newId()] as const;
      const storages = [memoryStorage(), memoryStorage()] as const;
      for (const at of [0, 1] as const) {
        const device = { id: devices[at] };
        await checkIn(auditor, { device, now: Date.now() + skew[at] });
        await storages[at].writeVisit(keptVisit(await takeVisit(auditor, { visitId, device })));
      }
      // Made anew at each step, as after being killed: all that lasts is in the storage.
      const phoneOf = (at: 0 | 1) => phoneModel(storages[at], devices[at], visitId, skew[at]);
      const send: SendOperations = (_visit, request) => syncVisit(auditor, { ...request, visitId });
      const start = Date.now() - 1e6;
      const tapped: string[] = [];
      const latest = new Map<string, number>();
      for (const [at, one] of steps.entries()) {
        if (one.does === 'tap') {
          const { kind, score } = one;
          const touchpointId = touchpointIds[one.touchpoint] ?? '';
          const values = {
            answer: { score, notApplicable: false },
            note: `note ${score}`,
            followUp: score % 2 === 0,
          };
          const register = { touchpointId, segmentId: null, kind, part: '' };
          tapped.push(await phoneOf(one.phone).tap(register, values[kind], start + at * 1_000));
          if (kind === 'answer') latest.set(touchpointId, score);
          continue;
        }
        const broken: SendOperations = async (visit, request) => {
          if (one.does === 'cut') throw new TypeError('no network');
          const answer = await send(visit, request);
          if (one.does === 'lose') throw new TypeError('the answer was lost');
          return answer;
        };
        await phoneOf(one.phone)
          .sync(broken)
          .catch((error: unknown) => expect(error).toBeInstanceOf(TypeError));
      }
      for (const at of [0, 1, 0] as const) await phoneOf(at).sync(send);
      const server = hash(stateText((await getVisit(auditor, visitId)).lines));
      expect(hash(stateText(await phoneOf(0).lines()))).toBe(server);
      expect(hash(stateText(await phoneOf(1).lines()))).toBe(server);
      const kept = await withTenant.read(auditor, 'audit:read', (tx) =>
        tx
          .select({ id: auditOperations.id })
          .from(auditOperations)
          .where(eq(auditOperations.workspaceId, auditor.workspace.id)),
      );
      expect(kept.map(({ id }) => id).sort()).toEqual(tapped.sort());
      const { lines } = await getVisit(auditor, visitId);
      for (const [touchpointId, score] of latest) {
        expect(lines.find((line) => line.touchpointId === touchpointId)?.given?.score).toBe(score);
      }
    }),
    { numRuns: 25 },
  );
});
