import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { request, type APIRequestContext } from '@playwright/test';
import postgres from 'postgres';

export const roleNames = ['manager', 'editor', 'auditor', 'viewer'] as const;

/** Everybody who may stand before a door. */
export type ActorName =
  | 'anonymous'
  | 'stranger'
  | 'suspended'
  | 'organizationMember'
  | 'organizationAdmin'
  | 'organizationOwner'
  | (typeof roleNames)[number];

export interface Cast {
  /** The tenant whose doors are tried. */
  slugs: { organization: string; workspace: string };
  /** A word that stands in the tenant's names and nowhere else. */
  canary: string;
  actors: Record<ActorName, APIRequestContext>;
  end: () => Promise<void>;
}

const password = 'a password of the cast 19';

async function signInByForm(context: APIRequestContext, email: string): Promise<void> {
  const origin = process.env.BASE_URL ?? '';
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await context.post('/api/auth/callback/credentials', {
    form: { email, password, csrfToken },
    headers: { origin },
    maxRedirects: 0,
  });
  if (answer.status() >= 400) throw new Error(`${email} could not sign in: ${answer.status()}`);
}

/** Puts a tenant on the stage with one person of each kind, each signed in. Written by the owner, past all rules. */
export async function assembleCast(): Promise<Cast> {
  const sql = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const passwordHash = await hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const canary = `canary${randomUUID().replaceAll('-', '')}`;
  const makeOrganization = async (name: string) => {
    const organizationId = randomUUID();
    const workspaceId = randomUUID();
    const slug = `o-${organizationId.slice(0, 13)}`;
    await sql`insert into organizations (id, slug, name) values (${organizationId}, ${slug}, ${name})`;
    await sql`insert into workspaces (id, organization_id, slug, name) values (${workspaceId}, ${organizationId}, 'brand', ${name})`;
    return { organizationId, workspaceId, slug };
  };
  const makePerson = async (name: string) => {
    const id = randomUUID();
    const email = `${name.toLowerCase()}.${id}@example.test`;
    await sql`insert into users (id, email, name, password_hash, email_confirmed_at) values (${id}, ${email}, ${name}, ${passwordHash}, now())`;
    return { id, email };
  };
  const own = await makeOrganization(canary);
  const foreign = await makeOrganization('Elsewhere');
  const contexts = {} as Record<ActorName, APIRequestContext>;
  const enter = async (actor: ActorName, join: (userId: string) => Promise<unknown>) => {
    const person = await makePerson(actor);
    await join(person.id);
    contexts[actor] = await request.newContext({ baseURL: process.env.BASE_URL });
    await signInByForm(contexts[actor], person.email);
  };
  const joinOrganization = (organizationId: string, role: string) => (userId: string) =>
    sql`insert into organization_members (organization_id, user_id, role) values (${organizationId}, ${userId}, ${role})`;
  const joinWorkspace =
    (role: string, suspended = false) =>
    (userId: string) =>
      sql`insert into workspace_members (workspace_id, user_id, role, suspended_at) values (${own.workspaceId}, ${userId}, ${role}, ${suspended ? new Date() : null})`;
  contexts.anonymous = await request.newContext({ baseURL: process.env.BASE_URL });
  await enter('stranger', joinOrganization(foreign.organizationId, 'owner'));
  await enter('suspended', joinWorkspace('manager', true));
  await enter('organizationMember', joinOrganization(own.organizationId, 'member'));
  await enter('organizationAdmin', joinOrganization(own.organizationId, 'admin'));
  await enter('organizationOwner', joinOrganization(own.organizationId, 'owner'));
  for (const role of roleNames) await enter(role, joinWorkspace(role));
  await sql.end();
  return {
    slugs: { organization: own.slug, workspace: 'brand' },
    canary,
    actors: contexts,
    end: async () => {
      for (const context of Object.values(contexts)) await context.dispose();
    },
  };
}
