import type { TransactionSql } from 'postgres';

interface HasClient {
  session?: { client?: TransactionSql };
}

/** The driver's own transaction behind one of Drizzle's. */
export function driverOf(tx: object): TransactionSql {
  const client = (tx as HasClient).session?.client;
  if (!client) throw new Error('This transaction has no driver behind it.');
  return client;
}
