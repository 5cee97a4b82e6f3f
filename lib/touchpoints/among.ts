import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { uuidArray } from '@/db/array-parameters';

/** The condition that an id is one of many, as one parameter: thousands of ids would be thousands of parameters. */
export function among(column: AnyPgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${uuidArray(ids)})`;
}
