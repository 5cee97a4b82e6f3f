import 'server-only';
import { eq } from 'drizzle-orm';
import { ratingAttributes } from '@/db/schema/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import type { AttributeChoice } from './import-types';

/** The attributes under which respondents of former imports are filed, by label. */
export async function listAttributes(ctx: TenantContext): Promise<AttributeChoice[]> {
  const rows = await withTenant.read(ctx, 'rating:import', (tx) =>
    tx
      .select({ key: ratingAttributes.key, label: ratingAttributes.label })
      .from(ratingAttributes)
      .where(eq(ratingAttributes.workspaceId, ctx.workspace.id)),
  );
  const choices = rows.map(({ key, label }) => ({ key, label: label ?? key }));
  return sortByText(ctx.locale, choices, ({ label }) => label);
}
