import 'server-only';
import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { appPool } from './client';

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
  return appPool().db.transaction(
    async (tx) => {
      await tx.execute(sql`select
        set_config('app.workspace_ids', ${settings.workspaceIds.join(',')}, true),
        set_config('app.workspace_id', ${settings.workspaceId ?? ''}, true),
        set_config('app.organization_id', ${settings.organizationId ?? ''}, true),
        set_config('statement_timeout', ${String(options.statementTimeout ?? 30_000)}, true)`);
      return work(tx as unknown as TenantTx);
    },
    { accessMode: options.readOnly ? 'read only' : 'read write' },
  );
}
