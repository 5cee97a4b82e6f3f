import 'server-only';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { mappingSchema } from '@/lib/imports/mapping/mapping-schema';
import { findLaterImport } from './find-later-import';
import type { JourneyPlan } from './journey/journey-types';
import type { ImportDetail, ImportResult } from './import-types';
import { importListEntry, selectImports } from './list-imports';

/** An import with what came of it, and of ratings its mapping. Throws NOT_FOUND. */
export async function getImport(ctx: TenantContext, importId: string): Promise<ImportDetail> {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const [found] = await selectImports(tx).where(own(ctx, imports, importId));
    if (!found) throw new AppError('NOT_FOUND');
    const { row } = found;
    const isRatings = row.kind === 'ratings';
    return {
      ...importListEntry(found),
      fileHash: row.fileHash,
      mapping: isRatings ? (mappingSchema.safeParse(row.mapping).data ?? null) : null,
      result: isRatings && row.committedAt ? (row.summary as ImportResult) : null,
      journey:
        row.kind === 'journey' ? ((row.summary as { journey?: JourneyPlan } | null)?.journey ?? null) : null,
      replacedBy:
        isRatings && row.state === 'committed' ? await findLaterImport(tx, ctx.workspace.id, importId) : null,
    };
  });
}
