import 'server-only';
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { segments } from '@/db/schema/segments';
import type { TenantTx } from '@/db/tenant';
import type { SegmentRules } from '@/db/values/segments';
import type { TenantContext } from '@/lib/auth/context';
import { sortByText } from '@/lib/format/collate';

/**
 * Names and rules of some segments, for a filter by all of them together. What is not here, lies in the trash or has no rules is
 * left out: a list that comes back empty finds nobody.
 */
export async function readSegmentRules(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[],
): Promise<{ name: string; rules: SegmentRules }[]> {
  const rows = await tx
    .select({ name: segments.name, rules: segments.rules })
    .from(segments)
    .where(
      and(
        eq(segments.workspaceId, ctx.workspace.id),
        inArray(segments.id, [...ids]),
        isNull(segments.deletedAt),
      ),
    );
  return rows.flatMap(({ name, rules }) => (rules ? [{ name, rules }] : []));
}

/** Segments that figures can be filtered by: those with rules, by name. */
export async function readRuledSegments(
  tx: TenantTx,
  ctx: TenantContext,
): Promise<{ id: string; name: string; archived: boolean; rules: SegmentRules }[]> {
  const rows = await tx
    .select({ id: segments.id, name: segments.name, archivedAt: segments.archivedAt, rules: segments.rules })
    .from(segments)
    .where(
      and(eq(segments.workspaceId, ctx.workspace.id), isNull(segments.deletedAt), isNotNull(segments.rules)),
    );
  const ruled = rows.flatMap(({ archivedAt, rules, ...row }) =>
    rules ? [{ ...row, archived: archivedAt !== null, rules }] : [],
  );
  return sortByText(ctx.locale, ruled, ({ name }) => name);
}
