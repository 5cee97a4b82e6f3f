import 'server-only';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { undoTouchpointImport } from '@/lib/touchpoints/undo-touchpoint-import';
import { undoImport } from './undo-import';

/** Takes an import of whatever kind back, by the verb of its kind. Throws NOT_FOUND, else as that verb. */
export async function takeBackImport(ctx: TenantContext, importId: string): Promise<void> {
  const [row] = await withTenant.read(ctx, 'rating:import', (tx) =>
    tx
      .select({ kind: imports.kind })
      .from(imports)
      .where(own(ctx, imports, importId)),
  );
  if (!row) throw new AppError('NOT_FOUND');
  if (row.kind === 'ratings') await undoImport(ctx, importId);
  else await undoTouchpointImport(ctx, { id: importId });
}
