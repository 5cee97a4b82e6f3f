import { randomInt } from 'node:crypto';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { organizationMembers, organizations, workspaceMembers, workspaces } from '@/db/schema/organizations';
import type { WorkspaceRole } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { findTenantContext } from '@/lib/auth/make-context';
import { hashPassword } from '@/lib/auth/passwords';
import { newId } from '@/lib/ids';

export interface Agency {
  organizationId: string;
  slug: string;
  owner: { userId: string; name: string; email: string; locale: 'en' };
  email: string;
  password: string;
}

const syllables =
  'ba be bi bo da de di do fa fe fi fo ga ge ka ke ki ko la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  );

/** A random password that can be read aloud: 4 words of 3 syllables and a number, some 66 bits. */
export function speakablePassword(): string {
  const word = () => Array.from({ length: 3 }, () => syllables[randomInt(syllables.length)]).join('');
  return `${Array.from({ length: 4 }, word).join('-')}-${randomInt(10, 100)}`;
}

async function makePerson(name: string, email: string, password: string) {
  const userId = newId();
  const passwordHash = await hashPassword(password);
  await gateDb()
    .insert(users)
    .values({ id: userId, email, name, passwordHash, emailConfirmedAt: new Date() });
  return { userId, name, email, locale: 'en' as const };
}

/** The demo agency with its owner. Names are made up. */
export async function makeAgency(): Promise<Agency> {
  const email = 'demo@touchstone.example';
  const password = speakablePassword();
  const owner = await makePerson('Nora Hale', email, password);
  const organizationId = newId();
  const slug = 'northlight';
  await gateDb()
    .insert(organizations)
    .values({ id: organizationId, slug, name: 'Northlight', timeZone: 'Europe/London', currency: 'EUR' });
  await gateDb().insert(organizationMembers).values({ organizationId, userId: owner.userId, role: 'owner' });
  return { organizationId, slug, owner, email, password };
}

/** A brand of the agency, marked as sample, entered by the agency's owner. */
export async function makeBrand(
  agency: Agency,
  brand: { slug: string; name: string; colour: string; currency?: string; timeZone?: string },
): Promise<TenantContext> {
  const id = newId();
  await gateDb()
    .insert(workspaces)
    .values({ id, organizationId: agency.organizationId, isSample: true, ...brand });
  const ctx = await findTenantContext(agency.owner, { organization: agency.slug, workspace: brand.slug });
  if (!ctx) throw new Error(`The brand ${brand.slug} could not be entered.`);
  return ctx;
}

/** A colleague who belongs to one brand; nobody knows the password, so nobody signs in as them. */
export async function addColleague(
  ctx: TenantContext,
  name: string,
  role: WorkspaceRole,
): Promise<TenantContext> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@touchstone.example`;
  const person = await makePerson(name, email, speakablePassword());
  await gateDb()
    .insert(workspaceMembers)
    .values({ workspaceId: ctx.workspace.id, userId: person.userId, role });
  const entered = await findTenantContext(person, {
    organization: ctx.organization.slug,
    workspace: ctx.workspace.slug,
  });
  if (!entered) throw new Error(`${name} could not enter ${ctx.workspace.slug}.`);
  return entered;
}
