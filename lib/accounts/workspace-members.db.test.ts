import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { workspaceMembers } from '@/db/schema/organizations';
import { makeUser, makeWorkspace } from '@/db/testing/factories';
import { listActivity } from '@/lib/activity/list-activity';
import { findTenantContext } from '@/lib/auth/make-context';
import { newId } from '@/lib/ids';
import { listWorkspaceMembers, removeWorkspaceMember, updateWorkspaceMember } from './workspace-members';

async function withMember() {
  const place = await makeWorkspace();
  const person = await makeUser('Ben');
  await gateDb()
    .insert(workspaceMembers)
    .values({ workspaceId: place.ctx.workspace.id, userId: person.userId, role: 'viewer' });
  return { ...place, person };
}

const roleOf = async (workspaceId: string, userId: string) => {
  const [row] = await gateDb()
    .select({ role: workspaceMembers.role })
    .from(workspaceMembers)
    .where(and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.userId, userId)));
  return row?.role;
};

describe('members of a workspace', () => {
  it('get another role, and the activity says so', async () => {
    const { ctx, person } = await withMember();
    await updateWorkspaceMember(ctx, { userId: person.userId, role: 'editor' });
    expect(await roleOf(ctx.workspace.id, person.userId)).toBe('editor');
    const { entries } = await listActivity(ctx);
    expect(entries[0]).toMatchObject({
      action: 'member.update',
      subjectLabel: 'Ben',
      changes: [{ field: 'role', before: 'viewer', after: 'editor' }],
    });
  });

  it('are out at once when suspended or removed', async () => {
    const { ctx, slugs, person } = await withMember();
    expect(await findTenantContext(person, slugs)).not.toBeNull();
    await updateWorkspaceMember(ctx, { userId: person.userId, suspended: true });
    expect(await findTenantContext(person, slugs)).toBeNull();
    await updateWorkspaceMember(ctx, { userId: person.userId, suspended: false });
    expect(await findTenantContext(person, slugs)).not.toBeNull();
    await removeWorkspaceMember(ctx, person.userId);
    expect(await findTenantContext(person, slugs)).toBeNull();
  });

  it('of another tenant are not found, and stay as they are', async () => {
    const mine = await makeWorkspace();
    const theirs = await withMember();
    const change = { userId: theirs.person.userId, role: 'manager' as const };
    await expect(updateWorkspaceMember(mine.ctx, change)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(removeWorkspaceMember(mine.ctx, theirs.person.userId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(removeWorkspaceMember(mine.ctx, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await roleOf(theirs.ctx.workspace.id, theirs.person.userId)).toBe('viewer');
  });

  it.each(['editor', 'auditor', 'viewer'] as const)('cannot be changed by a %s', async (role) => {
    const place = await withMember();
    const ctx = await place.as(role);
    const change = { userId: place.person.userId, role: 'manager' as const };
    await expect(updateWorkspaceMember(ctx, change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await listWorkspaceMembers(ctx)).length).toBeGreaterThan(1);
  });
});
