import 'server-only';
import { imports } from '@/db/schema/imports';
import type { ImportKind } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { isJourneyFile, readJourneyFile } from '@/lib/imports/journey/read-journey-file';
import { sniffFile } from '@/lib/imports/read/sniff';
import { importFilePath, removeUpload, storeUpload } from './import-files';
import { cleanFileName } from '@/lib/imports/read/clean-file-name';

/** What a file is to be read as. Throws ImportError where it is nothing that can be read. */
async function kindOf(path: string, fileName: string, as?: 'audit'): Promise<ImportKind> {
  if (!as && (await isJourneyFile(path, fileName))) {
    await readJourneyFile(path);
    return 'journey';
  }
  await sniffFile(path);
  return as ?? 'ratings';
}

/**
 * Keeps a file of ratings, a journey, or with `as` a former audit until it is committed, at most a week. The body goes to the disk as it comes. Throws
 * FORBIDDEN, TOO_LARGE beyond 250 MB, and ImportError where the file is none that can be read; then nothing is kept.
 */
export async function uploadImport(
  ctx: TenantContext,
  fileName: string,
  body: AsyncIterable<Uint8Array>,
  as?: 'audit',
): Promise<{ importId: string }> {
  if (!ctx.permissions.has(as ? 'audit:manage' : 'rating:import')) throw new AppError('FORBIDDEN');
  const importId = newId();
  const here = ctx.workspace.id;
  try {
    const { sha256 } = await storeUpload(here, importId, body);
    const kind = await kindOf(importFilePath(here, importId), fileName, as);
    await withTenant.write(ctx, as ? 'audit:manage' : 'rating:import', async (w) => {
      const by = await w.personId();
      await w.tx.insert(imports).values({
        workspaceId: here,
        id: importId,
        kind,
        state: 'uploaded',
        fileName: cleanFileName(fileName),
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
