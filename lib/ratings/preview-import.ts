import 'server-only';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseMapping } from '@/lib/imports/mapping/parse-mapping';
import { hasUpload, importFilePath } from './import-files';
import { longStatement } from './import-lock';
import type { ImportResult } from './import-types';
import { takeIn } from './intake/take-in';

interface PreviewOptions {
  /** Told now and then how many rows have been read. */
  onProgress?: (rows: number) => void;
}

/**
 * What committing an uploaded file by a mapping would do: the figures that come out, what is left out and why, what it
 * would make and change. The whole file is evaluated and compared; nothing is written but the mapping, which the import
 * remembers. Throws NOT_FOUND, CONFLICT where the import is committed already, and ImportError.
 */
export async function previewImport(
  ctx: TenantContext,
  importId: string,
  given: unknown,
  { onProgress }: PreviewOptions = {},
): Promise<ImportResult> {
  const mapping = parseMapping(given);
  return withTenant.write(
    ctx,
    'rating:import',
    async (w) => {
      const [row] = await w.tx
        .select()
        .from(imports)
        .where(own(ctx, imports, importId));
      if (!row) throw new AppError('NOT_FOUND');
      if (row.state !== 'uploaded' || row.kind !== 'ratings')
        throw new AppError('CONFLICT', { key: 'importDone' });
      if (!(await hasUpload(ctx.workspace.id, importId)))
        throw new AppError('NOT_FOUND', { key: 'importFileGone' });
      const file = {
        path: importFilePath(ctx.workspace.id, importId),
        name: row.fileName,
        sha256: row.fileHash,
      };
      const { result } = await takeIn(ctx, w, file, mapping, { importId: null, onProgress });
      await w.tx
        .update(imports)
        .set({ mapping, updatedAt: new Date() })
        .where(own(ctx, imports, importId));
      return result;
    },
    { statementTimeout: longStatement },
  );
}
