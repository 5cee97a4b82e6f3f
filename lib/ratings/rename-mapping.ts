import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { importMappings } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { mappingNameSchema } from './save-mapping';

const renameMappingSchema = mappingNameSchema.extend({ id: z.uuid() });
export type RenameMappingInput = z.input<typeof renameMappingSchema>;

/** Gives a kept mapping another name. Throws NOT_FOUND, and CONFLICT where the name is taken. */
export async function renameMapping(ctx: TenantContext, input: RenameMappingInput): Promise<void> {
  const { id, name } = parseInput(renameMappingSchema, input);
  await withTenant.write(ctx, 'rating:import', async (w) => {
    const live = and(own(ctx, importMappings, id), isNull(importMappings.deletedAt));
    const [before] = await w.tx
      .select({ name: importMappings.name })
      .from(importMappings)
      .where(live)
      .for('update');
    if (!before) throw new AppError('NOT_FOUND');
    await w.tx
      .update(importMappings)
      .set({ name, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(live);
    w.record({
      action: 'importMapping.update',
      subject: { type: 'importMapping', id, label: name },
      before,
      after: { name },
    });
  });
}
