import 'server-only';
import { and, eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { organizations, organizationSlugs } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { OrganizationSettingsInput } from './input';
import { isOrganizationSlugFree } from './slugs';

/** The organization's settings. */
export async function getOrganizationSettings(ctx: OrganizationContext) {
  const [row] = await gateDb().select().from(organizations).where(eq(organizations.id, ctx.organization.id));
  if (!row) throw new AppError('NOT_FOUND');
  const { name, slug, colour, contentLocale, timeZone, currency } = row;
  return { name, slug, colour, contentLocale, timeZone, currency };
}

/** Changes the settings. A changed slug keeps leading here for 12 months. CONFLICT at `slug` when it is taken. */
export async function updateOrganizationSettings(
  ctx: OrganizationContext,
  input: OrganizationSettingsInput,
): Promise<void> {
  if (!ctx.permissions.has('organization:manage')) throw new AppError('FORBIDDEN');
  const { id, slug } = ctx.organization;
  await gateDb().transaction(async (tx) => {
    if (input.slug !== slug) {
      if (!(await isOrganizationSlugFree(tx, input.slug, id)))
        throw new AppError('CONFLICT', { field: 'slug', key: 'slugTaken' });
      const retired = and(eq(organizationSlugs.slug, input.slug), eq(organizationSlugs.organizationId, id));
      await tx.delete(organizationSlugs).where(retired);
      await tx
        .insert(organizationSlugs)
        .values({ slug, organizationId: id })
        .onConflictDoUpdate({
          target: organizationSlugs.slug,
          set: { organizationId: id, retiredAt: new Date() },
        });
    }
    await tx.update(organizations).set(input).where(eq(organizations.id, id));
  });
}
