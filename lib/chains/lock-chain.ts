import 'server-only';
import { and, isNotNull, isNull } from 'drizzle-orm';
import { chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

/**
 * Locks a chain, so that changes of its order come one after the other; NOT_FOUND where it is not here or lies in the trash
 * (with `trashed`: where it does not).
 */
export async function lockChain(
  ctx: TenantContext,
  w: TenantWrite,
  id: string,
  { trashed = false }: { trashed?: boolean } = {},
) {
  const [row] = await w.tx
    .select()
    .from(chains)
    .where(and(own(ctx, chains, id), trashed ? isNotNull(chains.deletedAt) : isNull(chains.deletedAt)))
    .for('update');
  if (!row) throw new AppError('NOT_FOUND', { field: 'id' });
  return row;
}
