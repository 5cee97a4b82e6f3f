import { readdirSync } from 'node:fs';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { auditVisits } from '@/db/schema/audit-visits';
import { workspaceMembers, workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import { findTenantContext } from '@/lib/auth/make-context';
import { own, withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { startReview } from '../cycles/move-cycle';
import { beginEvidence } from './begin-evidence';
import { finishEvidence } from './finish-evidence';
import { getEvidencePhoto } from './get-evidence-photo';
import { receivePart } from './receive-part';
import { removeEvidence, restoreEvidence } from './remove-evidence';
import { addPhoto } from './testing/add-photo';
import { ageEvidence, filesOf, keyOf, makeVisits, rowsOf } from './testing/make-visits';

const dataFolder = ownDataFolder();

let photo: Buffer;
beforeAll(async () => {
  photo = await makeImage({ width: 64, height: 48 });
});

describe('what is refused of photos', () => {
  it('is whatever is no photo, each with its sentence, and nothing of it stays', async () => {
    const { auditor, visitId, shop } = await makeVisits();
    const bomb = await sharp({ create: { width: 9_000, height: 6_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const bad: [Buffer, string][] = [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'files.error.kind'],
      [Buffer.from('<!doctype html><script>alert(1)</script>'), 'files.error.noImage'],
      [bomb, 'files.error.pixels'],
      [photo.subarray(0, 200), 'files.error.damaged'],
      [Buffer.from('no picture'), 'files.error.noImage'],
    ];
    for (const [bytes, key] of bad) {
      expect(await keyOf(addPhoto(auditor, { visitId, touchpointId: shop }, bytes))).toBe(key);
    }
    const size = 15_000_001;
    const large = beginEvidence(auditor, { visitId, id: newId(), touchpointId: shop, size });
    expect(await keyOf(large)).toBe('files.error.bytes');
    expect(await rowsOf(auditor)).toEqual([]);
    expect(await filesOf(auditor)).toEqual([]);
    expect(readdirSync(path.join(dataFolder(), 'uploads', auditor.workspace.id))).toEqual([]);
  });

  it('is a photo outside of the scope, of a criterion that is not asked, of more bytes than announced', async () => {
    const { auditor, visitId, shop, criterionId } = await makeVisits();
    const size = photo.length;
    const begin = (more: object) =>
      beginEvidence(auditor, { visitId, id: newId(), touchpointId: shop, size, ...more });
    expect(await keyOf(begin({ touchpointId: newId() }))).toBe('outOfScope');
    expect(await keyOf(begin({ criterionId }))).toBe('notAsked');
    const id = newId();
    await beginEvidence(auditor, { visitId, id, touchpointId: shop, size: 10 });
    expect(await keyOf(receivePart(auditor, { id, offset: 0 }, photo))).toBe('partTooLong');
    const huge = receivePart(auditor, { id, offset: 0 }, Buffer.alloc(1_000_001));
    expect(await keyOf(huge)).toBe('TOO_LARGE');
    expect(await keyOf(finishEvidence(auditor, { id }))).toBe('photoIncomplete');
  });

  it('is everything of another visit, another auditor, a reader and another brand', async () => {
    const { ctx, as, auditor, other, visitId, otherVisitId, shop } = await makeVisits();
    const { id } = await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    const stranger = await makeWorkspace();
    for (const who of [other, ctx, stranger.ctx]) {
      const begun = beginEvidence(who, { visitId, id: newId(), touchpointId: shop, size: 10 });
      expect(await keyOf(begun)).toBe('NOT_FOUND');
      expect(await keyOf(receivePart(who, { id, offset: 0 }, photo))).toBe('NOT_FOUND');
      expect(await keyOf(finishEvidence(who, { id }))).toBe('NOT_FOUND');
      expect(await keyOf(removeEvidence(who, { id }))).toBe('NOT_FOUND');
      expect(await keyOf(restoreEvidence(who, { id }))).toBe('NOT_FOUND');
    }
    const taken = beginEvidence(other, { visitId: otherVisitId, id, touchpointId: shop, size: 10 });
    expect(await keyOf(taken)).toBe('NOT_FOUND');
    const viewer = await as('viewer');
    const asReader = beginEvidence(viewer, { visitId, id: newId(), touchpointId: shop, size: 10 });
    expect(await keyOf(asReader)).toBe('FORBIDDEN');
  });

  it('is everything after sending in and in review, also of a photo that is half here', async () => {
    const { ctx, auditor, send, cycleId, visitId, shop } = await makeVisits();
    const kept = await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    const id = newId();
    const announced = { visitId, id, touchpointId: shop, size: photo.length };
    await beginEvidence(auditor, announced);
    await receivePart(auditor, { id, offset: 0 }, photo);
    await ageEvidence(ctx, id, 60 * 60_000);
    await send(auditor, visitId);
    const late = () => [
      beginEvidence(auditor, { ...announced, id: newId() }),
      finishEvidence(auditor, { id }),
      removeEvidence(auditor, { id: kept.id }),
    ];
    expect(await Promise.all(late().map(keyOf))).toEqual(['visitSent', 'visitSent', 'visitSent']);
    // A photo that has arrived is told so all the same: the device stops sending it.
    const repeated = beginEvidence(auditor, { ...announced, id: kept.id });
    expect(await repeated).toMatchObject({ done: true });
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx
        .update(auditVisits)
        .set({ state: 'started' })
        .where(own(ctx, auditVisits, visitId)),
    );
    await startReview(ctx, { id: cycleId });
    expect(await Promise.all(late().map(keyOf))).toEqual(['visitClosed', 'visitClosed', 'visitClosed']);
  });

  it('is everything of an auditor who was removed, or may score no more', async () => {
    const { auditor, visitId, shop, slugs } = await makeVisits();
    const { id } = await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    const membership = and(
      eq(workspaceMembers.workspaceId, auditor.workspace.id),
      eq(workspaceMembers.userId, auditor.person.userId ?? ''),
    );
    const { name, userId } = auditor.person;
    const person = { name, userId: userId ?? '', email: 'auditor@example.test', locale: 'en' as const };
    await gateDb().update(workspaceMembers).set({ role: 'viewer' }).where(membership);
    const reader = await findTenantContext(person, slugs);
    if (!reader) throw new Error('A reader is a member.');
    const announced = { visitId, id: newId(), touchpointId: shop, size: 10 };
    expect(await keyOf(beginEvidence(reader, announced))).toBe('FORBIDDEN');
    expect(await keyOf(finishEvidence(reader, { id }))).toBe('FORBIDDEN');
    expect(await keyOf(removeEvidence(reader, { id }))).toBe('FORBIDDEN');
    expect(await keyOf(getEvidencePhoto(reader, id))).toBe('NOT_FOUND');
    await gateDb().delete(workspaceMembers).where(membership);
    expect(await findTenantContext(person, slugs)).toBeNull();
  });

  it('is what the storage quota has no room for', async () => {
    const { auditor, visitId, shop } = await makeVisits();
    await gateDb()
      .update(workspaces)
      .set({ storageQuota: 10 })
      .where(eq(workspaces.id, auditor.workspace.id));
    const full = addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    expect(await keyOf(full)).toBe('files.error.noSpace');
  });
});
