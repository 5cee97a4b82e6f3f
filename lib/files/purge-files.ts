import 'server-only';
import { and, eq, isNotNull, lte, min } from 'drizzle-orm';
import { files } from '@/db/schema/files';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { fileStore } from './file-store';
import { lockFiles } from './lock-files';
import { orphanDays, planFilePurge, settleFiles } from './settle-files';

const day = 24 * 60 * 60 * 1000;

/** Removes bytes that no row names: those of purged files, and what an interrupted upload left. */
async function sweep(ctx: TenantContext): Promise<number> {
  const store = fileStore();
  return withTenant.write(ctx, 'file:write', async (w) => {
    // Nobody adds a file between this look and the removal.
    await lockFiles(ctx, w);
    const rows = await w.tx
      .select({ sha256: files.sha256 })
      .from(files)
      .where(eq(files.workspaceId, ctx.workspace.id));
    const known = new Set(rows.flatMap(({ sha256 }) => [sha256, `${sha256}.small`]));
    const stray = (await store.list(ctx.workspace.id)).filter((name) => !known.has(name));
    for (const name of stray) await store.delete(ctx.workspace.id, name);
    return stray.length;
  });
}

/**
 * Removes for good the files that nothing has held for 30 days, rows first and then bytes, so that a crash in between
 * leaves bytes without a row and never a row without bytes. Gives how many files went. Run by a job.
 */
export async function purgeFiles(ctx: TenantContext, now = new Date()): Promise<number> {
  const gone = await withTenant.write(ctx, 'file:write', async (w) => {
    await settleFiles(ctx, w);
    const here = eq(files.workspaceId, ctx.workspace.id);
    const removed = await w.tx
      .delete(files)
      .where(and(here, lte(files.orphanedAt, new Date(now.getTime() - orphanDays * day))))
      .returning({ id: files.id });
    const [left] = await w.tx
      .select({ oldest: min(files.orphanedAt) })
      .from(files)
      .where(and(here, isNotNull(files.orphanedAt)));
    if (left?.oldest) await planFilePurge(ctx, w);
    return removed.length;
  });
  await sweep(ctx);
  return gone;
}
