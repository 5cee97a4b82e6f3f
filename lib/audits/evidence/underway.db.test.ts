import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { due } from '@/db/schema/jobs';
import { withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { beginEvidence } from './begin-evidence';
import { finishEvidence } from './finish-evidence';
import { underwayAtMost } from './limits';
import { partFilePath } from './part-files';
import { receivePart } from './receive-part';
import { removeEvidence } from './remove-evidence';
import { sweepEvidence } from './sweep-evidence';
import { addPhoto } from './testing/add-photo';
import { ageEvidence, keyOf, makeVisits, rowsOf } from './testing/make-visits';

ownDataFolder();

let photo: Buffer;
beforeAll(async () => {
  photo = await makeImage({ width: 64, height: 48 });
});

describe('photos on their way', () => {
  it('are given up after a week with their bytes, and not before', async () => {
    const { ctx, auditor, visitId, shop } = await makeVisits();
    const begin = async () => {
      const id = newId();
      await beginEvidence(auditor, { visitId, id, touchpointId: shop, size: photo.length });
      await receivePart(auditor, { id, offset: 0 }, photo.subarray(0, 100));
      return id;
    };
    const [old, young] = [await begin(), await begin()];
    const day = 24 * 60 * 60 * 1000;
    await ageEvidence(ctx, old, 8 * day);
    expect(await sweepEvidence(ctx)).toBe(1);
    expect((await rowsOf(ctx)).map(({ id }) => id)).toEqual([young]);
    const has = (id: string) => existsSync(partFilePath(ctx.workspace.id, id));
    expect([has(old), has(young)]).toEqual([false, true]);
    const planned = await gateDb()
      .select()
      .from(due)
      .where(and(eq(due.kind, 'evidence.sweep'), eq(due.workspaceId, ctx.workspace.id)));
    expect(planned).toHaveLength(1);
  });

  it('go on where they stopped, whatever is sent twice, out of turn, or was lost on the disk', async () => {
    const { ctx, auditor, visitId, shop } = await makeVisits();
    const id = newId();
    const announced = { visitId, id, touchpointId: shop, size: photo.length };
    const part = (offset: number, end = photo.length) =>
      receivePart(auditor, { id, offset }, photo.subarray(offset, end));
    await beginEvidence(auditor, announced);
    expect(await part(0, 100)).toEqual({ received: 100, done: false });
    expect(await part(0, 100)).toEqual({ received: 100, done: false });
    expect(await part(300)).toEqual({ received: 100, done: false });
    const file = partFilePath(ctx.workspace.id, id);
    // A server that was killed between writing a part and saying so.
    appendFileSync(file, 'half a part');
    expect(await beginEvidence(auditor, announced)).toEqual({ received: 100, done: false });
    expect(await part(100, 200)).toEqual({ received: 200, done: false });
    rmSync(file);
    expect(await part(200)).toEqual({ received: 0, done: false });
    expect(await part(0)).toEqual({ received: photo.length, done: false });
    rmSync(file);
    expect(await keyOf(finishEvidence(auditor, { id }))).toBe('UNAVAILABLE');
    expect(await beginEvidence(auditor, announced)).toEqual({ received: 0, done: false });
    await part(0);
    const kept = await finishEvidence(auditor, { id });
    expect(await finishEvidence(auditor, { id })).toEqual(kept);
    expect(await part(0)).toEqual({ received: photo.length, done: true });
    expect(await beginEvidence(auditor, announced)).toEqual({ received: photo.length, done: true });
    const sent = createHash('sha256').update(photo).digest('hex');
    expect(await rowsOf(ctx)).toMatchObject([{ id, originalSha256: sent }]);
  });

  it('hold back the sending in of their visit for half an hour, not for ever', async () => {
    const { ctx, auditor, send, visitId, shop } = await makeVisits();
    const id = newId();
    await beginEvidence(auditor, { visitId, id, touchpointId: shop, size: photo.length });
    expect(await keyOf(send(auditor, visitId))).toBe('photosUnderway');
    await ageEvidence(ctx, id, 29 * 60_000);
    expect(await keyOf(send(auditor, visitId))).toBe('photosUnderway');
    await ageEvidence(ctx, id, 31 * 60_000);
    expect(await keyOf(send(auditor, visitId))).toBeNull();
  });

  it('hold nothing back once they have arrived or were taken away', async () => {
    const { auditor, send, visitId, shop } = await makeVisits();
    await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    const id = newId();
    await beginEvidence(auditor, { visitId, id, touchpointId: shop, size: photo.length });
    await removeEvidence(auditor, { id });
    expect(await keyOf(send(auditor, visitId))).toBeNull();
  });

  it('are so many at most', async () => {
    const { auditor, visitId, shop } = await makeVisits();
    await beginEvidence(auditor, { visitId, id: newId(), touchpointId: shop, size: 10 });
    const [one] = await rowsOf(auditor);
    await withTenant.write(auditor, 'audit:score', ({ tx }) =>
      tx
        .insert(auditEvidence)
        .values(Array.from({ length: underwayAtMost - 1 }, () => ({ ...one!, id: newId() }))),
    );
    const more = beginEvidence(auditor, { visitId, id: newId(), touchpointId: shop, size: 10 });
    expect(await keyOf(more)).toBe('photosUnderway');
  });
});
