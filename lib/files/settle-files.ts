import 'server-only';
import { and, eq, isNotNull, isNull, not } from 'drizzle-orm';
import { files } from '@/db/schema/files';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { isHeld } from './file-references';
import { lockFiles } from './lock-files';

const day = 24 * 60 * 60 * 1000;

/** Days that a file is kept after nothing holds it any more. */
export const orphanDays = 30;

/** Asks for the purge of what has been orphaned until the end of a day; one job a day is enough. */
export async function planFilePurge(ctx: TenantContext, w: TenantWrite): Promise<void> {
  const at = new Date(Math.ceil(Date.now() / day) * day + orphanDays * day + 120_000);
  const key = `files.purge:${ctx.workspace.id}:${at.toISOString().slice(0, 10)}`;
  await w.enqueue('files.purge', null, at, key);
}

/**
 * Notes which files nothing holds any more, whatever let go of them (a change, a deletion for good, a cascade), and which
 * are held again. To be called after rows that hold files were changed or removed; gives how many were let go of.
 */
export async function settleFiles(ctx: TenantContext, w: TenantWrite): Promise<number> {
  const here = eq(files.workspaceId, ctx.workspace.id);
  await lockFiles(ctx, w);
  await w.tx
    .update(files)
    .set({ orphanedAt: null })
    .where(and(here, isNotNull(files.orphanedAt), isHeld()));
  const orphaned = await w.tx
    .update(files)
    .set({ orphanedAt: new Date() })
    .where(and(here, isNull(files.orphanedAt), not(isHeld())))
    .returning({ id: files.id });
  if (orphaned.length > 0) await planFilePurge(ctx, w);
  return orphaned.length;
}
