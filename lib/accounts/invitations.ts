import 'server-only';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import {
  invitations,
  organizationMembers,
  organizations,
  workspaceMembers,
  workspaces,
} from '@/db/schema/organizations';
import type { Locale, OrganizationRole, WorkspaceRole } from '@/db/values/accounts';
import { appUrl } from '@/lib/app-url';
import type { OrganizationContext, TenantContext } from '@/lib/auth/context';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { queueMail } from '@/lib/mail/queue-mail';
import { demandSeats, lockSeats, readSeats } from './seats';

const validFor = 7 * 24 * 60 * 60 * 1000;

export interface OpenInvitation {
  id: string;
  email: string;
  role: OrganizationRole | WorkspaceRole;
  createdAt: Date;
  expiresAt: Date;
}

/** Where an invitation leads. */
interface Target {
  organizationId: string;
  workspaceId: string | null;
  /** What the letter calls it. */
  name: string;
}

const open = () =>
  and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, new Date()));

const of = ({ organizationId, workspaceId }: Pick<Target, 'organizationId' | 'workspaceId'>) =>
  and(
    eq(invitations.organizationId, organizationId),
    workspaceId ? eq(invitations.workspaceId, workspaceId) : isNull(invitations.workspaceId),
  );

export function organizationTarget(ctx: OrganizationContext): Target {
  if (!ctx.permissions.has('organization:members')) throw new AppError('FORBIDDEN');
  return { organizationId: ctx.organization.id, workspaceId: null, name: ctx.organization.name };
}

export function workspaceTarget(ctx: TenantContext): Target {
  if (!ctx.permissions.has('member:manage')) throw new AppError('FORBIDDEN');
  return { organizationId: ctx.organization.id, workspaceId: ctx.workspace.id, name: ctx.workspace.name };
}

/**
 * Invites an address; an earlier open invitation to the same place is replaced. The letter is in the inviter's language.
 * Throws LIMIT where members and open invitations take all seats.
 */
export async function invite(
  target: Target,
  by: { userId: string; name: string; locale: Locale; isOwner: boolean },
  input: { email: string; role: OrganizationRole | WorkspaceRole },
): Promise<void> {
  if (input.role === 'owner' && !by.isOwner) throw new AppError('FORBIDDEN');
  await takeFromLimit('invite', by.userId);
  const token = newToken();
  const id = newId();
  await gateDb().transaction(async (tx) => {
    if (target.workspaceId && input.role !== 'viewer') {
      await lockSeats(tx, target.workspaceId);
      const seats = await readSeats(tx, target.workspaceId, { without: input.email });
      demandSeats({ ...seats, used: seats.used + seats.invited + 1 });
    }
    await tx
      .update(invitations)
      .set({ revokedAt: new Date() })
      .where(and(of(target), eq(invitations.email, input.email), open()));
    await tx.insert(invitations).values({
      id,
      organizationId: target.organizationId,
      workspaceId: target.workspaceId,
      email: input.email,
      role: input.role,
      tokenHash: hashToken(token),
      invitedBy: by.userId,
      expiresAt: new Date(Date.now() + validFor),
    });
  });
  await queueMail({
    kind: 'invitation',
    to: input.email,
    locale: by.locale,
    values: { inviter: by.name, place: target.name },
    link: appUrl(`/invitation?token=${token}`),
  });
}

/** Invitations that wait for an answer, latest first. */
export async function listInvitations(target: Target): Promise<OpenInvitation[]> {
  return gateDb()
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(and(of(target), open()))
    .orderBy(desc(invitations.createdAt));
}

/** Takes an invitation back; NOT_FOUND where there is none of that id here. */
export async function revokeInvitation(target: Target, invitationId: string): Promise<void> {
  const revoked = await gateDb()
    .update(invitations)
    .set({ revokedAt: new Date() })
    .where(and(of(target), eq(invitations.id, invitationId), open()))
    .returning({ id: invitations.id });
  if (revoked.length === 0) throw new AppError('NOT_FOUND');
}

/** What the invitation page shows, or null for a dead link. */
export async function findInvitation(token: string) {
  const [row] = await gateDb()
    .select({
      email: invitations.email,
      role: invitations.role,
      organization: organizations.name,
      workspace: workspaces.name,
      inviter: users.name,
    })
    .from(invitations)
    .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
    .leftJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(eq(invitations.tokenHash, hashToken(token)), open()));
  if (!row) return null;
  const [account] = await gateDb()
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, row.email));
  return { ...row, hasAccount: account !== undefined };
}

/**
 * Makes the person a member; of many tries at once exactly one takes the invitation. The person's address must be the
 * invited one: a forwarded letter lets nobody else in. Gives where to go. NOT_FOUND for a dead link, LIMIT where all seats
 * are taken by now; the invitation stays open then.
 */
export async function acceptInvitation(
  token: string,
  person: { userId: string; email: string },
): Promise<{ organization: string; workspace: string | null }> {
  return gateDb().transaction(async (tx) => {
    const [taken] = await tx
      .update(invitations)
      .set({ acceptedAt: new Date() })
      .where(
        and(
          eq(invitations.tokenHash, hashToken(token)),
          eq(invitations.email, person.email.toLowerCase()),
          open(),
        ),
      )
      .returning();
    if (!taken) throw new AppError('NOT_FOUND', { key: 'linkDead' });
    if (taken.workspaceId) {
      await lockSeats(tx, taken.workspaceId);
      const [joined] = await tx
        .insert(workspaceMembers)
        .values({ workspaceId: taken.workspaceId, userId: person.userId, role: taken.role as WorkspaceRole })
        .onConflictDoNothing()
        .returning({ role: workspaceMembers.role });
      // The limit may have been lowered since the letter was written.
      if (joined && joined.role !== 'viewer')
        demandSeats(await readSeats(tx, taken.workspaceId), 'noSeatToAccept');
    } else {
      await tx
        .insert(organizationMembers)
        .values({
          organizationId: taken.organizationId,
          userId: person.userId,
          role: taken.role as OrganizationRole,
        })
        .onConflictDoNothing();
    }
    await tx
      .update(users)
      .set({ emailConfirmedAt: sql`coalesce(${users.emailConfirmedAt}, now())` })
      .where(eq(users.id, person.userId));
    const [place] = await tx
      .select({ organization: organizations.slug, workspace: workspaces.slug })
      .from(organizations)
      .leftJoin(workspaces, taken.workspaceId ? eq(workspaces.id, taken.workspaceId) : sql`false`)
      .where(eq(organizations.id, taken.organizationId));
    if (!place) throw new AppError('NOT_FOUND', { key: 'linkDead' });
    return place;
  });
}

/** Opens an account for an invited person who has none. The letter reached them, so the address is confirmed. */
export async function createInvitedUser(input: {
  email: string;
  name: string;
  passwordHash: string;
  locale: Locale;
}): Promise<string> {
  const id = newId();
  await gateDb()
    .insert(users)
    .values({ id, ...input, emailConfirmedAt: new Date() });
  return id;
}
