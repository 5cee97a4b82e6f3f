import { sql, type SQL } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { calibrationCases } from '@/db/schema/calibration';
import { collectionSuggestions, galleryItems } from '@/db/schema/collection';
import { files } from '@/db/schema/files';
import { journeyCards } from '@/db/schema/journeys';
import { workspaces } from '@/db/schema/organizations';
import { personas } from '@/db/schema/personas';
import type { WorkspacePermission } from '@/lib/auth/permissions';

interface FileReference {
  /** Rows that hold a file: `from …`, in terms of `files`. */
  holds: SQL;
  /** Which of them show it; the others lie in the trash. Null where a door of its own serves it, by its own rule. */
  shows: SQL | null;
  /** What one must be allowed to read to see a file that such a row shows. */
  permission: WorkspacePermission;
}

const rowOf = (table: SQL, column: SQL) =>
  sql`from ${table} r where r.workspace_id = ${files.workspaceId} and r.${column} = ${files.id}`;

/** Everything that points at files. A new column that does is added here, and nowhere else. */
export const fileReferences: readonly FileReference[] = [
  {
    holds: sql`from ${workspaces} r where r.id = ${files.workspaceId} and r.logo_file_id = ${files.id}`,
    shows: sql`true`,
    permission: 'workspace:read',
  },
  {
    holds: rowOf(sql`${galleryItems}`, sql`photo_file_id`),
    shows: sql`r.deleted_at is null`,
    permission: 'touchpoint:read',
  },
  {
    holds: rowOf(sql`${personas}`, sql`portrait_file_id`),
    shows: sql`r.deleted_at is null`,
    permission: 'touchpoint:read',
  },
  {
    holds: rowOf(sql`${collectionSuggestions}`, sql`photo_file_id`),
    shows: sql`r.state = 'accepted' and r.touchpoint_id is not null`,
    permission: 'touchpoint:read',
  },
  {
    holds: rowOf(sql`${collectionSuggestions}`, sql`photo_file_id`),
    shows: sql`true`,
    permission: 'collection:manage',
  },
  {
    holds: rowOf(sql`${calibrationCases}`, sql`photo_file_id`),
    shows: sql`exists (select 1 from calibrations k where k.workspace_id = r.workspace_id
      and k.id = r.calibration_id and k.deleted_at is null and k.state <> 'draft')`,
    permission: 'audit:score',
  },
  {
    holds: rowOf(sql`${calibrationCases}`, sql`photo_file_id`),
    shows: sql`exists (select 1 from calibrations k where k.workspace_id = r.workspace_id
      and k.id = r.calibration_id and k.deleted_at is null)`,
    permission: 'audit:manage',
  },
  {
    holds: rowOf(sql`${journeyCards}`, sql`file_id`),
    shows: sql`exists (select from journey_maps m where m.workspace_id = r.workspace_id and m.id = r.map_id
      and m.deleted_at is null)`,
    permission: 'journey:read',
  },
  {
    // Blind until a cycle is closed: lib/audits/evidence/get-evidence-photo.ts.
    holds: rowOf(sql`${auditEvidence}`, sql`file_id`),
    shows: null,
    permission: 'audit:read',
  },
];

const anyOf = (references: readonly FileReference[]): SQL<boolean> => {
  const each = references.map(({ holds }) => sql`exists (select 1 ${holds})`);
  return sql`(${sql.join(each, sql` or `)})`;
};

/** Whether anything at all, in the trash or not, holds a file. */
export function isHeld(): SQL<boolean> {
  return anyOf(fileReferences);
}

/** Whether something holds it that has no rule of its own for who sees it. */
export function isHeldOpenly(): SQL<boolean> {
  return anyOf(fileReferences.filter(({ shows }) => shows !== null));
}

/** Whether something shows a file to somebody with these permissions. Who may use the trash sees what lies in it too. */
export function isShownTo(permissions: ReadonlySet<WorkspacePermission>): SQL<boolean> {
  if (permissions.has('trash:manage')) return isHeldOpenly();
  const each = fileReferences
    .filter(({ permission }) => permissions.has(permission))
    .flatMap(({ holds, shows }) => (shows ? [sql`exists (select 1 ${holds} and ${shows})`] : []));
  return each.length === 0 ? sql`false` : sql`(${sql.join(each, sql` or `)})`;
}
