import { describe, expect, it } from 'vitest';
import { getFile } from '@/lib/files/get-file';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { addPhoto } from '../evidence/testing/add-photo';
import { makeVisits } from '../evidence/testing/make-visits';
import { personOf } from '../testing/make-cycle';
import { createCalibration } from './create-calibration';
import { getCalibration } from './get-calibration';
import { listCyclePhotos } from './list-cycle-photos';
import { moveCalibration } from './move-calibration';
import { saveCalibration } from './save-calibration';
import { setAuditors } from './set-auditors';
import { edited } from './testing/make-calibration';

ownDataFolder();

describe('photos of a cycle as cases', () => {
  it('can be taken once it is closed, and belong to the case from then on', async () => {
    const { ctx, as, auditor, other, visitId, shop, cycleId, close } = await makeVisits();
    const bytes = await makeImage({ width: 64, height: 48 });
    const { id: evidenceId } = await addPhoto(auditor, { visitId, touchpointId: shop }, bytes);
    const { id } = await createCalibration(ctx, { name: 'Autumn', cycleId });
    const take = async () =>
      saveCalibration(ctx, await edited(ctx, id, [{ title: 'Shop', question: 'Would you?', evidenceId }]));
    expect(await listCyclePhotos(ctx, cycleId)).toEqual([]);
    expect(await failureOf(take())).toEqual({ code: 'NOT_FOUND', field: 'cases' });
    await close();
    expect(await listCyclePhotos(ctx, cycleId)).toEqual([
      { id: evidenceId, touchpoint: 'Shop', place: 'Own', width: 64, height: 48 },
    ]);
    await take();
    const fileId = (await getCalibration(ctx, id)).cases[0]?.photo?.fileId ?? '';
    await setAuditors(ctx, { id, auditorIds: [await personOf(auditor), await personOf(other)] });
    const outsider = await as('viewer');
    expect(await failureOf(getFile(other, fileId))).toEqual({ code: 'NOT_FOUND' });
    await moveCalibration(ctx, { id, to: 'open' });
    expect((await getFile(other, fileId)).contentType).toMatch(/^image\//);
    expect(await failureOf(getFile(outsider, fileId))).toEqual({ code: 'NOT_FOUND' });
  });
});
