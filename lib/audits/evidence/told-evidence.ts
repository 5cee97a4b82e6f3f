import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantContext } from '@/lib/auth/context';

/** The ids of photos that may leave the server: of closed cycles, and not of touchpoints withheld from the reader. */
export function toldEvidence(ctx: TenantContext, withheld: ReadonlySet<string>): SQL {
  return sql`select e.id from audit_evidence e
    join audit_visits v on v.workspace_id = e.workspace_id and v.id = e.visit_id
    join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id
    where e.workspace_id = ${ctx.workspace.id} and c.state = 'closed' and e.file_id is not null
      and e.touchpoint_id <> all (${uuidArray([...withheld])})`;
}
