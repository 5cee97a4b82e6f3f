import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { sharedForms } from '@/db/schema/shared-forms';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { Place } from './types';

/** What a brand of the organization shares under this id; nothing where it does not, or not any more. */
export async function readShared(ctx: TenantContext, formId: string) {
  return withTenant.shared(ctx, 'audit:manage', async (tx) => {
    const [row] = await tx
      .select()
      .from(sharedForms)
      .where(and(eq(sharedForms.organizationId, ctx.organization.id), eq(sharedForms.formId, formId)));
    return row;
  });
}

/** Touchpoints of the brand that criteria can be tied to. */
export async function readPlaces(tx: TenantTx, ctx: TenantContext): Promise<Place[]> {
  return tx
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        isNull(touchpoints.deletedAt),
        isNull(touchpoints.archivedAt),
      ),
    );
}
