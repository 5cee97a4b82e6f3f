import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { imports } from '@/db/schema/imports';
import { phases, type Phase } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { Journey } from '@/lib/imports/journey/read-journey';
import { readJourneyFile } from '@/lib/imports/journey/read-journey-file';
import { cleanFileName } from '@/lib/imports/read/clean-file-name';
import { takeInTable } from '@/lib/touchpoints/import-touchpoints';
import { hashFile, hasUpload, importFilePath, removeUpload } from '../import-files';
import type { JourneyPlan } from './journey-types';
import { journeyTable, planJourney } from './plan-journey';

/** The phases that a person has chosen for the stages, in their order; the journey's own where left out. */
export const commitJourneySchema = z.object({ phases: z.array(z.enum(phases)).max(100).optional() });

interface JourneyFile {
  importId: string;
  fileName: string;
  journey: Journey;
}

async function commit(
  ctx: TenantContext,
  w: TenantWrite,
  { importId, fileName, journey }: JourneyFile,
  chosen?: readonly Phase[],
): Promise<JourneyPlan> {
  const { plan, rows } = await planJourney(w.tx, ctx, journey, chosen);
  // Of two touchpoints with one name nobody knows which is meant: such a row changes nothing.
  const table = { ...journeyTable, rows, fileName, skipErrors: true, emptyClears: false };
  const { summary } = await takeInTable(ctx, w, table, () => Promise.resolve(importId));
  const committedAt = new Date();
  await w.tx
    .update(imports)
    .set({ state: 'committed', summary: { ...summary, journey: plan }, committedAt, updatedAt: committedAt })
    .where(own(ctx, imports, importId));
  return plan;
}

/**
 * Makes the touchpoints and channels of an uploaded journey: all of them or nothing, once. `undoTouchpointImport` takes it
 * back. Throws NOT_FOUND, CONFLICT where it is committed already, VALIDATION at `phases`, and ImportError.
 */
export async function commitJourney(
  ctx: TenantContext,
  importId: string,
  chosen?: readonly Phase[],
): Promise<JourneyPlan> {
  const plan = await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const [row] = await w.tx
      .select()
      .from(imports)
      .where(and(own(ctx, imports, importId), eq(imports.kind, 'journey')))
      .for('update');
    if (!row) throw new AppError('NOT_FOUND');
    if (row.state !== 'uploaded') throw new AppError('CONFLICT', { key: 'importDone' });
    if (!(await hasUpload(ctx.workspace.id, importId)))
      throw new AppError('NOT_FOUND', { key: 'importFileGone' });
    const journey = await readJourneyFile(importFilePath(ctx.workspace.id, importId));
    return commit(ctx, w, { importId, fileName: row.fileName, journey }, chosen);
  });
  await removeUpload(ctx.workspace.id, importId);
  return plan;
}

/** The same for a file that lies on the server already: commands and tests. The file stays where it is. */
export async function importJourneyFile(
  ctx: TenantContext,
  file: { path: string; name: string },
): Promise<{ importId: string; plan: JourneyPlan }> {
  const journey = await readJourneyFile(file.path);
  const fileHash = await hashFile(file.path);
  const importId = newId();
  const fileName = cleanFileName(file.name);
  const plan = await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const by = await w.personId();
    const row = {
      workspaceId: ctx.workspace.id,
      id: importId,
      fileName,
      fileHash,
      createdBy: by,
      updatedBy: by,
    };
    await w.tx.insert(imports).values({ ...row, kind: 'journey', state: 'uploaded' });
    return commit(ctx, w, { importId, fileName, journey });
  });
  return { importId, plan };
}
