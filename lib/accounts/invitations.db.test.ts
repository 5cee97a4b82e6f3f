import { describe, expect, it } from 'vitest';
import { desc, eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { mails } from '@/db/schema/jobs';
import { makeUser, makeWorkspace } from '@/db/testing/factories';
import { findTenantContext } from '@/lib/auth/make-context';
import { newId } from '@/lib/ids';
import {
  acceptInvitation,
  findInvitation,
  invite,
  listInvitations,
  revokeInvitation,
  workspaceTarget,
} from './invitations';

const inviter = { userId: newId(), name: 'Ada', locale: 'pl' as const, isOwner: false };

async function invited(email: string, role: 'viewer' | 'editor' = 'viewer') {
  const place = await makeWorkspace();
  const person = await makeUser();
  const target = workspaceTarget(place.ctx);
  await invite(target, { ...inviter, userId: person.userId }, { email, role });
  const [letter] = await gateDb()
    .select()
    .from(mails)
    .where(eq(mails.recipient, email))
    .orderBy(desc(mails.createdAt))
    .limit(1);
  const token = /token=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
  return { ...place, target, token, letter };
}

describe('invitations', () => {
  it('arrive in the inviter’s language and let the invited person in, once', async () => {
    const person = await makeUser();
    const { token, slugs, letter } = await invited(person.email, 'editor');
    expect(letter?.subject).toContain('Zaproszenie');
    expect(await findInvitation(token)).toMatchObject({ email: person.email, hasAccount: true });
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => acceptInvitation(token, person)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await findTenantContext(person, slugs))?.role).toBe('editor');
  });

  it('let nobody else in: a forwarded letter is dead', async () => {
    const person = await makeUser();
    const { token } = await invited('someone.else@example.test');
    await expect(acceptInvitation(token, person)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stop working when taken back or sent anew', async () => {
    const person = await makeUser();
    const { token, target, ctx } = await invited(person.email);
    const [open] = await listInvitations(target);
    await revokeInvitation(target, open?.id ?? '');
    await expect(acceptInvitation(token, person)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await invite(
      workspaceTarget(ctx),
      { ...inviter, userId: person.userId },
      { email: person.email, role: 'viewer' },
    );
    await invite(
      workspaceTarget(ctx),
      { ...inviter, userId: person.userId },
      { email: person.email, role: 'auditor' },
    );
    expect(await listInvitations(target)).toHaveLength(1);
  });

  it('of another workspace cannot be taken back', async () => {
    const mine = await makeWorkspace();
    const { target } = await invited('x@example.test');
    const [open] = await listInvitations(target);
    await expect(revokeInvitation(workspaceTarget(mine.ctx), open?.id ?? '')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await listInvitations(target)).toHaveLength(1);
  });

  it('are a manager’s to send', async () => {
    const { as } = await makeWorkspace();
    const editor = await as('editor');
    expect(() => workspaceTarget(editor)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
