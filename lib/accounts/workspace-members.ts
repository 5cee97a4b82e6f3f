import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { workspaceMembers } from '@/db/schema/organizations';
import { workspacePeople } from '@/db/schema/people';
import type { WorkspaceRole } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { demandSeats, lockSeats, readSeats } from './seats';

export interface WorkspaceMember {
  userId: string;
  name: string;
  email: string;
  role: WorkspaceRole;
  suspended: boolean;
  joinedAt: Date;
}

/** The people who were added to this workspace. Owners and admins of the organization act in it without being listed. */
export async function listWorkspaceMembers(ctx: TenantContext): Promise<WorkspaceMember[]> {
  if (!ctx.permissions.has('member:read')) throw new AppError('FORBIDDEN');
  const rows = await gateDb()
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: workspaceMembers.role,
      suspendedAt: workspaceMembers.suspendedAt,
      joinedAt: workspaceMembers.createdAt,
    })
    .from(workspaceMembers)
    .innerJoin(users, eq(users.id, workspaceMembers.userId))
    .where(eq(workspaceMembers.workspaceId, ctx.workspace.id))
    .orderBy(asc(users.name));
  return rows.map(({ suspendedAt, ...row }) => ({ ...row, suspended: suspendedAt !== null }));
}

const memberOf = (ctx: TenantContext, userId: string) =>
  and(eq(workspaceMembers.workspaceId, ctx.workspace.id), eq(workspaceMembers.userId, userId));

/**
 * Changes a member's role or suspends them; open pages notice within seconds. Throws NOT_FOUND for somebody else's member,
 * LIMIT where a viewer would need a seat and none is left.
 */
export async function updateWorkspaceMember(
  ctx: TenantContext,
  input: { userId: string; role?: WorkspaceRole; suspended?: boolean },
): Promise<void> {
  await withTenant.write(ctx, 'member:manage', async (w) => {
    const [before] = await w.tx
      .select()
      .from(workspaceMembers)
      .where(memberOf(ctx, input.userId))
      .for('update');
    if (!before) throw new AppError('NOT_FOUND');
    const set = {
      role: input.role ?? before.role,
      suspendedAt: input.suspended === undefined ? before.suspendedAt : input.suspended ? new Date() : null,
    };
    if (before.role === 'viewer' && set.role !== 'viewer') {
      await lockSeats(w.tx, ctx.workspace.id);
      const { used, limit } = await readSeats(gateDb(), ctx.workspace.id);
      demandSeats({ used: used + 1, limit });
    }
    await w.tx.update(workspaceMembers).set(set).where(memberOf(ctx, input.userId));
    w.record({
      action: 'member.update',
      subject: { type: 'member', id: input.userId, label: await memberName(input.userId) },
      before: { role: before.role, suspended: before.suspendedAt !== null },
      after: { role: set.role, suspended: set.suspendedAt !== null },
    });
    w.emit({ kind: 'member', id: input.userId, op: 'update' });
  });
}

/** Removes a member at once; their name stays in the history. */
export async function removeWorkspaceMember(ctx: TenantContext, userId: string): Promise<void> {
  await withTenant.write(ctx, 'member:manage', async (w) => {
    const [removed] = await w.tx.delete(workspaceMembers).where(memberOf(ctx, userId)).returning();
    if (!removed) throw new AppError('NOT_FOUND');
    await w.tx
      .update(workspacePeople)
      .set({ leftAt: new Date() })
      .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), eq(workspacePeople.userId, userId)));
    w.record({
      action: 'member.remove',
      subject: { type: 'member', id: userId, label: await memberName(userId) },
      before: { role: removed.role },
    });
    w.emit({ kind: 'member', id: userId, op: 'delete' });
  });
}

async function memberName(userId: string): Promise<string> {
  const [user] = await gateDb().select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name ?? '';
}
