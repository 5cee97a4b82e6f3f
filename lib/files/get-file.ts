import 'server-only';
import { and, sql } from 'drizzle-orm';
import { z } from 'zod';
import { files } from '@/db/schema/files';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { isShownTo } from './file-references';
import { serveFile, type ServedFile } from './serve-file';

/**
 * A file for somebody who may see something that shows it, or who has just uploaded it. NOT_FOUND for all others, as for
 * one of another workspace or none at all.
 */
export async function getFile(
  ctx: TenantContext,
  fileId: string,
  { small = false }: { small?: boolean } = {},
): Promise<ServedFile> {
  if (!z.uuid().safeParse(fileId).success) throw new AppError('NOT_FOUND');
  const file = await withTenant.read(ctx, 'workspace:read', async (tx) => {
    const mine = sql`exists (select 1 from ${workspacePeople} p where p.workspace_id = ${files.workspaceId}
      and p.id = ${files.createdBy} and p.user_id = ${ctx.person.userId})`;
    const [row] = await tx
      .select({ sha256: files.sha256, contentType: files.contentType, smallSize: files.smallSize })
      .from(files)
      .where(and(own(ctx, files, fileId), sql`(${isShownTo(ctx.permissions)} or ${mine})`));
    return row;
  });
  if (!file) throw new AppError('NOT_FOUND');
  return serveFile(ctx, file, small);
}
