import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { mails } from '@/db/schema/jobs';
import { organizationMembers, workspaceMembers, workspaces } from '@/db/schema/organizations';
import type { OrganizationRole } from '@/db/values/accounts';
import { makeUser, makeWorkspace } from '@/db/testing/factories';
import { listActivity } from '@/lib/activity/list-activity';
import type { TenantContext } from '@/lib/auth/context';
import { findOrganizationContext } from '@/lib/auth/make-context';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { acceptInvitation, invite, workspaceTarget } from './invitations';
import {
  findOrganizationLogo,
  getOrganizationLogo,
  removeOrganizationLogo,
  setOrganizationLogo,
} from './organization-logo';
import { setWorkspaceLimits } from './set-workspace-limits';
import { updateWorkspaceMember } from './workspace-members';
import { getWorkspaceUsage } from './workspace-usage';

ownDataFolder();

async function makeOrganization(role: OrganizationRole = 'owner') {
  const place = await makeWorkspace();
  const enter = async (as: OrganizationRole) => {
    const person = await makeUser(as);
    await gateDb()
      .insert(organizationMembers)
      .values({ organizationId: place.ctx.organization.id, userId: person.userId, role: as });
    const ctx = await findOrganizationContext(person, place.slugs.organization);
    if (!ctx) throw new Error('The organization could not be entered.');
    return ctx;
  };
  return { ...place, organization: await enter(role), enter };
}

const limitSeats = (ctx: TenantContext, seatQuota: number | null) =>
  gateDb().update(workspaces).set({ seatQuota }).where(eq(workspaces.id, ctx.workspace.id));
const by = { userId: '', name: 'Ada', locale: 'en' as const, isOwner: false };
const inviteTo = (ctx: TenantContext, email: string, role: 'editor' | 'viewer' = 'editor') =>
  invite(workspaceTarget(ctx), { ...by, userId: ctx.person.userId ?? '' }, { email, role });
/** The token of the last letter to an address. */
async function tokenFor(email: string): Promise<string> {
  const [letter] = await gateDb().select({ text: mails.text }).from(mails).where(eq(mails.recipient, email));
  return /token=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
}
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; key?: string }) => `${error.code} ${error.key}`,
  );

describe('seats', () => {
  it('are taken by members and by open invitations, and viewers take none', async () => {
    const { ctx } = await makeWorkspace();
    await limitSeats(ctx, 2);
    expect(await outcome(inviteTo(ctx, 'a@example.test', 'viewer'))).toBe('done');
    expect(await outcome(inviteTo(ctx, 'b@example.test'))).toBe('done');
    // The same letter again takes the place of the first.
    expect(await outcome(inviteTo(ctx, 'b@example.test'))).toBe('done');
    expect(await outcome(inviteTo(ctx, 'c@example.test'))).toBe('LIMIT noSeat');
    expect((await getWorkspaceUsage(ctx)).seats).toEqual({ used: 1, invited: 1, limit: 2 });
  });

  it('are not given twice to two who are invited at the same time', async () => {
    const { ctx } = await makeWorkspace();
    await limitSeats(ctx, 2);
    // Each by somebody else: one person's letters would wait for each other at the counter of letters.
    const inviters = await Promise.all([1, 2, 3, 4].map(() => makeUser()));
    const outcomes = await Promise.all(
      inviters.map(({ userId }, n) =>
        outcome(
          invite(workspaceTarget(ctx), { ...by, userId }, { email: `${n}@example.test`, role: 'editor' }),
        ),
      ),
    );
    expect(outcomes.sort()).toEqual(['LIMIT noSeat', 'LIMIT noSeat', 'LIMIT noSeat', 'done']);
  });

  it('must still be free when an invitation is accepted; it stays open then', async () => {
    const { ctx } = await makeWorkspace();
    const person = await makeUser('Ben');
    await inviteTo(ctx, person.email);
    const token = await tokenFor(person.email);
    await limitSeats(ctx, 1);
    expect(await outcome(acceptInvitation(token, person))).toBe('LIMIT noSeatToAccept');
    await limitSeats(ctx, 2);
    expect(await outcome(acceptInvitation(token, person))).toBe('done');
  });

  it('are needed by a viewer who becomes more', async () => {
    const { ctx } = await makeWorkspace();
    const person = await makeUser('Ben');
    await gateDb()
      .insert(workspaceMembers)
      .values({ workspaceId: ctx.workspace.id, userId: person.userId, role: 'viewer' });
    await limitSeats(ctx, 1);
    const rise = { userId: person.userId, role: 'editor' as const };
    expect(await outcome(updateWorkspaceMember(ctx, rise))).toBe('LIMIT noSeat');
    await limitSeats(ctx, null);
    expect(await outcome(updateWorkspaceMember(ctx, rise))).toBe('done');
    // Who holds a seat may change to another role whatever the limit.
    await limitSeats(ctx, 1);
    expect(await outcome(updateWorkspaceMember(ctx, { ...rise, role: 'auditor' }))).toBe('done');
  });
});

describe('the limits of a brand', () => {
  const limits = { workspace: 'brand', seats: 5, megabytes: 200 };

  it('are set by the organization’s owners and admins, and the activity says so', async () => {
    for (const role of ['owner', 'admin'] as const) {
      const { ctx, organization } = await makeOrganization(role);
      await setWorkspaceLimits(organization, limits);
      expect(await getWorkspaceUsage(ctx)).toMatchObject({
        seats: { limit: 5 },
        storage: { limit: 200_000_000, used: 0 },
      });
      expect((await listActivity(ctx)).entries[0]).toMatchObject({ action: 'workspace.limits' });
      await setWorkspaceLimits(organization, { ...limits, seats: null, megabytes: null });
      expect(await getWorkspaceUsage(ctx)).toMatchObject({
        seats: { limit: null },
        storage: { limit: null },
      });
    }
  });

  it('may lie under what is used', async () => {
    const { ctx, organization, as } = await makeOrganization();
    await as('editor');
    await setWorkspaceLimits(organization, { ...limits, seats: 1 });
    expect((await getWorkspaceUsage(ctx)).seats).toEqual({ used: 2, invited: 0, limit: 1 });
  });

  it('are not a member’s, nor another organization’s', async () => {
    const mine = await makeOrganization();
    const theirs = await makeOrganization();
    expect(await outcome(setWorkspaceLimits(await mine.enter('member'), limits))).toBe('FORBIDDEN FORBIDDEN');
    await gateDb()
      .update(workspaces)
      .set({ slug: 'theirs-alone' })
      .where(eq(workspaces.id, theirs.ctx.workspace.id));
    const attack = setWorkspaceLimits(mine.organization, { ...limits, workspace: 'theirs-alone' });
    expect(await outcome(attack)).toBe('NOT_FOUND NOT_FOUND');
    expect((await getWorkspaceUsage(theirs.ctx)).seats.limit).toBeNull();
  });

  it('are whole numbers from 1 on', async () => {
    const { organization } = await makeOrganization();
    await expect(setWorkspaceLimits(organization, { ...limits, seats: 0 })).rejects.toMatchObject({
      code: 'VALIDATION',
      field: 'seats',
    });
    await expect(setWorkspaceLimits(organization, { ...limits, megabytes: 1.5 })).rejects.toMatchObject({
      code: 'VALIDATION',
      field: 'megabytes',
    });
  });

  it('are seen by managers only', async () => {
    const { as } = await makeWorkspace();
    await expect(getWorkspaceUsage(await as('editor'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the organization’s logo', () => {
  it('is set, replaced and removed, and its former address is dead', async () => {
    const { organization, enter } = await makeOrganization();
    const first = await setOrganizationLogo(organization, await makeImage());
    const second = await setOrganizationLogo(organization, await makeImage({ colour: '#0000ff' }));
    expect(await findOrganizationLogo(organization)).toBe(second.logoId);
    await expect(getOrganizationLogo(organization, first.logoId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const member = await enter('member');
    const opened = await (await getOrganizationLogo(member, second.logoId)).open();
    const bytes = Buffer.from(await new Response(opened?.stream).arrayBuffer());
    expect(bytes.length).toBe(opened?.size);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    await removeOrganizationLogo(organization);
    expect(await findOrganizationLogo(organization)).toBeNull();
  });

  it('is its owners’ and admins’ to change, and does not exist for others', async () => {
    const mine = await makeOrganization('admin');
    const theirs = await makeOrganization();
    const { logoId } = await setOrganizationLogo(mine.organization, await makeImage());
    const member = await mine.enter('member');
    expect(await outcome(setOrganizationLogo(member, await makeImage()))).toMatch(/^FORBIDDEN/);
    expect(await outcome(removeOrganizationLogo(member))).toMatch(/^FORBIDDEN/);
    for (const id of [logoId, newId(), 'x']) {
      expect(await outcome(getOrganizationLogo(theirs.organization, id))).toBe('NOT_FOUND NOT_FOUND');
    }
    expect(await findOrganizationLogo(theirs.organization)).toBeNull();
  });

  it('must be a picture', async () => {
    const { organization } = await makeOrganization();
    await expect(setOrganizationLogo(organization, Buffer.from('no'))).rejects.toMatchObject({
      code: 'VALIDATION',
      field: 'file',
    });
  });
});
