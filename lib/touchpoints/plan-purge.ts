import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { trashDays } from './constants';

const day = 24 * 60 * 60 * 1000;

/** Asks for the trash to be emptied when what goes into it now has lain there for 30 days; one job a day is enough. */
export async function planPurge(ctx: TenantContext, w: TenantWrite): Promise<void> {
  // A little later than the last second of that day, so that one run takes all that was deleted on it.
  const at = new Date(Math.ceil(Date.now() / day) * day + trashDays * day + 60_000);
  await w.enqueue(
    'trash.purge',
    null,
    at,
    `trash.purge:${ctx.workspace.id}:${at.toISOString().slice(0, 10)}`,
  );
}
