import 'server-only';
import { finished } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';
import type { TenantTx } from './tenant';

interface HasClient {
  session?: { client?: TransactionSql };
}

/** The driver's own transaction behind Drizzle's, which has no words for COPY. */
function driverOf(tx: TenantTx): TransactionSql {
  const client = (tx as unknown as HasClient).session?.client;
  if (!client) throw new Error('This transaction has no driver connection to copy through.');
  return client;
}

/**
 * COPY of rows in Postgres' text format into a table of this transaction. The name (with its columns) is written into the
 * statement as it is: pass literals only. Tables under row-level security refuse COPY, so this is for temporary ones.
 */
export async function copyRows(tx: TenantTx, table: string, rows: Buffer): Promise<void> {
  const stream = await driverOf(tx).unsafe(`copy ${table} from stdin`).writable();
  const done = finished(stream);
  stream.end(rows);
  await done;
}
