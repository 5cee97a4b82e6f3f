import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';

/** The newest import that changed rows of this one, or null. As long as it stands, this one cannot be undone. */
export async function findLaterImport(
  tx: TenantTx,
  workspaceId: string,
  importId: string,
): Promise<{ id: string; fileName: string } | null> {
  const [row] = await tx.execute<{ id: string; fileName: string }>(sql`
    select m.id, m.file_name as "fileName"
    from imports m
    where m.workspace_id = ${workspaceId} and m.state = 'committed' and m.id <> ${importId} and exists (
      select from import_replacements r
      where r.workspace_id = ${workspaceId} and r.import_id = m.id and r.before ->> 'importId' = ${importId})
    order by m.committed_at desc limit 1`);
  return row ?? null;
}
