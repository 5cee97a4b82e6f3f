import 'server-only';
import { and, eq } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { mappingSchema } from '@/lib/imports/mapping/mapping-schema';
import { findLaterImport } from './find-later-import';
import type { ImportDetail, ImportResult } from './import-types';
import { importListEntry, selectImports } from './list-imports';

/** An import of ratings with its mapping and what came of it. Throws NOT_FOUND. */
export async function getImport(ctx: TenantContext, importId: string): Promise<ImportDetail> {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const [found] = await selectImports(tx).where(
      and(own(ctx, imports, importId), eq(imports.kind, 'ratings')),
    );
    if (!found) throw new AppError('NOT_FOUND');
    const { row } = found;
    const isCommitted = row.state === 'committed';
    return {
      ...importListEntry(found),
      fileHash: row.fileHash,
      mapping: mappingSchema.safeParse(row.mapping).data ?? null,
      result: row.committedAt ? (row.summary as ImportResult) : null,
      replacedBy: isCommitted ? await findLaterImport(tx, ctx.workspace.id, importId) : null,
    };
  });
}
