import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { organizationMembers, organizations, workspaceMembers, workspaces } from '@/db/schema/organizations';
import type { OrganizationRole, WorkspaceRole } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { findTenantContext } from '@/lib/auth/make-context';
import { newId } from '@/lib/ids';

interface MadeWorkspace {
  ctx: TenantContext;
  userId: string;
  slugs: { organization: string; workspace: string };
  /** The same workspace for another, new person with a smaller role. */
  as: (role: WorkspaceRole) => Promise<TenantContext>;
}

/** A person without a usable password. */
export async function makeUser(
  name = 'Ada Tester',
): Promise<{ userId: string; name: string; email: string; locale: 'en' }> {
  const userId = newId();
  const email = `${userId}@example.test`;
  await gateDb().insert(users).values({ id: userId, email, name, passwordHash: 'none' });
  return { userId, name, email, locale: 'en' };
}

/** Another brand of the same organization, with a manager who can enter that one only. */
export async function makeSister({ organization }: TenantContext, name: string): Promise<TenantContext> {
  const [workspaceId, person] = [newId(), await makeUser()];
  const slug = `sister-${workspaceId}`;
  await gateDb().insert(workspaces).values({ id: workspaceId, organizationId: organization.id, slug, name });
  await gateDb().insert(workspaceMembers).values({ workspaceId, userId: person.userId, role: 'manager' });
  const ctx = await findTenantContext(person, { organization: organization.slug, workspace: slug });
  if (!ctx) throw new Error('The sister workspace could not be entered.');
  return ctx;
}

/** A fresh organization with one workspace and one person in it: a manager, unless told. */
export async function makeWorkspace(
  options: { role?: WorkspaceRole; organizationRole?: OrganizationRole; name?: string } = {},
): Promise<MadeWorkspace> {
  const db = gateDb();
  const organizationId = newId();
  const workspaceId = newId();
  const slugs = { organization: `org-${organizationId}`, workspace: 'brand' };
  await db
    .insert(organizations)
    .values({ id: organizationId, slug: slugs.organization, name: 'Test organization' });
  await db
    .insert(workspaces)
    .values({ id: workspaceId, organizationId, slug: slugs.workspace, name: options.name ?? 'Test brand' });
  const enter = async (role: WorkspaceRole) => {
    const person = await makeUser();
    await db.insert(workspaceMembers).values({ workspaceId, userId: person.userId, role });
    const ctx = await findTenantContext(person, slugs);
    if (!ctx) throw new Error('The test workspace could not be entered.');
    return { ctx, person };
  };
  const { ctx, person } = await enter(options.role ?? 'manager');
  if (options.organizationRole) {
    await db
      .insert(organizationMembers)
      .values({ organizationId, userId: person.userId, role: options.organizationRole });
  }
  return { ctx, userId: person.userId, slugs, as: async (role) => (await enter(role)).ctx };
}
