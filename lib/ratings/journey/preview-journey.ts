import 'server-only';
import { and, eq } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readJourneyFile } from '@/lib/imports/journey/read-journey-file';
import { hasUpload, importFilePath } from '../import-files';
import type { JourneyPlan } from './journey-types';
import { planJourney } from './plan-journey';

/**
 * What an uploaded journey would make, without making it. Throws NOT_FOUND (`importFileGone` where the upload is no
 * longer kept), and ImportError where the file cannot be read.
 */
export async function previewJourney(ctx: TenantContext, importId: string): Promise<JourneyPlan> {
  return withTenant.read(ctx, 'touchpoint:write', async (tx) => {
    const [row] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(own(ctx, imports, importId), eq(imports.kind, 'journey'), eq(imports.state, 'uploaded')));
    if (!row) throw new AppError('NOT_FOUND');
    if (!(await hasUpload(ctx.workspace.id, importId))) {
      throw new AppError('NOT_FOUND', { key: 'importFileGone' });
    }
    const journey = await readJourneyFile(importFilePath(ctx.workspace.id, importId));
    return (await planJourney(tx, ctx, journey)).plan;
  });
}
