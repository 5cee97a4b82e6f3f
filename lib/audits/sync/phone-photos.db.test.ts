import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TenantContext } from '@/lib/auth/context';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { startReview } from '../cycles/move-cycle';
import { beginEvidence } from '../evidence/begin-evidence';
import type { CallServer } from '../evidence/evidence-transport';
import { finishEvidence } from '../evidence/finish-evidence';
import { receivePart } from '../evidence/receive-part';
import { removeEvidence } from '../evidence/remove-evidence';
import { makeVisits, rowsOf } from '../evidence/testing/make-visits';
import { PhoneStore } from '../phone/phone-store';
import { memoryStorage } from '../phone/testing/memory-storage';
import { getVisit } from '../scoring/get-visit';
import { saveRatings } from '../scoring/save-ratings';
import { checkIn } from './check-in';
import { listDevices, revokeDevice } from './devices';
import { syncVisit } from './sync-visit';
import { takeVisit } from './take-visit';

ownDataFolder();

let pictures: Buffer[];
beforeAll(async () => {
  pictures = await Promise.all(
    Array.from({ length: 8 }, (_, at) => makeImage({ width: 20 + at, height: 20, format: 'png' })),
  );
});

type Body = never;

/** The handlers as a phone reaches them, without HTTP; `isLost` says of each call whether its answer is. */
function serverOf(ctx: TenantContext, isLost: () => 'there' | 'back' | null): CallServer {
  const place = { organization: 'o', workspace: 'w', name: 'Brand', organizationName: 'Agency' };
  const answer = async (path: string, method: string, body: unknown): Promise<unknown> => {
    const [, kind = '', id = '', rest = ''] =
      /audits\/([\w-]+)(?:\/([\w-]+))?(?:[/?](.*))?$/.exec(path) ?? [];
    if (path === '/api/phone') return { userId: 'me', name: 'Me', places: [place] };
    if (kind === 'check-in') return checkIn(ctx, body as Body);
    if (kind === 'evidence' && method === 'PUT') {
      const bytes = Buffer.from(await (body as Blob).arrayBuffer());
      return receivePart(ctx, { id, offset: Number(rest.split('=')[1]) }, bytes);
    }
    if (kind === 'evidence') return (method === 'DELETE' ? removeEvidence : finishEvidence)(ctx, { id });
    const input = { ...(body as object), visitId: id } as Body;
    const verbs = { assignment: takeVisit, operations: syncVisit, evidence: beginEvidence };
    return verbs[rest as keyof typeof verbs](ctx, input);
  };
  return async <Result>(path: string, { method = 'GET', body }: { method?: string; body?: unknown } = {}) => {
    const lost = isLost();
    if (lost === 'there') throw new TypeError('lost');
    const result = await answer(path, method, body);
    if (lost === 'back') throw new TypeError('answer lost');
    return (result ?? {}) as Result;
  };
}

/** A phone of the first auditor with their visit on it; made anew by each `open`, as after being killed. */
async function makePhone() {
  const world = await makeVisits();
  const storage = memoryStorage();
  const line = { isLost: (): 'there' | 'back' | null => null };
  const call = serverOf(world.auditor, () => line.isLost());
  const open = async () => {
    const store = new PhoneStore({
      storage,
      call,
      reduce: async (picture) => picture,
      deviceName: 'Phone',
      isOnline: () => true,
      alone: (work) => work(),
    });
    await store.start();
    return store;
  };
  const store = await open();
  await store.refresh();
  store.stop();
  const visit = store.snapshot().visits.find(({ id }) => id === world.visitId);
  const touchpoint = visit?.assignment?.lines.find(({ touchpointId }) => touchpointId === world.shop);
  if (!visit || !touchpoint) throw new Error('The visit was not fetched.');
  const shoot = (some: readonly Buffer[]) =>
    store.addPhotos(
      visit,
      touchpoint,
      some.map((bytes) => new Blob([new Uint8Array(bytes)], { type: 'image/png' })),
    );
  return { ...world, storage, line, open, shoot, visit };
}

const hashes = (some: readonly Buffer[]) =>
  some.map((bytes) => createHash('sha256').update(bytes).digest('hex')).sort();

describe('photos of a phone', () => {
  it('are on the server once each, the same bytes, and their visit goes in after them', async () => {
    const { auditor, visitId, shop, till, criterionId, storage, line, open, shoot } = await makePhone();
    await saveRatings(auditor, {
      visitId,
      ratings: [
        { touchpointId: shop, score: 2 },
        { touchpointId: till, answers: [{ criterionId, score: 9 }] },
      ],
    });
    await shoot(pictures);
    const submission = { visitedOn: '2026-01-05', note: '', refusal: '' };
    await storage.settle(visitId, (visit) => ({ ...visit, submission }), []);
    let calls = 0;
    line.isLost = () => ([null, 'back', null, null, 'there'] as const)[calls++ % 5] ?? null;
    for (let round = 0; round < 60 && (await storage.readPhotos()).length > 0; round += 1) {
      const store = await open();
      await store.send();
      store.stop();
    }
    line.isLost = () => null;
    const store = await open();
    await store.send();
    store.stop();
    expect(calls).toBeGreaterThan(20);
    const rows = await rowsOf(auditor);
    expect(rows.map(({ originalSha256 }) => originalSha256 ?? '').sort()).toEqual(hashes(pictures));
    expect((await getVisit(auditor, visitId)).state).toBe('submitted');
    expect((await storage.readVisits()).find(({ id }) => id === visitId)?.submission).toBeNull();
  });

  it('that come after the scoring stay on the phone with the reason, and the phone forgets the visit', async () => {
    const { ctx, auditor, cycleId, storage, open, shoot } = await makePhone();
    await shoot(pictures.slice(0, 2));
    await startReview(ctx, { id: cycleId });
    const store = await open();
    await store.refresh();
    store.stop();
    expect(await storage.readPhotos()).toMatchObject([
      { state: 'refused', refusal: 'CONFLICT visitClosed' },
      { state: 'refused' },
    ]);
    expect(await rowsOf(auditor)).toEqual([]);
  });

  it('are sent by a phone that was signed out before it is known to be empty', async () => {
    const { auditor, storage, open, shoot } = await makePhone();
    await shoot(pictures.slice(0, 2));
    const deviceId = (await storage.readFacts())?.deviceId ?? '';
    await revokeDevice(auditor, { deviceId });
    const store = await open();
    await store.refresh();
    store.stop();
    expect((await rowsOf(auditor)).map(({ originalSha256 }) => originalSha256 ?? '').sort()).toEqual(
      hashes(pictures.slice(0, 2)),
    );
    expect(await listDevices(auditor)).toMatchObject([{ id: deviceId, isWiped: true, waiting: 0 }]);
    expect([await storage.readPhotos(), await storage.readVisits()]).toEqual([[], []]);
  });
});
