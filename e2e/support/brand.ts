import { randomUUID } from 'node:crypto';
import postgres from 'postgres';

/** Puts an empty brand into an organization of the stage; its owner manages it as all others. Gives its path. */
export async function addBrand(organization: string, name: string): Promise<string> {
  const sql = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const slug = name.toLowerCase();
  await sql`insert into workspaces (id, organization_id, slug, name)
    select ${randomUUID()}, id, ${slug}, ${name} from organizations where slug = ${organization}`;
  await sql.end();
  return `/o/${organization}/${slug}`;
}
