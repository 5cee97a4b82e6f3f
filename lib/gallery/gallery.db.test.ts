import { beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { galleryItems } from '@/db/schema/collection';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { uploadPhoto } from '@/lib/files/upload-photo';
import { newId } from '@/lib/ids';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { deleteListEntry } from '@/lib/touchpoints/lists/delete-list-entry';
import { describeVerbs, type Verb } from '@/lib/touchpoints/testing/describe-verbs';
import { failureOf, makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { listTrash } from '@/lib/trash/list-trash';
import { restoreFromTrash } from '@/lib/trash/restore-from-trash';
import { createGalleryItem } from './create-gallery-item';
import { deleteGalleryItem } from './delete-gallery-item';
import { listGallery } from './list-gallery';
import { restoreGalleryItem } from './restore-gallery-item';
import { updateGalleryItem } from './update-gallery-item';

ownDataFolder();
let photo: Buffer;
beforeAll(async () => {
  photo = await makeImage();
});

/** A leader with one item at one touchpoint: the smallest world that the verbs need. */
async function makeWorld(ctx: TenantContext) {
  const brand = await createListEntry(ctx, 'brand', { name: `Leader ${newId()}`, kind: 'leader' });
  const touchpoint = await makeTouchpoint(ctx, 'Check-in');
  const { fileId } = await uploadPhoto(ctx, photo);
  const { id } = await createGalleryItem(ctx, {
    brandId: brand.id,
    touchpointId: touchpoint.id,
    title: '  A host   at the door ',
    feature: 'Meets everybody',
    photoFileId: fileId,
  });
  const gone = await createGalleryItem(ctx, { brandId: brand.id, title: 'Gone' });
  await deleteGalleryItem(ctx, { id: gone.id });
  return { id, gone: gone.id, brand: brand.id, touchpoint: touchpoint.id, fileId };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

const rowsOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select()
      .from(galleryItems)
      .where(eq(galleryItems.workspaceId, ctx.workspace.id))
      .orderBy(galleryItems.id),
  );

describe('the gallery', () => {
  it('shows what was collected, with brand, touchpoint, photo and author, the newest first', async () => {
    const { ctx } = await makeWorkspace();
    const { id, brand, touchpoint, fileId } = await makeWorld(ctx);
    const second = await createGalleryItem(ctx, { brandId: brand, title: 'Second' });
    expect(await listGallery(ctx)).toMatchObject([
      { id: second.id, title: 'Second', photo: null, touchpoint: null },
      {
        id,
        title: 'A host at the door',
        feature: 'Meets everybody',
        brand: { id: brand, kind: 'leader' },
        touchpoint: { id: touchpoint, name: 'Check-in' },
        photo: { fileId, width: 80, height: 60 },
        createdBy: ctx.person.name,
      },
    ]);
    expect((await listGallery(ctx, { touchpointId: touchpoint })).map((item) => item.id)).toEqual([id]);
  });

  it('is for what others do: not for the own brand', async () => {
    const { ctx } = await makeWorkspace();
    const own = await createListEntry(ctx, 'brand', { name: 'Ours', kind: 'own' });
    expect(await failureOf(createGalleryItem(ctx, { brandId: own.id, title: 'x' }))).toEqual({
      code: 'VALIDATION',
      field: 'brandId',
    });
  });

  it('hides what belongs to a brand in the trash, and forgets a touchpoint that lies there', async () => {
    const { ctx } = await makeWorkspace();
    const { brand, touchpoint } = await makeWorld(ctx);
    await deleteTouchpoints(ctx, { ids: [touchpoint] });
    expect(await listGallery(ctx)).toMatchObject([{ touchpoint: null }]);
    await deleteListEntry(ctx, 'brand', brand);
    expect(await listGallery(ctx)).toEqual([]);
  });

  it('keeps what an item pointed at when something else is changed', async () => {
    const { ctx } = await makeWorkspace();
    const { id, brand, touchpoint, fileId } = await makeWorld(ctx);
    await deleteTouchpoints(ctx, { ids: [touchpoint] });
    await updateGalleryItem(ctx, {
      id,
      brandId: brand,
      touchpointId: touchpoint,
      photoFileId: fileId,
      title: 'New words',
    });
    expect(await listGallery(ctx)).toMatchObject([{ title: 'New words', photo: { fileId } }]);
  });

  it('puts into the trash and takes out again, one by one or from the trash page', async () => {
    const { ctx } = await makeWorkspace();
    const { id, gone } = await makeWorld(ctx);
    await deleteGalleryItem(ctx, { id });
    expect((await listTrash(ctx)).map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      'galleryItem A host at the door',
      'galleryItem Gone',
    ]);
    await restoreGalleryItem(ctx, { id });
    await restoreFromTrash(ctx, { items: [{ kind: 'galleryItem', id: gone }] });
    expect(await listTrash(ctx)).toEqual([]);
    expect(await listGallery(ctx)).toHaveLength(2);
  });

  it('takes no brand, touchpoint or photo of another tenant', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const own = await makeWorld(mine.ctx);
    const foreign = await makeWorld(theirs.ctx);
    const attempts = [
      ['brandId', { brandId: foreign.brand, title: 'x' }],
      ['touchpointId', { brandId: own.brand, title: 'x', touchpointId: foreign.touchpoint }],
      ['photoFileId', { brandId: own.brand, title: 'x', photoFileId: foreign.fileId }],
    ] as const;
    for (const [field, input] of attempts) {
      expect(await failureOf(createGalleryItem(mine.ctx, input))).toEqual({ code: 'NOT_FOUND', field });
      expect(await failureOf(updateGalleryItem(mine.ctx, { id: own.id, ...input }))).toEqual({
        code: 'NOT_FOUND',
        field,
      });
    }
    expect(await rowsOf(mine.ctx)).toHaveLength(2);
  });
});

const verbs: Verb<World>[] = [
  {
    name: 'createGalleryItem',
    action: 'galleryItem.create',
    told: { kind: 'galleryItem', op: 'create' },
    run: (ctx, { brand }) => createGalleryItem(ctx, { brandId: brand, title: 'New' }),
    bad: (ctx, { brand }) => createGalleryItem(ctx, { brandId: brand, title: '  ' }),
    field: 'title',
  },
  {
    name: 'updateGalleryItem',
    action: 'galleryItem.update',
    told: { kind: 'galleryItem', op: 'update' },
    run: (ctx, { id, brand }) => updateGalleryItem(ctx, { id, brandId: brand, title: 'Changed' }),
    bad: (ctx, { id, brand }) =>
      updateGalleryItem(ctx, { id, brandId: brand, title: 'x', note: 'x'.repeat(2_001) }),
    field: 'note',
  },
  {
    name: 'deleteGalleryItem',
    action: 'galleryItem.delete',
    told: { kind: 'galleryItem', op: 'delete' },
    run: (ctx, { id }) => deleteGalleryItem(ctx, { id }),
    bad: (ctx) => deleteGalleryItem(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'restoreGalleryItem',
    action: 'galleryItem.restore',
    told: { kind: 'galleryItem', op: 'create' },
    run: (ctx, { gone }) => restoreGalleryItem(ctx, { id: gone }),
    bad: (ctx) => restoreGalleryItem(ctx, { id: 'x' }),
    field: 'id',
  },
];

describeVerbs(verbs, makeWorld);
