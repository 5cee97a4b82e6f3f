import 'server-only';
import { and, desc, eq, isNull, lt, or, type SQL } from 'drizzle-orm';
import { activity } from '@/db/schema/activity';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';

const pageSize = 50;

export interface ActivityFilter {
  subjectType?: string;
  subjectId?: string;
  personId?: string;
  /** Where the page before ended: time and id of its last entry. */
  before?: { at: Date; id: string };
}

export interface ActivityEntry {
  id: string;
  at: Date;
  /** Null where nobody did it, empty for somebody who was erased. */
  person: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  subjectLabel: string;
  changes: { field: string; before: unknown; after: unknown }[];
}

function changesOf(before: Record<string, unknown> | null, after: Record<string, unknown> | null) {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].map((field) => ({
    field,
    before: before?.[field] ?? null,
    after: after?.[field] ?? null,
  }));
}

/** Who changed what, when, before and after: 50 entries, latest first; `more` says whether older ones follow. */
export async function listActivity(
  ctx: TenantContext,
  filter: ActivityFilter = {},
): Promise<{ entries: ActivityEntry[]; more: boolean }> {
  const conditions: (SQL | undefined)[] = [
    eq(activity.workspaceId, ctx.workspace.id),
    filter.subjectType ? eq(activity.subjectType, filter.subjectType) : undefined,
    filter.subjectId ? eq(activity.subjectId, filter.subjectId) : undefined,
    filter.personId ? eq(activity.personId, filter.personId) : undefined,
    filter.before
      ? or(
          lt(activity.createdAt, filter.before.at),
          and(eq(activity.createdAt, filter.before.at), lt(activity.id, filter.before.id)),
        )
      : undefined,
  ];
  const rows = await withTenant.read(ctx, 'activity:read', (tx) =>
    tx
      .select({ entry: activity, person: workspacePeople.name })
      .from(activity)
      .leftJoin(
        workspacePeople,
        and(eq(workspacePeople.workspaceId, activity.workspaceId), eq(workspacePeople.id, activity.personId)),
      )
      .where(and(...conditions))
      .orderBy(desc(activity.createdAt), desc(activity.id))
      .limit(pageSize + 1),
  );
  const entries = rows.slice(0, pageSize).map(({ entry, person }) => ({
    id: entry.id,
    at: entry.createdAt,
    person,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    subjectLabel: entry.subjectLabel,
    changes: changesOf(entry.before, entry.after),
  }));
  return { entries, more: rows.length > pageSize };
}

/** The people of the workspace's history, for the filter; without those who were erased. */
export async function listPeople(ctx: TenantContext): Promise<{ id: string; name: string }[]> {
  return withTenant.read(ctx, 'workspace:read', (tx) =>
    tx
      .select({ id: workspacePeople.id, name: workspacePeople.name })
      .from(workspacePeople)
      .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), isNull(workspacePeople.erasedAt)))
      .orderBy(workspacePeople.name),
  );
}
