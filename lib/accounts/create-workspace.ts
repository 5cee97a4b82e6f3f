import 'server-only';
import { eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { organizations, workspaces } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/lib/auth/context';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { CreateWorkspaceInput } from './input';
import { freeSlug, isWorkspaceSlugFree } from './slugs';

/** Adds a brand to the organization, with the organization's language, zone and currency. CONFLICT at `slug` when it is taken. */
export async function createWorkspace(
  ctx: OrganizationContext,
  input: CreateWorkspaceInput,
): Promise<{ id: string; slug: string }> {
  if (!ctx.permissions.has('workspace:create')) throw new AppError('FORBIDDEN');
  return gateDb().transaction(async (tx) => {
    const isFree = (slug: string) => isWorkspaceSlugFree(tx, ctx.organization.id, slug);
    if (input.slug && !(await isFree(input.slug)))
      throw new AppError('CONFLICT', { field: 'slug', key: 'slugTaken' });
    const slug = input.slug ?? (await freeSlug(input.name, isFree));
    const [organization] = await tx
      .select()
      .from(organizations)
      .where(eq(organizations.id, ctx.organization.id));
    if (!organization) throw new AppError('NOT_FOUND');
    const id = newId();
    await tx.insert(workspaces).values({
      id,
      organizationId: organization.id,
      slug,
      name: input.name,
      contentLocale: organization.contentLocale,
      timeZone: organization.timeZone,
      currency: organization.currency,
      seatQuota: env.SEAT_QUOTA,
      storageQuota: env.STORAGE_QUOTA,
    });
    return { id, slug };
  });
}
