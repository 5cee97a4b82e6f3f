import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { importMappings } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { mappingSchema } from '@/lib/imports/mapping/mapping-schema';
import type { SavedMappingEntry } from './import-types';

/** The mappings that were kept for the next wave, by name. */
export async function listMappings(ctx: TenantContext): Promise<SavedMappingEntry[]> {
  const rows = await withTenant.read(ctx, 'rating:import', (tx) =>
    tx
      .select()
      .from(importMappings)
      .where(
        and(
          eq(importMappings.workspaceId, ctx.workspace.id),
          eq(importMappings.kind, 'ratings'),
          isNull(importMappings.deletedAt),
        ),
      ),
  );
  const entries = rows.flatMap(({ id, name, mapping: kept, updatedAt }) => {
    const mapping = mappingSchema.safeParse(kept).data;
    if (!mapping) return [];
    const columns = mapping.columns.filter(({ role }) => role !== 'ignore').length;
    return [{ id, name, mapping, columns, updatedAt }];
  });
  return sortByText(ctx.locale, entries, ({ name }) => name);
}
