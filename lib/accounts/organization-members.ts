import 'server-only';
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { organizationMembers } from '@/db/schema/organizations';
import type { OrganizationRole } from '@/db/values/accounts';
import type { OrganizationContext } from '@/lib/auth/context';
import type { OrganizationPermission } from '@/lib/auth/permissions';
import { AppError } from '@/lib/errors';

export interface OrganizationMember {
  userId: string;
  name: string;
  email: string;
  role: OrganizationRole;
  suspended: boolean;
  joinedAt: Date;
}

function demand(ctx: OrganizationContext, permission: OrganizationPermission): void {
  if (!ctx.permissions.has(permission)) throw new AppError('FORBIDDEN');
}

/** The members of an organization. */
export async function listOrganizationMembers(ctx: OrganizationContext): Promise<OrganizationMember[]> {
  demand(ctx, 'organization:members');
  const rows = await gateDb()
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: organizationMembers.role,
      suspendedAt: organizationMembers.suspendedAt,
      joinedAt: organizationMembers.createdAt,
    })
    .from(organizationMembers)
    .innerJoin(users, eq(users.id, organizationMembers.userId))
    .where(eq(organizationMembers.organizationId, ctx.organization.id))
    .orderBy(asc(users.name));
  return rows.map(({ suspendedAt, ...row }) => ({ ...row, suspended: suspendedAt !== null }));
}

/**
 * Changes a member's role, suspends, or removes (`role: null`). Only owners touch owners or make new ones, and the last
 * working owner stays: an organization without one could never be managed again.
 */
export async function updateOrganizationMember(
  ctx: OrganizationContext,
  input: { userId: string; role?: OrganizationRole | null; suspended?: boolean },
): Promise<void> {
  demand(ctx, 'organization:members');
  const member = and(
    eq(organizationMembers.organizationId, ctx.organization.id),
    eq(organizationMembers.userId, input.userId),
  );
  await gateDb().transaction(async (tx) => {
    // One change of members at a time, so that two owners cannot remove each other in the same moment.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`members:${ctx.organization.id}`}))`);
    const [before] = await tx.select().from(organizationMembers).where(member);
    if (!before) throw new AppError('NOT_FOUND');
    const touchesOwner = before.role === 'owner' || input.role === 'owner';
    if (touchesOwner && !ctx.permissions.has('organization:own')) throw new AppError('FORBIDDEN');
    if (input.role === null) await tx.delete(organizationMembers).where(member);
    else {
      const suspendedAt =
        input.suspended === undefined ? before.suspendedAt : input.suspended ? new Date() : null;
      await tx
        .update(organizationMembers)
        .set({ role: input.role ?? before.role, suspendedAt })
        .where(member);
    }
    const [owners] = await tx
      .select({ n: count() })
      .from(organizationMembers)
      .where(
        and(
          eq(organizationMembers.organizationId, ctx.organization.id),
          eq(organizationMembers.role, 'owner'),
          isNull(organizationMembers.suspendedAt),
        ),
      );
    if (!owners?.n) throw new AppError('CONFLICT', { key: 'lastOwner' });
  });
}
