import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { organizationMembers, organizations, workspaceMembers, workspaces } from '@/db/schema/organizations';
import { workspacePeople } from '@/db/schema/people';
import type { Locale } from '@/db/values/accounts';
import { newId } from '@/lib/ids';
import { pick } from '@/lib/utils/pick';
import { workspaceFields, type Actor, type OrganizationContext, type TenantContext } from './context';
import {
  effectiveWorkspaceRole,
  formerPermissions,
  guestPermissions,
  organizationRolePermissions,
  workspaceRolePermissions,
} from './permissions';

interface Person {
  userId: string;
  name: string;
  email: string;
  locale: Locale;
}

interface WorkspaceSlugs {
  organization: string;
  workspace: string;
}

type WorkspaceRow = typeof workspaces.$inferSelect;
type OrganizationRow = typeof organizations.$inferSelect;

function tenantContext(
  organization: OrganizationRow,
  workspace: WorkspaceRow,
  rest: Pick<TenantContext, 'person' | 'role' | 'locale'> & { isMember: boolean },
): TenantContext {
  const { isMember, ...others } = rest;
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name, isMember },
    workspace: pick(workspace, workspaceFields),
    ...others,
    permissions: new Set(workspaceRolePermissions[others.role]),
    requestId: newId(),
  } as unknown as TenantContext;
}

/**
 * The context of a signed-in person in a workspace, or null where there is none for them (absent and foreign alike).
 * Suspended in the organization means suspended in all its brands.
 */
export async function findTenantContext(
  person: Person,
  slugs: WorkspaceSlugs,
): Promise<TenantContext | null> {
  const [row] = await gateDb()
    .select({
      organization: organizations,
      workspace: workspaces,
      organizationRole: organizationMembers.role,
      suspendedAt: organizationMembers.suspendedAt,
      workspaceRole: workspaceMembers.role,
    })
    .from(workspaces)
    .innerJoin(organizations, eq(organizations.id, workspaces.organizationId))
    .leftJoin(
      organizationMembers,
      and(
        eq(organizationMembers.organizationId, organizations.id),
        eq(organizationMembers.userId, person.userId),
      ),
    )
    .leftJoin(
      workspaceMembers,
      and(
        eq(workspaceMembers.workspaceId, workspaces.id),
        eq(workspaceMembers.userId, person.userId),
        isNull(workspaceMembers.suspendedAt),
      ),
    )
    .where(and(eq(organizations.slug, slugs.organization), eq(workspaces.slug, slugs.workspace)));
  if (!row || row.suspendedAt !== null) return null;
  const role = effectiveWorkspaceRole(row.organizationRole, row.workspaceRole);
  if (!role) return null;
  return tenantContext(row.organization, row.workspace, {
    isMember: row.organizationRole !== null,
    person: { userId: person.userId, name: person.name, email: person.email },
    role,
    locale: person.locale,
  });
}

/** So long after leaving a phone may hand in what it holds. */
const handInFor = 30 * 86_400_000;

/**
 * The context of somebody who was removed from a workspace in the last 30 days, or null: it can read nothing, and its one
 * permission is to hand in what lay on a phone.
 */
export async function findFormerContext(
  person: Person,
  slugs: WorkspaceSlugs,
): Promise<TenantContext | null> {
  const [row] = await gateDb()
    .select({ organization: organizations, workspace: workspaces })
    .from(workspaces)
    .innerJoin(organizations, eq(organizations.id, workspaces.organizationId))
    .innerJoin(
      workspacePeople,
      and(
        eq(workspacePeople.workspaceId, workspaces.id),
        eq(workspacePeople.userId, person.userId),
        gt(workspacePeople.leftAt, new Date(Date.now() - handInFor)),
      ),
    )
    .leftJoin(
      workspaceMembers,
      and(eq(workspaceMembers.workspaceId, workspaces.id), eq(workspaceMembers.userId, person.userId)),
    )
    .where(
      and(
        eq(organizations.slug, slugs.organization),
        eq(workspaces.slug, slugs.workspace),
        isNull(workspaceMembers.userId),
      ),
    );
  if (!row) return null;
  const context = tenantContext(row.organization, row.workspace, {
    isMember: false,
    person: { userId: person.userId, name: person.name, email: person.email },
    role: 'viewer',
    locale: person.locale,
  });
  return { ...context, permissions: new Set(formerPermissions) };
}

/** The context of a signed-in member in an organization, or null. */
export async function findOrganizationContext(
  person: Person,
  slug: string,
): Promise<OrganizationContext | null> {
  const [row] = await gateDb()
    .select({ organization: organizations, role: organizationMembers.role })
    .from(organizations)
    .innerJoin(
      organizationMembers,
      and(
        eq(organizationMembers.organizationId, organizations.id),
        eq(organizationMembers.userId, person.userId),
        isNull(organizationMembers.suspendedAt),
      ),
    )
    .where(eq(organizations.slug, slug));
  if (!row) return null;
  return {
    organization: { id: row.organization.id, slug: row.organization.slug, name: row.organization.name },
    person: { userId: person.userId, name: person.name, email: person.email },
    role: row.role,
    permissions: new Set(organizationRolePermissions[row.role]),
    locale: person.locale,
    requestId: newId(),
  } as unknown as OrganizationContext;
}

/**
 * The context of work without a signed-in person: a seed, a job, a command, a public link.
 * The workspace comes from a row that the server itself found, never from input.
 */
export async function systemContext(
  workspaceId: string,
  actor: Actor = { userId: null, name: 'Touchstone', email: null },
): Promise<TenantContext> {
  const [row] = await gateDb()
    .select({ organization: organizations, workspace: workspaces })
    .from(workspaces)
    .innerJoin(organizations, eq(organizations.id, workspaces.organizationId))
    .where(eq(workspaces.id, workspaceId));
  if (!row) throw new Error(`No workspace ${workspaceId}`);
  return tenantContext(row.organization, row.workspace, {
    isMember: false,
    person: actor,
    role: 'manager',
    locale: row.workspace.contentLocale,
  });
}

/**
 * The context of a guest behind a link that the server itself found: acts as a row of the people list without an account,
 * may score and nothing else.
 */
export async function guestContext(
  workspaceId: string,
  guest: { personId: string; name: string },
): Promise<TenantContext> {
  const context = await systemContext(workspaceId, { userId: null, email: null, ...guest });
  return { ...context, role: 'viewer', permissions: new Set(guestPermissions) };
}

/** The workspace of two slugs, for commands that run on the server itself. */
export async function systemContextBySlugs(slugs: WorkspaceSlugs): Promise<TenantContext | null> {
  const [row] = await gateDb()
    .select({ id: workspaces.id })
    .from(workspaces)
    .innerJoin(organizations, eq(organizations.id, workspaces.organizationId))
    .where(and(eq(organizations.slug, slugs.organization), eq(workspaces.slug, slugs.workspace)));
  return row ? systemContext(row.id) : null;
}
