import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { importMappings } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

/** Puts a kept mapping away; files that were read by it stay as they are. Throws NOT_FOUND. */
export async function deleteMapping(ctx: TenantContext, id: string): Promise<void> {
  await withTenant.write(ctx, 'rating:import', async (w) => {
    const [gone] = await w.tx
      .update(importMappings)
      .set({ deletedAt: new Date(), updatedBy: await w.personId() })
      .where(and(own(ctx, importMappings, id), isNull(importMappings.deletedAt)))
      .returning({ name: importMappings.name });
    if (!gone) throw new AppError('NOT_FOUND');
    w.record({ action: 'importMapping.delete', subject: { type: 'importMapping', id, label: gone.name } });
  });
}
