import { sql, type SQL } from 'drizzle-orm';
import { type AnyPgColumn, customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The tenant of a row. Every table that holds a brand's content starts with it. */
export const workspaceId = () => uuid('workspace_id').notNull();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A few kilobytes that belong to a row; anything larger lies behind lib/files. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const createdAt = () => instant('created_at').notNull().defaultNow();

/** Archive hides a record, delete puts it into the trash; see docs/decisions for the difference. */
export const lifeMarks = () => ({
  archivedAt: instant('archived_at'),
  deletedAt: instant('deleted_at'),
});

export const authorship = () => ({
  createdAt: createdAt(),
  createdBy: uuid('created_by'),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  updatedBy: uuid('updated_by'),
});

const quoted = (values: readonly string[]) =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');

/** The condition of a CHECK: the column holds one of the listed values (or nothing). */
export function oneOf(column: AnyPgColumn, values: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(quoted(values))})`;
}

/** The condition of a CHECK: an array column holds listed values only. */
export function subsetOf(column: AnyPgColumn, values: readonly string[]): SQL {
  return sql`${column} <@ array[${sql.raw(quoted(values))}]::text[]`;
}
