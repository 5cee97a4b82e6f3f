import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { chains } from '@/db/schema/chains';
import { channels, units } from '@/db/schema/channels';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

interface Mentioned {
  entryChannelId?: string | null;
  successorId?: string | null;
  mergeIntoId?: string | null;
  handToUnitId?: string | null;
}

/**
 * Makes sure that what a chain or a link points at is here and not in the trash: channel, unit, other chains. NOT_FOUND with
 * the field.
 */
export async function requireOthers(ctx: TenantContext, w: TenantWrite, chain: Mentioned): Promise<void> {
  const targets = {
    entryChannelId: channels,
    successorId: chains,
    mergeIntoId: chains,
    handToUnitId: units,
  } as const;
  for (const field of Object.keys(targets) as (keyof typeof targets)[]) {
    const [id, table] = [chain[field], targets[field]];
    if (!id) continue;
    const found = await w.tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.workspaceId, ctx.workspace.id), eq(table.id, id), isNull(table.deletedAt)));
    if (found.length === 0) throw new AppError('NOT_FOUND', { field });
  }
}
