import 'server-only';
import { and, asc, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import { AppError } from '@/lib/errors';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import {
  organizationLogos,
  organizationMembers,
  organizations,
  workspaceMembers,
  workspaces,
} from '@/db/schema/organizations';
import type { OrganizationRole } from '@/db/values/accounts';

export interface Place {
  organization: {
    id: string;
    slug: string;
    name: string;
    colour: string | null;
    logoId: string | null;
    role: OrganizationRole | null;
  };
  workspaces: {
    id: string;
    slug: string;
    name: string;
    colour: string | null;
    logoFileId: string | null;
    isSample: boolean;
  }[];
}

/** Every organization and brand that a person may enter: what the switcher shows. */
export async function listPlaces(userId: string): Promise<Place[]> {
  const db = gateDb();
  const all = await db
    .select({
      organizationId: organizationMembers.organizationId,
      role: organizationMembers.role,
      suspendedAt: organizationMembers.suspendedAt,
    })
    .from(organizationMembers)
    .where(eq(organizationMembers.userId, userId));
  const memberships = all.filter(({ suspendedAt }) => suspendedAt === null);
  const closed = all.filter(({ suspendedAt }) => suspendedAt !== null);
  const roles = new Map(memberships.map(({ organizationId, role }) => [organizationId, role]));
  const managed = memberships
    .filter(({ role }) => role !== 'member')
    .map(({ organizationId }) => organizationId);
  const added = db
    .select({ id: workspaceMembers.workspaceId })
    .from(workspaceMembers)
    .where(and(eq(workspaceMembers.userId, userId), isNull(workspaceMembers.suspendedAt)));
  const rows = await db
    .select({
      id: workspaces.id,
      slug: workspaces.slug,
      name: workspaces.name,
      colour: workspaces.colour,
      logoFileId: workspaces.logoFileId,
      isSample: workspaces.isSample,
      organizationId: workspaces.organizationId,
    })
    .from(workspaces)
    .where(
      and(
        or(inArray(workspaces.id, added), inArray(workspaces.organizationId, managed)),
        notInArray(
          workspaces.organizationId,
          closed.map(({ organizationId }) => organizationId),
        ),
      ),
    )
    .orderBy(asc(workspaces.isSample), asc(workspaces.name));
  const ids = [...new Set([...roles.keys(), ...rows.map(({ organizationId }) => organizationId)])];
  if (ids.length === 0) return [];
  const owners = await db
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      colour: organizations.colour,
      logoId: organizationLogos.id,
    })
    .from(organizations)
    .leftJoin(organizationLogos, eq(organizationLogos.organizationId, organizations.id))
    .where(inArray(organizations.id, ids))
    .orderBy(asc(organizations.name));
  return owners.map((organization) => ({
    organization: { ...organization, role: roles.get(organization.id) ?? null },
    workspaces: rows
      .filter(({ organizationId }) => organizationId === organization.id)
      .map(({ organizationId: _organization, ...workspace }) => workspace),
  }));
}

/** The path to start at after signing in: the last brand, else the first, else the organization, else none. */
export async function startPath(userId: string): Promise<string | null> {
  const places = await listPlaces(userId);
  const [user] = await gateDb()
    .select({ last: users.lastWorkspaceId })
    .from(users)
    .where(eq(users.id, userId));
  const all = places.flatMap((place) =>
    place.workspaces.map((workspace) => ({
      id: workspace.id,
      path: `/o/${place.organization.slug}/${workspace.slug}`,
    })),
  );
  const best = all.find(({ id }) => id === user?.last) ?? all[0];
  const first = places[0];
  return best?.path ?? (first ? `/o/${first.organization.slug}` : null);
}

/** Remembers the brand that a person works in; says nothing to the database where it is the same as before. */
export async function rememberWorkspace(
  user: { id: string; lastWorkspaceId: string | null },
  workspaceId: string,
): Promise<void> {
  if (user.lastWorkspaceId === workspaceId) return;
  await gateDb().update(users).set({ lastWorkspaceId: workspaceId }).where(eq(users.id, user.id));
}

/** The person of an address that was just proven by its password. */
export async function userIdOf(email: string): Promise<string> {
  const [user] = await gateDb()
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  if (!user) throw new AppError('UNAUTHENTICATED');
  return user.id;
}
