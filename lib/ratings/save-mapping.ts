import 'server-only';
import { z } from 'zod';
import { importMappings } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseMapping } from '@/lib/imports/mapping/parse-mapping';
import { parseInput } from '@/lib/parse-input';

export const mappingNameSchema = z.object({ name: z.string().trim().min(1).max(100) });
export const saveMappingSchema = mappingNameSchema.extend({ mapping: z.unknown() });
export type SaveMappingInput = z.input<typeof saveMappingSchema>;

/**
 * Keeps the way in which a file was read, under a name of its own. Throws CONFLICT where the name is taken, and
 * ImportError where the mapping does not fit together.
 */
export async function saveMapping(ctx: TenantContext, input: SaveMappingInput): Promise<{ id: string }> {
  const { name, mapping } = parseInput(saveMappingSchema, input);
  const parsed = parseMapping(mapping);
  const id = newId();
  await withTenant.write(ctx, 'rating:import', async (w) => {
    const by = await w.personId();
    await w.tx.insert(importMappings).values({
      workspaceId: ctx.workspace.id,
      id,
      kind: 'ratings',
      name,
      mapping: parsed,
      createdBy: by,
      updatedBy: by,
    });
    w.record({
      action: 'importMapping.create',
      subject: { type: 'importMapping', id, label: name },
      after: { name },
    });
  });
  return { id };
}
