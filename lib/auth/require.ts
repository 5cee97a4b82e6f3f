import 'server-only';
import { headers } from 'next/headers';
import { forbidden, notFound, permanentRedirect, redirect } from 'next/navigation';
import { cache } from 'react';
import { pageSequence } from '@/lib/live/page-sequence';
import type { OrganizationContext, TenantContext } from './context';
import { findRenamed } from './renamed';
import { ownPath } from './own-path';
import { findOrganizationContext, findTenantContext } from './make-context';
import type { OrganizationPermission, WorkspacePermission } from './permissions';
import { currentSession, type CurrentSession } from './session';

export interface WorkspaceParams {
  organization: string;
  workspace: string;
}

/** The signed-in person, or a redirect to the sign-in page, which leads back here. */
export async function requireUser(): Promise<CurrentSession> {
  const session = await currentSession();
  if (!session) {
    const path = ownPath((await headers()).get('x-path'));
    redirect(path === null || path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`);
  }
  return session;
}

function personOf({ user }: CurrentSession) {
  return { userId: user.id, name: user.name, email: user.email, locale: user.locale };
}

// Cached by the slugs, so that layout, page and metadata of one request ask the database once.
const tenantOf = cache(async (organization: string, workspace: string): Promise<TenantContext | null> => {
  return findTenantContext(personOf(await requireUser()), { organization, workspace });
});

const organizationOf = cache(async (organization: string): Promise<OrganizationContext | null> => {
  return findOrganizationContext(personOf(await requireUser()), organization);
});

/** Leads an old slug to its new one, for those who may enter there; for all others it does not exist. */
async function followRename(organization: string, workspace?: string): Promise<never> {
  const now = await findRenamed(organization, workspace);
  const may =
    now &&
    (now.workspace
      ? await tenantOf(now.organization, now.workspace)
      : await organizationOf(now.organization));
  if (!may) notFound();
  permanentRedirect(now.workspace ? `/o/${now.organization}/${now.workspace}` : `/o/${now.organization}`);
}

/**
 * The context of a workspace page. What is not yours does not exist (404); inside your workspace with too small a role
 * it is forbidden (403); not signed in leads to the sign-in page.
 */
export async function requireMember(
  params: Promise<WorkspaceParams>,
  permission: WorkspacePermission,
): Promise<TenantContext> {
  const { organization, workspace } = await params;
  const ctx = await tenantOf(organization, workspace);
  if (!ctx) return followRename(organization, workspace);
  if (!ctx.permissions.has(permission)) forbidden();
  // What changes while the page reads its data, and until it follows the changes, is told to it afterwards.
  await pageSequence(ctx);
  return ctx;
}

/** The context of an organization page, by the same rules. */
export async function requireOrganization(
  params: Promise<{ organization: string }>,
  permission: OrganizationPermission,
): Promise<OrganizationContext> {
  const { organization } = await params;
  const ctx = await organizationOf(organization);
  if (!ctx) return followRename(organization);
  if (!ctx.permissions.has(permission)) forbidden();
  return ctx;
}
