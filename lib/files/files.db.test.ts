import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { rateLimits } from '@/db/schema/accounts';
import { files } from '@/db/schema/files';
import { due } from '@/db/schema/jobs';
import { workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import { removeWorkspaceLogo, setWorkspaceLogo } from '@/lib/accounts/workspace-logo';
import { deleteWorkspaceNow } from '@/lib/accounts/workspace-settings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { acceptSuggestion } from '@/lib/collection/accept-suggestion';
import { createRound } from '@/lib/collection/create-round';
import { suggest } from '@/lib/collection/suggest';
import { createGalleryItem } from '@/lib/gallery/create-gallery-item';
import { deleteGalleryItem } from '@/lib/gallery/delete-gallery-item';
import { newId } from '@/lib/ids';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { purgeTrash } from '@/lib/touchpoints/purge-trash';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';
import { getFile } from './get-file';
import { imageResponse } from './image-response';
import { purgeFiles } from './purge-files';
import { readStorageUse } from './storage-use';
import { makeImage } from './testing/make-image';
import { ownDataFolder } from './testing/own-data-folder';
import { uploadPhoto } from './upload-photo';

const dataFolder = ownDataFolder();
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * day);

let photo: Buffer;
let other: Buffer;
beforeAll(async () => {
  photo = await makeImage({ width: 640, height: 480 });
  other = await makeImage({ width: 640, height: 480, colour: '#2255aa' });
});

const bytesOf = (ctx: TenantContext) => {
  const folder = path.join(dataFolder(), 'files', ctx.workspace.id);
  return existsSync(folder) ? readdirSync(folder) : [];
};
const rowsOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'workspace:read', (tx) =>
    tx.select().from(files).where(eq(files.workspaceId, ctx.workspace.id)),
  );
const useOf = (ctx: TenantContext) => withTenant.read(ctx, 'workspace:read', (tx) => readStorageUse(tx, ctx));
const setQuota = (ctx: TenantContext, storageQuota: number | null) =>
  gateDb().update(workspaces).set({ storageQuota }).where(eq(workspaces.id, ctx.workspace.id));

async function makeItem(ctx: TenantContext, bytes = photo) {
  const brand = await createListEntry(ctx, 'brand', { name: newId(), kind: 'leader' });
  const { fileId } = await uploadPhoto(ctx, bytes);
  const { id } = await createGalleryItem(ctx, { brandId: brand.id, title: 'Shop', photoFileId: fileId });
  return { id, fileId, brandId: brand.id };
}

describe('uploading a photo', () => {
  it('keeps two renditions and one row', async () => {
    const { ctx } = await makeWorkspace();
    const { fileId, width, height } = await uploadPhoto(ctx, photo);
    expect([width, height]).toEqual([640, 480]);
    const [row] = await rowsOf(ctx);
    expect(row).toMatchObject({ id: fileId, contentType: 'image/jpeg', width: 640, height: 480 });
    expect(bytesOf(ctx).sort()).toEqual([row?.sha256, `${row?.sha256}.small`]);
  });

  it('keeps the same picture once, also when it comes several times at once', async () => {
    const { ctx } = await makeWorkspace();
    const uploads = await Promise.all([1, 2, 3, 4].map(() => uploadPhoto(ctx, photo)));
    expect(new Set(uploads.map(({ fileId }) => fileId)).size).toBe(1);
    expect(await rowsOf(ctx)).toHaveLength(1);
  });

  it('keeps the same picture of two workspaces apart', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const here = await uploadPhoto(mine.ctx, photo);
    const there = await uploadPhoto(theirs.ctx, photo);
    expect(here.fileId).not.toBe(there.fileId);
    expect([bytesOf(mine.ctx).length, bytesOf(theirs.ctx).length]).toEqual([2, 2]);
  });

  it('is not for readers, and leaves nothing of what is no picture', async () => {
    const { ctx, as } = await makeWorkspace();
    expect(await failureOf(uploadPhoto(await as('viewer'), photo))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(uploadPhoto(ctx, Buffer.from('no picture')))).toEqual({
      code: 'VALIDATION',
      field: 'file',
    });
    expect([await rowsOf(ctx), bytesOf(ctx)]).toEqual([[], []]);
  });

  it('is limited for a person', async () => {
    const { ctx, userId } = await makeWorkspace();
    await uploadPhoto(ctx, photo);
    await gateDb()
      .update(rateLimits)
      .set({ points: 1_000 })
      .where(eq(rateLimits.key, `upload:${userId}`));
    expect(await failureOf(uploadPhoto(ctx, photo))).toEqual({ code: 'LIMIT' });
  });
});

describe('the storage quota', () => {
  it('counts what is held, and refuses what does not fit, with the field', async () => {
    const { ctx } = await makeWorkspace();
    await makeItem(ctx);
    const { used } = await useOf(ctx);
    const [row] = await rowsOf(ctx);
    expect(used).toBe((row?.size ?? 0) + (row?.smallSize ?? 0));
    await setQuota(ctx, used + 10);
    expect(await failureOf(uploadPhoto(ctx, other))).toEqual({ code: 'LIMIT', field: 'file' });
    expect(bytesOf(ctx)).toHaveLength(2);
    await setQuota(ctx, null);
    await uploadPhoto(ctx, other);
  });

  it('cannot be passed by uploading first and attaching later', async () => {
    const { ctx } = await makeWorkspace();
    const { brandId } = await makeItem(ctx);
    const { fileId } = await uploadPhoto(ctx, other);
    await setQuota(ctx, (await useOf(ctx)).used + 10);
    const attach = createGalleryItem(ctx, { brandId, title: 'Second', photoFileId: fileId });
    expect(await failureOf(attach)).toEqual({ code: 'LIMIT', field: 'photoFileId' });
  });

  it('may lie under what is used already: what is there stays', async () => {
    const { ctx } = await makeWorkspace();
    const { fileId } = await makeItem(ctx);
    await setQuota(ctx, 1);
    expect((await getFile(ctx, fileId)).contentType).toBe('image/jpeg');
    expect(await failureOf(uploadPhoto(ctx, other))).toEqual({ code: 'LIMIT', field: 'file' });
  });

  it('gives the room of what is removed for good back at once', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeItem(ctx);
    await deleteGalleryItem(ctx, { id });
    expect((await useOf(ctx)).used).toBeGreaterThan(0);
    await purgeFromTrash(ctx, { items: [{ kind: 'galleryItem', id }] });
    expect((await useOf(ctx)).used).toBe(0);
  });
});

describe('a file that nothing holds any more', () => {
  it('is purged 30 days later, its bytes with it, and not before', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeItem(ctx);
    await deleteGalleryItem(ctx, { id });
    expect(await purgeFiles(ctx, inDays(40))).toBe(0);
    await purgeFromTrash(ctx, { items: [{ kind: 'galleryItem', id }] });
    expect(await purgeFiles(ctx, inDays(29))).toBe(0);
    expect(bytesOf(ctx)).toHaveLength(2);
    expect(await purgeFiles(ctx, inDays(31))).toBe(1);
    expect([await rowsOf(ctx), bytesOf(ctx)]).toEqual([[], []]);
  });

  it('has a job that will do so', async () => {
    const { ctx } = await makeWorkspace();
    await uploadPhoto(ctx, photo);
    const [job] = await gateDb()
      .select({ at: due.at })
      .from(due)
      .where(and(eq(due.workspaceId, ctx.workspace.id), eq(due.kind, 'files.purge')));
    expect(job?.at.getTime()).toBeGreaterThan(inDays(30).getTime());
    expect(job?.at.getTime()).toBeLessThan(inDays(32).getTime());
  });

  it('is noticed also when a cascade has let go of it', async () => {
    const { ctx } = await makeWorkspace();
    const { brandId } = await makeItem(ctx);
    await withTenant.write(ctx, 'brand:write', (w) =>
      w.tx.execute(sql`update brands set deleted_at = now() - interval '31 days' where id = ${brandId}`),
    );
    await purgeTrash(ctx);
    const [row] = await rowsOf(ctx);
    expect(row?.orphanedAt).not.toBeNull();
  });

  it('comes back into use when it is held again, and cannot be removed while it is', async () => {
    const { ctx } = await makeWorkspace();
    const { id, fileId, brandId } = await makeItem(ctx);
    await deleteGalleryItem(ctx, { id });
    await purgeFromTrash(ctx, { items: [{ kind: 'galleryItem', id }] });
    await createGalleryItem(ctx, { brandId, title: 'Again', photoFileId: fileId });
    expect((await rowsOf(ctx))[0]?.orphanedAt).toBeNull();
    expect(await purgeFiles(ctx, inDays(60))).toBe(0);
    const remove = withTenant.write(ctx, 'file:write', (w) =>
      w.tx.delete(files).where(and(eq(files.workspaceId, ctx.workspace.id), eq(files.id, fileId))),
    );
    expect(await failureOf(remove)).toEqual({ code: 'raw 23503' });
  });

  it('leaves no stray bytes: those of an interrupted upload are swept up', async () => {
    const { ctx } = await makeWorkspace();
    await makeItem(ctx);
    const folder = path.join(dataFolder(), 'files', ctx.workspace.id);
    writeFileSync(path.join(folder, '.half-written'), 'x');
    writeFileSync(path.join(folder, 'f'.repeat(64)), 'x');
    await purgeFiles(ctx);
    expect(bytesOf(ctx)).toHaveLength(2);
  });
});

describe('seeing a file', () => {
  it('is for those who may see what shows it', async () => {
    const { ctx, as } = await makeWorkspace();
    const { fileId } = await makeItem(ctx);
    const { fileId: logo } = await setWorkspaceLogo(ctx, other);
    const viewer = await as('viewer');
    expect((await getFile(viewer, fileId)).contentType).toBe('image/jpeg');
    expect((await getFile(viewer, logo)).contentType).toBe('image/png');
  });

  it('is the same as absent for another tenant, for no id at all and for one that is none', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const { fileId } = await makeItem(theirs.ctx);
    for (const id of [fileId, newId(), 'x', '../../etc/passwd']) {
      expect(await failureOf(getFile(mine.ctx, id))).toEqual({ code: 'NOT_FOUND' });
    }
  });

  it('of an upload that nothing shows yet is its author’s', async () => {
    const { ctx, as } = await makeWorkspace();
    const auditor = await as('auditor');
    const { fileId } = await uploadPhoto(auditor, photo);
    await getFile(auditor, fileId);
    expect(await failureOf(getFile(await as('auditor'), fileId))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(getFile(ctx, fileId))).toEqual({ code: 'NOT_FOUND' });
  });

  it('in the trash is for those who may use the trash', async () => {
    const { ctx, as } = await makeWorkspace();
    const { id, fileId } = await makeItem(ctx);
    await deleteGalleryItem(ctx, { id });
    await getFile(await as('editor'), fileId);
    expect(await failureOf(getFile(await as('viewer'), fileId))).toEqual({ code: 'NOT_FOUND' });
  });

  it('on a suggestion is the editors’, and everybody’s in the brand once it is a touchpoint’s', async () => {
    const { ctx, as } = await makeWorkspace();
    const { token } = await createRound(ctx, { name: 'Round' });
    const voter = { address: newId(), voterKey: newId() };
    const { id } = await suggest({ token, name: 'Bell', side: 'customer', phase: 'before' }, voter, photo);
    const fileId = (await rowsOf(ctx))[0]?.id ?? '';
    const viewer = await as('viewer');
    await getFile(await as('editor'), fileId);
    expect(await failureOf(getFile(viewer, fileId))).toEqual({ code: 'NOT_FOUND' });
    await acceptSuggestion(ctx, { id });
    await getFile(viewer, fileId);
  });

  it('may be kept by the browser, which asks each time, and runs nothing', async () => {
    const { ctx } = await makeWorkspace();
    const { fileId } = await makeItem(ctx);
    const ask = async (tag?: string, small = false) =>
      imageResponse(
        new Request('http://localhost/', { headers: tag ? { 'if-none-match': tag } : {} }),
        await getFile(ctx, fileId, { small }),
        fileId,
      );
    const answer = await ask();
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="${fileId}.jpg"`,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Cookie',
    });
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.length).toBe(Number(headers['content-length']));
    const again = await ask(headers.etag);
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    expect((await ask('"other"')).status).toBe(200);
    const small = await ask(headers.etag, true);
    expect(small.status).toBe(200);
    expect((await small.arrayBuffer()).byteLength).toBeLessThan(body.length);
  });
});

describe('deleting a workspace', () => {
  it('takes its files with it, and none of its neighbour’s', async () => {
    const [mine, neighbour] = [await makeWorkspace(), await makeWorkspace()];
    for (const { ctx } of [mine, neighbour]) {
      await makeItem(ctx);
      await setWorkspaceLogo(ctx, other);
      const { token } = await createRound(ctx, { name: 'Round' });
      const voter = { address: newId(), voterKey: newId() };
      await suggest({ token, name: 'Bell', side: 'customer' }, voter, await makeImage({ colour: '#00ff00' }));
    }
    await deleteWorkspaceNow(mine.ctx.workspace.id);
    expect(bytesOf(mine.ctx)).toEqual([]);
    expect(bytesOf(neighbour.ctx)).toHaveLength(5);
  });
});

describe('the brand’s logo', () => {
  it('is set, replaced and removed; the former one is let go of', async () => {
    const { ctx } = await makeWorkspace();
    const first = await setWorkspaceLogo(ctx, photo);
    const second = await setWorkspaceLogo(ctx, other);
    expect((await rowsOf(ctx)).find(({ id }) => id === first.fileId)?.orphanedAt).not.toBeNull();
    expect((await rowsOf(ctx)).find(({ id }) => id === second.fileId)?.orphanedAt).toBeNull();
    await removeWorkspaceLogo(ctx);
    expect((await rowsOf(ctx)).every(({ orphanedAt }) => orphanedAt !== null)).toBe(true);
  });

  it('is a manager’s', async () => {
    const { as } = await makeWorkspace();
    const editor = await as('editor');
    expect(await failureOf(setWorkspaceLogo(editor, photo))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(removeWorkspaceLogo(editor))).toEqual({ code: 'FORBIDDEN' });
  });
});
