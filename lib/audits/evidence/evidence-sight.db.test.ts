import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { exportWorkspace } from '@/lib/export/export-workspace';
import { getFile } from '@/lib/files/get-file';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { reopenCycle } from '../cycles/close-cycle';
import { findPhotos, openGallery } from './find-photos';
import { getEvidencePhoto } from './get-evidence-photo';
import { listEvidence } from './list-evidence';
import { addPhoto } from './testing/add-photo';
import { filesOf, keyOf, makeVisits } from './testing/make-visits';

ownDataFolder();

let photo: Buffer;
beforeAll(async () => {
  photo = await makeImage({ width: 64, height: 48 });
});

const read = async (ctx: TenantContext, id: string) => {
  const opened = await (await getEvidencePhoto(ctx, id)).open();
  return Buffer.from(await new Response(opened?.stream).arrayBuffer());
};

describe('who sees a photo', () => {
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

  it('is looked through by touchpoint and by level, 24 at a time', async () => {
    const { ctx, auditor, cycleId, visitId, shop, till, criterionId, close } = await makeVisits();
    const ids: string[] = [];
    for (const at of [{ touchpointId: shop }, { touchpointId: till }, { touchpointId: till, criterionId }])
      ids.push((await addPhoto(auditor, { visitId, ...at }, photo)).id);
    await close();
    const { first, photographed } = await openGallery(ctx, cycleId);
    expect(first.photos.map(({ id }) => id)).toEqual(ids);
    expect(first.photos[2]).toMatchObject({ question: 'Is it quick?', score: 9, level: 'wow' });
    expect(photographed.map(({ name }) => name)).toEqual(['Shop', 'Till']);
    const all = { id: cycleId, touchpointId: null, level: null, from: 0 };
    expect(await findPhotos(ctx, all)).toEqual(first);
    expect((await findPhotos(ctx, { ...all, touchpointId: till })).total).toBe(2);
    const low = await findPhotos(ctx, { ...all, level: 'stop' });
    expect(low.photos.map(({ id }) => id)).toEqual(ids.slice(0, 1));
    expect(await findPhotos(ctx, { ...all, from: 2 })).toMatchObject({ photos: [{ id: ids[2] }], total: 3 });
  });
});
