import 'server-only';
import { eq } from 'drizzle-orm';
import { workspaces } from '@/db/schema/organizations';
import type { TenantContext } from '@/lib/auth/context';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import { readImage } from '@/lib/files/read-image';
import { settleFiles } from '@/lib/files/settle-files';
import { storeImage } from '@/lib/files/store-image';

async function point(ctx: TenantContext, w: TenantWrite, logoFileId: string | null): Promise<void> {
  const { id, name } = ctx.workspace;
  const [before] = await w.tx
    .select({ logo: workspaces.logoFileId })
    .from(workspaces)
    .where(eq(workspaces.id, id))
    .for('update');
  await w.tx.update(workspaces).set({ logoFileId }).where(eq(workspaces.id, id));
  await settleFiles(ctx, w);
  w.record({
    action: 'workspace.logo',
    subject: { type: 'workspace', id, label: name },
    before: { logo: before?.logo ?? null },
    after: { logo: logoFileId },
  });
  w.emit({ kind: 'workspace', id, op: 'update' });
}

/**
 * Gives the brand a logo, in the place of the one it has. Throws FORBIDDEN, LIMIT for too many uploads or no space left,
 * TOO_LARGE, and VALIDATION at `file` for what is no picture.
 */
export async function setWorkspaceLogo(ctx: TenantContext, bytes: Uint8Array): Promise<{ fileId: string }> {
  if (!ctx.permissions.has('workspace:manage')) throw new AppError('FORBIDDEN');
  if (ctx.person.userId) await takeFromLimit('upload', ctx.person.userId);
  const image = await readImage(bytes, 'logo');
  return withTenant.write(ctx, 'workspace:manage', async (w) => {
    const fileId = await storeImage(ctx, w, image);
    await attachFile(ctx, w, fileId);
    await point(ctx, w, fileId);
    return { fileId };
  });
}

/** Takes the brand's logo away; its initial stands there again. */
export async function removeWorkspaceLogo(ctx: TenantContext): Promise<void> {
  await withTenant.write(ctx, 'workspace:manage', (w) => point(ctx, w, null));
}
