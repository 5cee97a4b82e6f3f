import 'server-only';
import { and, eq } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import { wellFormedJson } from '@/lib/imports/read/well-formed';
import { parseInput } from '@/lib/parse-input';
import { hasUpload, importFilePath } from '@/lib/ratings/import-files';
import { lockRatings, longStatement } from '@/lib/ratings/import-lock';
import type { Member } from '@/lib/accounts/find-people';
import { formerMappingSchema, type FormerMapping } from './former-mapping';
import type { FormerResult } from './former-types';
import { takeInFormer } from './take-in-former';

/** Carries what came out past the rollback. */
class Rehearsed extends Error {
  constructor(readonly result: FormerResult) {
    super('Rolled back: a preview.');
  }
}

export const parseFormerMapping = (given: unknown): FormerMapping =>
  parseInput(formerMappingSchema, wellFormedJson(given) as FormerMapping);

/**
 * Takes an uploaded former audit in, inside a write. Throws NOT_FOUND (`importFileGone` where the upload is no longer
 * kept), CONFLICT `importDone` where it was committed or undone, else as `takeInFormer`.
 */
export async function takeInUpload(
  ctx: TenantContext,
  w: TenantWrite,
  importId: string,
  mapping: FormerMapping,
  members: readonly Member[],
) {
  const here = ctx.workspace.id;
  await lockRatings(w.tx, here);
  const [row] = await w.tx
    .select()
    .from(imports)
    .where(and(own(ctx, imports, importId), eq(imports.kind, 'audit')))
    .for('update');
  if (!row) throw new AppError('NOT_FOUND');
  if (row.state !== 'uploaded') throw new AppError('CONFLICT', { key: 'importDone' });
  if (!(await hasUpload(here, importId))) throw new AppError('NOT_FOUND', { key: 'importFileGone' });
  const file = {
    importId,
    path: importFilePath(here, importId),
    name: row.fileName,
    sha256: row.fileHash,
  };
  return { file, ...(await takeInFormer(ctx, w, file, mapping, members)) };
}

/**
 * What bringing in a former audit would give: it is done as in earnest, with the comparisons of one period with the next,
 * and rolled back. Throws as `commitFormer`.
 */
export async function rehearseFormer(
  ctx: TenantContext,
  importId: string,
  given: unknown,
): Promise<FormerResult> {
  if (!ctx.permissions.has('audit:manage')) throw new AppError('FORBIDDEN');
  const mapping = parseFormerMapping(given);
  const members = await listWorkspaceMembers(ctx);
  try {
    return await withTenant.write(
      ctx,
      'audit:manage',
      async (w) => {
        const { result } = await takeInUpload(ctx, w, importId, mapping, members);
        throw new Rehearsed(result);
      },
      { statementTimeout: longStatement },
    );
  } catch (error) {
    if (error instanceof Rehearsed) return error.result;
    throw error;
  }
}
