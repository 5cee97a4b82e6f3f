import type { Sql } from 'postgres';
import type { OrganizationContext, TenantContext } from '@/lib/auth/context';
import { findOrganizationContext, findTenantContext } from '@/lib/auth/make-context';
import type { CurrentSession } from '@/lib/auth/session';
import { toAppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { seedTenant, type Tenant } from './seed-tenant';

/** The attacker: owner of the own organization and manager in its brand, and a mere viewer in the foreign one. */
export interface Actor {
  tenant: TenantContext;
  organization: OrganizationContext;
  session: CurrentSession;
  /** Somebody without an account, another one each time. */
  guest: () => { address: string; voterKey: string };
}

export interface Stage {
  own: Tenant;
  foreign: Tenant;
  actor: Actor;
}

async function enter({ ids, tag, slugs }: Tenant): Promise<Actor> {
  const person = {
    userId: ids.actor,
    name: `actor ${tag}`,
    email: `actor.${tag}@example.test`,
    locale: 'en' as const,
  };
  const tenant = await findTenantContext(person, slugs);
  const organization = await findOrganizationContext(person, slugs.organization);
  if (!tenant || !organization) throw new Error('The own tenant could not be entered.');
  const { userId: id, ...rest } = person;
  const settings = { timeZone: 'UTC', theme: 'system' as const, emailConfirmed: true, lastWorkspaceId: null };
  const user = { id, ...rest, ...settings };
  const guest = () => ({ address: newId(), voterKey: newId() });
  return { tenant, organization, session: { id: newId(), user }, guest };
}

/** Two tenants of the same shape, and the attacker. */
export async function setStage(owner: Sql): Promise<Stage> {
  const [own, foreign] = [await seedTenant(owner), await seedTenant(owner)];
  await owner`insert into workspace_members (workspace_id, user_id, role)
    values (${foreign.workspaceId}, ${own.ids.actor}, 'viewer')`;
  return { own, foreign, actor: await enter(own) };
}

/** How a call ended, in the words that leave the server. */
export interface Outcome {
  /** Absent where it succeeded. */
  error?: { code: string; key: string; field: string | undefined };
  /** Everything that it said, error or result. */
  said: string;
}

const asText = (value: unknown) =>
  JSON.stringify(value, (_key, one: unknown) =>
    one instanceof Uint8Array || (one as { type?: unknown } | null)?.type === 'Buffer'
      ? Buffer.from(one as Uint8Array).toString('utf8')
      : one,
  ) ?? '';

/** Runs a call, whatever comes of it. */
export async function outcomeOf(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { said: asText(await call()) };
  } catch (error) {
    const { code, key, field, values, message } = toAppError(error);
    return { error: { code, key, field }, said: asText({ code, key, field, values, message }) };
  }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What was said without the names that the caller gave itself, so that what is left is the server's own. */
export function withoutGiven(said: string, input: unknown): string {
  const given = JSON.stringify(input);
  return said
    .replace(uuid, (id) => (given.includes(id) ? 'given' : id))
    .replace(/[0-9a-f]{56}|sister-[0-9a-f]{8}/g, (name) => (given.includes(name) ? 'given' : name));
}
