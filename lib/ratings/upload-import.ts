import 'server-only';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { sniffFile } from '@/lib/imports/read/sniff';
import { importFilePath, removeUpload, storeUpload } from './import-files';

const longestName = 200;

/** The last part of a name that somebody sent, without control characters; it is shown and never used as a path. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim()
    .slice(0, longestName);
  return clean === '' ? 'file' : clean;
}

/**
 * Keeps a file of ratings until it is mapped and committed, at most a week. The body goes to the disk as it comes. Throws
 * FORBIDDEN, TOO_LARGE beyond 250 MB, and ImportError where the file is none that can be read; then nothing is kept.
 */
export async function uploadImport(
  ctx: TenantContext,
  fileName: string,
  body: AsyncIterable<Uint8Array>,
): Promise<{ importId: string }> {
  if (!ctx.permissions.has('rating:import')) throw new AppError('FORBIDDEN');
  const importId = newId();
  const here = ctx.workspace.id;
  try {
    const { sha256 } = await storeUpload(here, importId, body);
    await sniffFile(importFilePath(here, importId));
    await withTenant.write(ctx, 'rating:import', async (w) => {
      const by = await w.personId();
      await w.tx.insert(imports).values({
        workspaceId: here,
        id: importId,
        kind: 'ratings',
        state: 'uploaded',
        fileName: cleanName(fileName),
        fileHash: sha256,
        createdBy: by,
        updatedBy: by,
      });
    });
  } catch (error) {
    await removeUpload(here, importId);
    throw error;
  }
  return { importId };
}
