import { beforeAll, describe, expect, it } from 'vitest';
import { listActivity } from '@/lib/activity/list-activity';
import type { TenantContext } from '@/lib/auth/context';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { getVisit } from '../scoring/get-visit';
import { getEvidencePhoto } from './get-evidence-photo';
import { listEvidence } from './list-evidence';
import { removePosition } from './remove-position';
import { addPhoto } from './testing/add-photo';
import { makeVisits, rowsOf } from './testing/make-visits';

ownDataFolder();

let photo: Buffer;
beforeAll(async () => {
  photo = await makeImage({ width: 64, height: 48 });
});

describe('where a photo was taken', () => {
  it('keeps a position to about 100 m, tells its auditor at once and others after closing', async () => {
    const { ctx, as, auditor, other, close, cycleId, visitId, shop } = await makeVisits();
    const position = { latitude: 50.061_947, longitude: 19.936_856, consent: true as const };
    const { id } = await addPhoto(auditor, { visitId, touchpointId: shop, position }, photo);
    const near = { latitude: 50.062, longitude: 19.937 };
    expect((await rowsOf(auditor))[0]).toMatchObject(near);
    expect((await getVisit(auditor, visitId)).photos).toMatchObject([{ id, position: near }]);
    // Nobody else hears of it, or may touch it, before the cycle is closed.
    for (const who of [ctx, other]) {
      expect(await failureOf(removePosition(who, { id }))).toEqual({ code: 'NOT_FOUND' });
    }
    await close();
    const viewer = await as('viewer');
    const toldTo = async (who: TenantContext) =>
      (await listEvidence(who, cycleId)).map((one) => [one.position, one.mayRemovePosition]);
    expect(await toldTo(viewer)).toEqual([[near, false]]);
    expect(await toldTo(ctx)).toEqual([[near, true]]);
    expect(await toldTo(auditor)).toEqual([[near, true]]);
    for (const who of [viewer, other]) {
      expect(await failureOf(removePosition(who, { id }))).toEqual({ code: 'NOT_FOUND' });
    }
    // Long after sending in, and twice: the photo stays.
    await removePosition(auditor, { id });
    await removePosition(ctx, { id });
    expect(await toldTo(viewer)).toEqual([[null, false]]);
    expect((await rowsOf(auditor))[0]).toMatchObject({ latitude: null, positionConsent: false });
    expect((await getEvidencePhoto(viewer, id)).contentType).toMatch(/^image/);
    const { entries } = await listActivity(ctx);
    expect(entries.filter(({ action }) => action === 'auditVisit.removePosition')).toHaveLength(1);
  });

  it('loses its position to whoever runs the closed cycle, on somebody’s request', async () => {
    const { ctx, auditor, close, visitId, shop } = await makeVisits();
    const position = { latitude: 50, longitude: 20, consent: true as const };
    const { id } = await addPhoto(auditor, { visitId, touchpointId: shop, position }, photo);
    await close();
    await removePosition(ctx, { id });
    expect((await getVisit(auditor, visitId)).photos).toMatchObject([{ id, position: null }]);
  });
});
