import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import postgres from 'postgres';
import type { Person } from './people';

/** Puts a new person into a brand of the stage, past the invitation; they sign in as everybody does. */
export async function addMember(
  workspace: string,
  name: string,
  role: string,
  organization = 'northlight',
  ownerUrl = process.env.TOUCHSTONE_OWNER_URL ?? '',
): Promise<Person> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  const id = randomUUID();
  const person = { email: `${id}@example.test`, password: 'a password of the stage 23' };
  const passwordHash = await hash(person.password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  await sql`insert into users (id, email, name, password_hash, email_confirmed_at)
    values (${id}, ${person.email}, ${name}, ${passwordHash}, now())`;
  await sql`insert into workspace_members (workspace_id, user_id, role)
    select w.id, ${id}, ${role} from workspaces w join organizations o on o.id = w.organization_id
    where o.slug = ${organization} and w.slug = ${workspace}`;
  await sql.end();
  return person;
}
