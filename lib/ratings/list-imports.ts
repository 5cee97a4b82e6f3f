import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { ImportSummary } from '@/lib/touchpoints/import-touchpoints';
import type { ImportListEntry, ImportResult } from './import-types';

type Row = Awaited<ReturnType<typeof selectImports>>[number];

/** Imports with who brought them in; the caller says which. */
export function selectImports(tx: TenantTx) {
  return tx
    .select({ row: imports, personName: workspacePeople.name })
    .from(imports)
    .leftJoin(
      workspacePeople,
      and(eq(workspacePeople.workspaceId, imports.workspaceId), eq(workspacePeople.id, imports.createdBy)),
    )
    .$dynamic();
}

/** An import as the list shows it. */
export function importListEntry({ row, personName }: Row): ImportListEntry {
  const taken = row.kind === 'ratings' ? (row.summary as ImportResult | null)?.taken : undefined;
  const counts = row.kind === 'ratings' ? undefined : (row.summary as ImportSummary | null)?.counts;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    fileName: row.fileName,
    createdAt: row.createdAt.toISOString(),
    committedAt: row.committedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    personName,
    responses: taken?.responses ?? null,
    answers: taken?.answers ?? null,
    figures: taken?.figures ?? null,
    touchpoints: counts ? { created: counts.create, changed: counts.update } : null,
  };
}

const listedAtMost = 500;

/** The files that were brought in or uploaded, newest first, at most 500: ratings, journeys, tables of touchpoints. */
export async function listImports(ctx: TenantContext): Promise<ImportListEntry[]> {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const rows = await selectImports(tx)
      .where(eq(imports.workspaceId, ctx.workspace.id))
      .orderBy(desc(imports.createdAt), desc(imports.id))
      .limit(listedAtMost);
    return rows.map(importListEntry);
  });
}
