import 'server-only';
import { and, eq } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { removeUpload } from './import-files';

/** Lets an uploaded file go, of whatever kind, that was not committed. Throws NOT_FOUND where there is none such. */
export async function discardImport(ctx: TenantContext, importId: string): Promise<void> {
  await withTenant.write(ctx, 'rating:import', async (w) => {
    const gone = await w.tx
      .delete(imports)
      .where(and(own(ctx, imports, importId), eq(imports.state, 'uploaded')))
      .returning({ id: imports.id });
    if (gone.length === 0) throw new AppError('NOT_FOUND');
  });
  await removeUpload(ctx.workspace.id, importId);
}
