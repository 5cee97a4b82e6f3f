import 'server-only';
import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { appPool } from './client';
import { driverOf } from './driver-of';

declare const tenantBrand: unique symbol;

/** A transaction in which the tenant is set. Nothing else can make one, so a query cannot run without a tenant. */
export type TenantTx = Omit<PostgresJsDatabase, 'transaction' | '$client'> & { readonly [tenantBrand]: true };

export interface TenantSettings {
  /** Workspaces that may be read. */
  workspaceIds: readonly string[];
  /** The one workspace that may be written; absent for reads. */
  workspaceId?: string;
  /** Set where the organization itself is read or changed. */
  organizationId?: string;
}

interface TransactionOptions {
  readOnly: boolean;
  /** Milliseconds; long work such as imports asks for more than the pool's default. */
  statementTimeout?: number;
}

/** Runs `work` in one transaction of the application's role with the tenant set for that transaction only. */
export async function inTenant<T>(
  settings: TenantSettings,
  options: TransactionOptions,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  const state = { over: false };
  const done = appPool().db.transaction(
    (tx) =>
      untilLost(tx, state, async () => {
        await tx.execute(sql`select
          set_config('app.workspace_ids', ${settings.workspaceIds.join(',')}, true),
          set_config('app.workspace_id', ${settings.workspaceId ?? ''}, true),
          set_config('app.organization_id', ${settings.organizationId ?? ''}, true),
          set_config('statement_timeout', ${String(options.statementTimeout ?? 30_000)}, true)`);
        return work(tx as unknown as TenantTx);
      }),
    { accessMode: options.readOnly ? 'read only' : 'read write' },
  );
  const end = () => (state.over = true);
  done.then(end, end);
  return done;
}

/**
 * When a connection is lost, the transaction is rejected at once, but its work may still be under way. The driver would
 * write its next statement, or the rollback, to a socket that is gone: an exception that nobody can catch. Here the
 * statement throws, the work unwinds, and the rollback is never sent.
 */
async function untilLost<T>(tx: object, state: { over: boolean }, work: () => Promise<T>): Promise<T> {
  const driver = driverOf(tx);
  const { unsafe } = driver;
  driver.unsafe = ((...statement: Parameters<typeof unsafe>) => {
    if (state.over) throw new Error('The connection to the database was lost.');
    return unsafe(...statement);
  }) as typeof unsafe;
  try {
    return await work();
  } catch (error) {
    // The loss is told in the same turn of the event loop as the failure of a statement.
    await new Promise(setImmediate);
    if (state.over) await new Promise(() => undefined);
    throw error;
  }
}
