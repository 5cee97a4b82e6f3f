import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { makeWorkspace } from '@/db/testing/factories';
import { withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { createCycle } from '../cycles/create-cycle';
import { openCycle } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import { getVisit } from '../scoring/get-visit';
import { makeParts, visitsOf } from '../testing/make-cycle';
import { beginEvidence } from './begin-evidence';
import { finishEvidence } from './finish-evidence';
import { receivePart } from './receive-part';
import { sendPhoto, type EvidenceTransport } from './send-photo';

ownDataFolder();

/** A connection that breaks, by turns, on the way there, in the middle of a part, and on the way back. */
function breaking() {
  let calls = 0;
  let breaks = 0;
  return {
    count: () => breaks,
    over: async <Result>(call: () => Promise<Result>): Promise<Result> => {
      calls += 1;
      const turn = calls % 5;
      if (turn === 0 || turn === 3) breaks += 1;
      if (turn === 0) throw new TypeError('Network error');
      const answer = await call();
      if (turn === 3) throw new TypeError('Network error');
      return answer;
    },
  };
}

it('keeps 40 photos over a connection that breaks: each once, whole, at its place', async () => {
  const { ctx, as } = await makeWorkspace();
  const auditor = await as('auditor');
  const parts = await makeParts(ctx, [auditor]);
  const more = await makeTouchpoints(ctx, ['Door', 'Shelf']);
  const touchpointIds = [...parts.touchpointIds, ...more.map(({ id }) => id)];
  const { id: cycleId } = await createCycle(ctx, { ...parts.input, touchpointIds });
  const visit = { brandId: parts.brandId, objectId: null, isDouble: false, reason: 'hand' as const };
  await saveVisits(ctx, { id: cycleId, visits: [{ ...visit, auditorId: parts.people[0] ?? '' }] });
  await openCycle(ctx, { id: cycleId });
  const visitId = (await visitsOf(ctx, cycleId))[0]?.id ?? '';

  const line = breaking();
  const transport: EvidenceTransport = {
    begin: (input) => line.over(() => beginEvidence(auditor, { ...input, visitId })),
    // A photo of a few hundred bytes goes in parts of a hundred.
    part: async (id, offset, bytes) => {
      const all = Buffer.from(await bytes.arrayBuffer());
      return line.over(() => receivePart(auditor, { id, offset }, all.subarray(0, 100)));
    },
    finish: (id) => line.over(() => finishEvidence(auditor, { id })),
  };
  const pictures = await Promise.all(
    Array.from({ length: 40 }, (_, at) => makeImage({ width: 16 + at, height: 16, format: 'png' })),
  );
  const sent = pictures.map((bytes, at) => ({
    id: newId(),
    touchpointId: touchpointIds[at % 4] ?? '',
    blob: new Blob([new Uint8Array(bytes)]),
    width: 16 + at,
  }));
  // Two at a time, as two phones would.
  const send = async (list: typeof sent) => {
    for (const { id, touchpointId, blob } of list) {
      const photo = await sendPhoto(transport, { id, touchpointId, size: blob.size }, blob, {
        isPassing: (error) => error instanceof TypeError,
        wait: async () => undefined,
      });
      expect(photo.id).toBe(id);
    }
  };
  await Promise.all([send(sent.slice(0, 20)), send(sent.slice(20))]);

  expect(line.count()).toBeGreaterThan(40);
  const { photos } = await getVisit(auditor, visitId);
  const told = (list: readonly { id: string; touchpointId: string; width: number }[]) =>
    list.map(({ id, touchpointId, width }) => `${id} ${touchpointId} ${width}`).sort();
  expect(told(photos)).toEqual(told(sent));
  const rows = await withTenant.read(ctx, 'audit:read', (tx) =>
    tx.select().from(auditEvidence).where(eq(auditEvidence.visitId, visitId)),
  );
  expect(rows).toHaveLength(40);
}, 240_000);
