import 'server-only';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { Mapping, MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { cleanFileName } from '@/lib/imports/read/clean-file-name';
import { parseMapping } from '@/lib/imports/mapping/parse-mapping';
import { hashFile, hasUpload, importFilePath, removeUpload } from './import-files';
import { lockRatings, longStatement } from './import-lock';
import type { ImportResult } from './import-types';
import { takeIn, type IntakeFile } from './intake/take-in';

interface CommitOptions {
  /** Told now and then how many rows have been read. */
  onProgress?: (rows: number) => void;
}

async function commit(
  ctx: TenantContext,
  w: TenantWrite,
  importId: string,
  file: IntakeFile,
  mapping: Mapping,
  { onProgress }: CommitOptions,
): Promise<ImportResult> {
  const { result, made } = await takeIn(ctx, w, file, mapping, { importId, onProgress });
  const committedAt = new Date();
  await w.tx
    .update(imports)
    .set({ state: 'committed', mapping, summary: { ...result, made }, committedAt, updatedAt: committedAt })
    .where(own(ctx, imports, importId));
  const { taken, created, updated } = result;
  w.record({
    action: 'import.commit',
    subject: { type: 'import', id: importId, label: file.name },
    after: {
      responses: taken.responses,
      answers: taken.answers,
      figures: taken.figures,
      touchpoints: created?.touchpoints.length ?? 0,
      changedAnswers: updated?.answers ?? 0,
    },
  });
  w.emit({ kind: 'rating', id: null, op: 'reset' });
  if (made.touchpoints.length > 0) w.emit({ kind: 'touchpoint', id: null, op: 'reset' });
  return result;
}

/**
 * Writes an uploaded file of ratings by its mapping (the one last previewed where none is given): all of it or nothing,
 * once. What it replaces is kept for undoing. Throws NOT_FOUND, CONFLICT where it is committed or undone already,
 * VALIDATION without a mapping, and ImportError where file or mapping cannot be read.
 */
export async function commitImport(
  ctx: TenantContext,
  importId: string,
  given?: unknown,
  options: CommitOptions = {},
): Promise<ImportResult> {
  const result = await withTenant.write(
    ctx,
    'rating:import',
    async (w) => {
      await lockRatings(w.tx, ctx.workspace.id);
      const [row] = await w.tx
        .select()
        .from(imports)
        .where(own(ctx, imports, importId))
        .for('update');
      if (!row) throw new AppError('NOT_FOUND');
      if (row.state !== 'uploaded' || row.kind !== 'ratings')
        throw new AppError('CONFLICT', { key: 'importDone' });
      if (!(await hasUpload(ctx.workspace.id, importId)))
        throw new AppError('NOT_FOUND', { key: 'importFileGone' });
      const mapping = parseMapping(given ?? row.mapping ?? {});
      const path = importFilePath(ctx.workspace.id, importId);
      return commit(ctx, w, importId, { path, name: row.fileName, sha256: row.fileHash }, mapping, options);
    },
    { statementTimeout: longStatement },
  );
  await removeUpload(ctx.workspace.id, importId);
  return result;
}

/**
 * The same for a file that lies on the server already: commands, seeds, tests. The file stays where it is.
 */
export async function importFile(
  ctx: TenantContext,
  file: { path: string; name: string },
  given: MappingInput,
  options: CommitOptions = {},
): Promise<{ importId: string; result: ImportResult }> {
  const mapping = parseMapping(given);
  const sha256 = await hashFile(file.path);
  const importId = newId();
  const name = cleanFileName(file.name);
  const result = await withTenant.write(
    ctx,
    'rating:import',
    async (w) => {
      await lockRatings(w.tx, ctx.workspace.id);
      const by = await w.personId();
      await w.tx.insert(imports).values({
        workspaceId: ctx.workspace.id,
        id: importId,
        kind: 'ratings',
        state: 'uploaded',
        fileName: name,
        fileHash: sha256,
        createdBy: by,
        updatedBy: by,
      });
      return commit(ctx, w, importId, { path: file.path, name, sha256 }, mapping, options);
    },
    { statementTimeout: longStatement },
  );
  return { importId, result };
}
