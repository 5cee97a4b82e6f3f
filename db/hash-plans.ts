import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from './tenant';

/**
 * Runs queries that fold very many rows into few. The planner, who does not know how few (nor anything about rows written
 * in the same transaction), would sort them all on disk or compare each with each; here it folds and joins in memory.
 * Where an index must be walked for each row, the query says so with a lateral join. Ends with the settings as they were.
 */
export async function withHashPlans<T>(tx: TenantTx, work: () => Promise<T>): Promise<T> {
  const [before] = await tx.execute<{ sort: string; loops: string; memory: string }>(sql`
    select current_setting('enable_sort') as sort, current_setting('enable_nestloop') as loops,
      current_setting('work_mem') as memory`);
  await set(tx, 'off', 'off', '64MB');
  const result = await work();
  await set(tx, before?.sort ?? 'on', before?.loops ?? 'on', before?.memory ?? '4MB');
  return result;
}

async function set(tx: TenantTx, sort: string, loops: string, memory: string): Promise<void> {
  await tx.execute(sql`
    select set_config('enable_sort', ${sort}, true), set_config('enable_nestloop', ${loops}, true),
      set_config('work_mem', ${memory}, true)`);
}
