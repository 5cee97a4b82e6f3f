import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { auditVisits } from '@/db/schema/audit-visits';
import { workspaceMembers, workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { findTenantContext } from '@/lib/auth/make-context';
import { own, withTenant } from '@/lib/auth/tenant';
import { exportWorkspace } from '@/lib/export/export-workspace';
import { getFile } from '@/lib/files/get-file';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { activityOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { reopenCycle } from '../cycles/close-cycle';
import { startReview } from '../cycles/move-cycle';
import { getVisit } from '../scoring/get-visit';
import { saveRatings } from '../scoring/save-ratings';
import { submitVisit } from '../scoring/submit-visit';
import { beginEvidence } from './begin-evidence';
import { finishEvidence } from './finish-evidence';
import { getEvidencePhoto } from './get-evidence-photo';
import { listEvidence } from './list-evidence';
import { receivePart } from './receive-part';
import { removeEvidence, restoreEvidence } from './remove-evidence';
import { addPhoto } from './testing/add-photo';
import { ageEvidence, filesOf, keyOf, makeVisits, rowsOf } from './testing/make-visits';

const dataFolder = ownDataFolder();

let photo: Buffer;
beforeAll(async () => {
  photo = await makeImage({ width: 64, height: 48 });
});

const read = async (ctx: TenantContext, id: string) => {
  const opened = await (await getEvidencePhoto(ctx, id)).open();
  return Buffer.from(await new Response(opened?.stream).arrayBuffer());
};

describe('a photo of a visit', () => {
  it('is kept with what it belongs to, starts the visit, and says so without a score', async () => {
    const { auditor, visitId, shop, till, criterionId } = await makeVisits();
    const takenAt = '2026-01-05T10:00:00.000Z';
    const first = await addPhoto(
      auditor,
      { visitId, touchpointId: shop, takenAt, note: ' the door ' },
      photo,
    );
    const second = await addPhoto(auditor, { visitId, touchpointId: till, criterionId }, photo);
    const visit = await getVisit(auditor, visitId);
    expect(visit.state).toBe('started');
    expect(visit.photos).toEqual([first, second]);
    expect(first).toMatchObject({
      touchpointId: shop,
      criterionId: null,
      takenAt,
      note: 'the door',
      width: 64,
    });
    expect(second).toMatchObject({ touchpointId: till, criterionId });
    const told = await activityOf(auditor);
    expect(told.map(({ action }) => action)).toContain('auditVisit.addPhoto');
    expect(readdirSync(path.join(dataFolder(), 'uploads', auditor.workspace.id))).toEqual([]);
  });

  it('answers for the note that the form asks for', async () => {
    const { ctx, auditor, visitId, shop, till, criterionId } = await makeVisits();
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx.execute(`update audit_form_versions set evidence_rule = 'low', evidence_below = 3
        where workspace_id = '${ctx.workspace.id}'`),
    );
    const answers = [{ criterionId, score: 9 }];
    const ratings = [
      { touchpointId: shop, score: 2 },
      { touchpointId: till, answers },
    ];
    await saveRatings(auditor, { visitId, ratings });
    const submit = () => submitVisit(auditor, { visitId, visitedOn: '2026-01-05' });
    expect(await keyOf(submit())).toBe('visitIncomplete');
    await addPhoto(auditor, { visitId, touchpointId: till }, photo);
    expect(await keyOf(submit())).toBe('visitIncomplete');
    await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    await submit();
  });

  it('keeps nothing of the file but its picture: where it was taken and by what is gone from the bytes', async () => {
    const { auditor, visitId, shop } = await makeVisits();
    const withPlace = await sharp(photo)
      .withExif({
        IFD0: { Make: 'CanaryPhone', Copyright: 'canary owner' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1' },
      })
      .jpeg()
      .toBuffer();
    expect(withPlace.includes('CanaryPhone')).toBe(true);
    expect(withPlace.includes('Exif')).toBe(true);
    await addPhoto(auditor, { visitId, touchpointId: shop }, withPlace);
    const folder = path.join(dataFolder(), 'files', auditor.workspace.id);
    const kept = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
    expect(kept).toHaveLength(2);
    for (const bytes of kept) {
      for (const trace of ['CanaryPhone', 'canary owner', 'Exif', 'http://ns.adobe.com']) {
        expect(bytes.includes(trace)).toBe(false);
      }
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
    expect((await rowsOf(auditor))[0]).toMatchObject({
      latitude: null,
      longitude: null,
      positionConsent: false,
    });
  });

  it('keeps a position beside it, and only with consent', async () => {
    const { auditor, visitId, shop } = await makeVisits();
    const position = { latitude: 52.23, longitude: 21.01, consent: true as const };
    await addPhoto(auditor, { visitId, touchpointId: shop, position }, photo);
    expect((await rowsOf(auditor))[0]).toMatchObject({
      latitude: 52.23,
      longitude: 21.01,
      positionConsent: true,
    });
    const silent = { visitId, id: newId(), touchpointId: shop, size: 10 };
    const without = { ...position, consent: false } as never;
    expect(await failureOf(beginEvidence(auditor, { ...silent, position: without }))).toMatchObject({
      code: 'VALIDATION',
    });
    const forced = withTenant.write(auditor, 'audit:score', ({ tx }) =>
      tx.update(auditEvidence).set({ positionConsent: false }).where(eq(auditEvidence.visitId, visitId)),
    );
    await expect(forced).rejects.toThrow();
  });

  it('may be one of ten of a touchpoint and ten of a criterion', async () => {
    const { auditor, visitId, shop, till, criterionId } = await makeVisits();
    await addPhoto(auditor, { visitId, touchpointId: till, criterionId }, photo);
    const [one] = await rowsOf(auditor);
    await withTenant.write(auditor, 'audit:score', ({ tx }) =>
      tx.insert(auditEvidence).values(Array.from({ length: 9 }, () => ({ ...one!, id: newId() }))),
    );
    const eleventh = addPhoto(auditor, { visitId, touchpointId: till, criterionId }, photo);
    expect(await keyOf(eleventh)).toBe('photosAtMost');
    await addPhoto(auditor, { visitId, touchpointId: till }, photo);
    await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
  });

  it('goes, comes back, and does not come back by a device that sends it again', async () => {
    const { auditor, visitId, shop } = await makeVisits();
    const { id } = await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    await removeEvidence(auditor, { id });
    expect((await getVisit(auditor, visitId)).photos).toEqual([]);
    expect((await filesOf(auditor))[0]?.orphanedAt).not.toBeNull();
    expect(await keyOf(read(auditor, id))).toBe('NOT_FOUND');
    expect(await keyOf(removeEvidence(auditor, { id }))).toBe('NOT_FOUND');
    const again = { visitId, id, touchpointId: shop, size: photo.length };
    expect(await beginEvidence(auditor, again)).toMatchObject({ done: true });
    expect((await getVisit(auditor, visitId)).photos).toEqual([]);
    await restoreEvidence(auditor, { id });
    expect((await getVisit(auditor, visitId)).photos.map((one) => one.id)).toEqual([id]);
    expect((await filesOf(auditor))[0]?.orphanedAt).toBeNull();
    expect(await keyOf(restoreEvidence(auditor, { id }))).toBe('NOT_FOUND');
  });
});

describe('what is refused', () => {
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

describe('who sees it', () => {
  it('is its auditor alone until the cycle is closed, then whoever reads the results', async () => {
    const world = await makeVisits();
    const { ctx, as, auditor, other, cycleId, visitId, shop, close } = world;
    const { id } = await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    const [file] = await filesOf(ctx);
    const viewer = await as('viewer');
    const exported = async () => new Response(exportWorkspace(ctx)).text();
    for (const who of [ctx, other, viewer, await as('editor')]) {
      expect(await keyOf(getEvidencePhoto(who, id))).toBe('NOT_FOUND');
      expect(await keyOf(getFile(who, file?.id ?? ''))).toBe('NOT_FOUND');
      expect(await listEvidence(who, cycleId)).toEqual([]);
    }
    expect((await sharp(await read(auditor, id)).metadata()).format).toBe('jpeg');
    const before = await exported();
    expect(before).not.toContain(id);
    expect(before).not.toContain(file?.sha256);
    await close();
    for (const who of [ctx, other, viewer]) {
      expect((await read(who, id)).length).toBe(file?.size);
      expect((await listEvidence(who, cycleId)).map((one) => one.id)).toEqual([id]);
    }
    const after = await exported();
    expect(after).toContain(id);
    expect(after).toContain(file?.sha256);
    const stranger = await makeWorkspace();
    expect(await keyOf(getEvidencePhoto(stranger.ctx, id))).toBe('NOT_FOUND');
    await reopenCycle(ctx, { id: cycleId, reason: 'Another shop.' });
    expect(await keyOf(getEvidencePhoto(viewer, id))).toBe('NOT_FOUND');
    expect(await listEvidence(viewer, cycleId)).toEqual([]);
    expect(await exported()).not.toContain(file?.sha256);
  });

  it('is not whoever still has to score the same touchpoint', async () => {
    const { ctx, auditor, other, cycleId, visitId, shop, close } = await makeVisits();
    const { id } = await addPhoto(auditor, { visitId, touchpointId: shop }, photo);
    await close();
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx.execute(`insert into audit_cycles (workspace_id, id, name, state, period_id, due_on, form_version_id)
        select workspace_id, '${newId()}', 'Next', 'open', period_id, due_on, form_version_id
        from audit_cycles where id = '${cycleId}'`),
    );
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx.execute(`with c as (select * from audit_cycles where workspace_id = '${ctx.workspace.id}' and name = 'Next'),
        s as (insert into audit_cycle_touchpoints (workspace_id, cycle_id, touchpoint_id)
          select workspace_id, id, '${shop}' from c)
        insert into audit_visits (workspace_id, id, cycle_id, auditor_id, brand_id)
        select c.workspace_id, '${newId()}', c.id, v.auditor_id, v.brand_id from c, audit_visits v
        join workspace_people p on p.workspace_id = v.workspace_id and p.id = v.auditor_id
        where v.cycle_id = '${cycleId}' and p.user_id = '${other.person.userId}'`),
    );
    expect(await keyOf(getEvidencePhoto(other, id))).toBe('NOT_FOUND');
    expect(await listEvidence(other, cycleId)).toEqual([]);
    expect((await listEvidence(ctx, cycleId)).map((one) => one.id)).toEqual([id]);
  });
});
