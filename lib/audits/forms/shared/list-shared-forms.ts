import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { sharedForms } from '@/db/schema/shared-forms';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { SharedFormSummary } from './types';

/** Forms that the other brands of the organization share, by brand and name. */
export async function listSharedForms(ctx: TenantContext): Promise<SharedFormSummary[]> {
  return withTenant.shared(ctx, 'audit:manage', (tx) =>
    tx
      .select({
        id: sharedForms.formId,
        name: sharedForms.name,
        description: sharedForms.description,
        brand: sharedForms.brand,
        version: sharedForms.version,
        criteria: sql<number>`jsonb_array_length(${sharedForms.criteria})`,
      })
      .from(sharedForms)
      .where(
        and(
          eq(sharedForms.organizationId, ctx.organization.id),
          ne(sharedForms.workspaceId, ctx.workspace.id),
        ),
      )
      .orderBy(sql`lower(${sharedForms.brand})`, sql`lower(${sharedForms.name})`, sharedForms.formId),
  );
}
