import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { workspaceSettings } from '@/db/values/settings';
import { setWorkspaceLogo } from '@/lib/accounts/workspace-logo';
import { findTenantContext } from '@/lib/auth/make-context';
import { createRound } from '@/lib/collection/create-round';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { uploadPhoto } from '@/lib/files/upload-photo';
import { createGalleryItem } from '@/lib/gallery/create-gallery-item';
import { createMap } from '@/lib/journeys/create-map';
import { saveVersion } from '@/lib/journeys/versions/save-version';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { pick } from '@/lib/utils/pick';
import { exportWorkspace } from './export-workspace';

ownDataFolder();

interface Exported {
  format: string;
  workspace: Record<string, unknown>;
  files: { id: string; sha256: string; content: string; contentType: string }[];
  touchpoints: { name: string }[];
  galleryItems: { title: string; photoFileId: string }[];
  collectionRounds: Record<string, unknown>[];
  journeyMapVersions: { label: string; content: { map: { header: { title: string } } } }[];
}

const read = async (stream: ReadableStream<Uint8Array>) =>
  (await new Response(stream).json()) as unknown as Exported;

describe('the export of a brand', () => {
  it('holds its records and its pictures, and no secret of a link', async () => {
    const { ctx, userId, slugs } = await makeWorkspace();
    await makeTouchpoints(ctx, ['Bell', 'Door']);
    await createRound(ctx, { name: 'Autumn' });
    const brand = await createListEntry(ctx, 'brand', { name: 'Leader', kind: 'leader' });
    const { fileId } = await uploadPhoto(ctx, await makeImage());
    await createGalleryItem(ctx, { brandId: brand.id, title: 'Queue', photoFileId: fileId });
    const logo = await setWorkspaceLogo(ctx, await makeImage({ colour: '#123456' }));
    const now = await findTenantContext({ userId, name: 'Ada', email: '', locale: 'en' }, slugs);
    if (!now) throw new Error('The workspace could not be entered.');
    const made = await read(exportWorkspace(now));
    expect(made.touchpoints.map(({ name }) => name).sort()).toEqual(['Bell', 'Door']);
    expect(made.galleryItems).toMatchObject([{ title: 'Queue', photoFileId: fileId }]);
    expect(made.workspace).toEqual({ ...pick(now.workspace, workspaceSettings), logoFileId: logo.fileId });
    expect(made.files.map(({ id }) => id).sort()).toEqual([fileId, logo.fileId].sort());
    for (const { content, sha256 } of made.files) {
      expect(createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')).toBe(sha256);
    }
    expect(Object.keys(made.collectionRounds[0] ?? {})).not.toContain('token');
  });

  it('holds versions of maps as they can be read', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
    await saveVersion(ctx, { mapId: id, label: 'Agreed' });
    const { journeyMapVersions } = await read(exportWorkspace(ctx));
    expect(journeyMapVersions).toMatchObject([
      { label: 'Agreed', content: { map: { header: { title: 'I buy a ticket' } } } },
    ]);
  });

  it('holds nothing of another brand', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    await makeTouchpoints(theirs.ctx, ['Their secret']);
    await setWorkspaceLogo(theirs.ctx, await makeImage({ colour: '#654321' }));
    const made = await read(exportWorkspace(mine.ctx));
    expect(JSON.stringify(made)).not.toContain('Their secret');
    expect([made.files, made.touchpoints]).toEqual([[], []]);
  });

  it('ends as an error where the role is too small', async () => {
    const { as } = await makeWorkspace();
    await expect(read(exportWorkspace(await as('editor')))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('stops when its reader goes away, and lets go of its connection', async () => {
    const { ctx } = await makeWorkspace();
    for (let round = 0; round < 15; round += 1) await exportWorkspace(ctx).cancel();
    expect((await read(exportWorkspace(ctx))).format).toBe('touchstone-workspace');
  });
});
