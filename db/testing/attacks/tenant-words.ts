import type { Tenant } from './seed-tenant';

export type Row = Record<string, unknown>;
/** A table and rows of it. */
export type TableRows = [table: string, rows: Row[]];

/** What the rows of a tenant have in common. */
export function tenantWords({ tag, workspaceId, ids }: Tenant) {
  const at = new Date('2026-11-01T10:00:00Z');
  return {
    here: { workspace_id: workspaceId },
    /** When whatever is over ended. */
    at,
    name: (what: string) => `${what} ${tag}`,
    /** A thing's state stands at the end of its name. */
    mark: (key: string) => ({
      archived_at: key.endsWith('Archived') ? at : null,
      deleted_at: /Deleted\d?$/.test(key) ? at : null,
    }),
    authored: { created_by: ids.person, updated_by: ids.person },
  };
}
