import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditEvidence } from '@/db/schema/audit-evidence';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { activityOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { getVisit } from '../scoring/get-visit';
import { saveRatings } from '../scoring/save-ratings';
import { submitVisit } from '../scoring/submit-visit';
import { beginEvidence } from './begin-evidence';
import { getEvidencePhoto } from './get-evidence-photo';
import { removeEvidence, restoreEvidence } from './remove-evidence';
import { addPhoto } from './testing/add-photo';
import { filesOf, keyOf, makeVisits, rowsOf } from './testing/make-visits';

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
