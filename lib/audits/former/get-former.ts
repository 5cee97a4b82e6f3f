import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import { workspacePeople } from '@/db/schema/people';
import type { ImportState } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { foldName } from '@/lib/imports/mapping/fold-name';
import { hasUpload, importFilePath } from '@/lib/ratings/import-files';
import { factsOf, readBeginning, type Reading } from '@/lib/ratings/read-beginning';
import { formerMappingSchema, type FormerMapping } from './former-mapping';
import type { FormerContents, FormerSummary } from './former-types';
import { proposeFormer } from './propose-former';

export interface FormerDetail {
  id: string;
  fileName: string;
  state: ImportState;
  committedAt: string | null;
  undoneAt: string | null;
  personName: string | null;
  /** Null until it is brought in. */
  summary: Pick<FormerSummary, 'former' | 'report'> | null;
}

/** A former audit that was uploaded or brought in. Throws NOT_FOUND. */
export async function getFormer(ctx: TenantContext, importId: string): Promise<FormerDetail> {
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const [found] = await tx
      .select({ row: imports, personName: workspacePeople.name })
      .from(imports)
      .leftJoin(
        workspacePeople,
        and(eq(workspacePeople.workspaceId, imports.workspaceId), eq(workspacePeople.id, imports.createdBy)),
      )
      .where(and(own(ctx, imports, importId), eq(imports.kind, 'audit')));
    if (!found) throw new AppError('NOT_FOUND');
    const { row, personName } = found;
    const summary = row.summary as FormerSummary | null;
    return {
      id: row.id,
      fileName: row.fileName,
      state: row.state,
      committedAt: row.committedAt?.toISOString() ?? null,
      undoneAt: row.undoneAt?.toISOString() ?? null,
      personName,
      summary: summary && { former: summary.former, report: summary.report },
    };
  });
}

/** The mappings of former audits that were brought in, the latest first. */
async function readFormers(ctx: TenantContext): Promise<FormerMapping[]> {
  const rows = await withTenant.read(ctx, 'audit:manage', (tx) =>
    tx
      .select({ mapping: imports.mapping })
      .from(imports)
      .where(
        and(
          eq(imports.workspaceId, ctx.workspace.id),
          eq(imports.kind, 'audit'),
          sql`${imports.committedAt} is not null`,
        ),
      )
      .orderBy(desc(imports.committedAt))
      .limit(20),
  );
  return rows.flatMap(({ mapping }) => formerMappingSchema.safeParse(mapping).data ?? []);
}

const shownRows = 20;

/**
 * What an uploaded sheet looks like, read as `reading` says, with a mapping to begin with: that of the latest former audit
 * with the same columns, else a guess. Throws NOT_FOUND (`importFileGone` where the upload is no longer kept), ImportError.
 */
export async function analyseFormer(
  ctx: TenantContext,
  importId: string,
  name: string,
  reading?: Reading,
): Promise<FormerContents> {
  const { state } = await getFormer(ctx, importId);
  if (state !== 'uploaded') throw new AppError('CONFLICT', { key: 'importDone' });
  const here = ctx.workspace.id;
  if (!(await hasUpload(here, importId))) throw new AppError('NOT_FOUND', { key: 'importFileGone' });
  const { columns, sample, file, ...seen } = await readBeginning(importFilePath(here, importId), reading);
  const has = new Set(columns.map(foldName));
  const former = (await readFormers(ctx)).find(({ columns: used }) =>
    Object.values(used).every((column) => column === undefined || has.has(foldName(column))),
  );
  const guess = proposeFormer({ columns, rows: sample, name, file });
  return {
    ...seen,
    columns: columns.map((column, at) => factsOf(column, at, sample)),
    rows: sample.slice(0, shownRows),
    mapping: former ? { ...former, file, period: nextPeriod(former, guess) } : guess,
    followed: former !== undefined,
  };
}

/** A period that was chosen by hand is another one this time. */
const nextPeriod = (former: FormerMapping, guess: FormerMapping) =>
  former.period.from === 'fixed' ? guess.period : former.period;
