import 'server-only';
import { eq } from 'drizzle-orm';
import { chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { ChainAbout } from './types';

/** The ids from the first one on, each with what it leads to, until nothing follows or one comes again. */
function wayFrom(first: string, next: (id: string) => string | null | undefined): string[] {
  const way: string[] = [];
  for (let at: string | null | undefined = first; at && !way.includes(at); at = next(at)) way.push(at);
  return way;
}

/**
 * Refuses what would go round: chains of which each starts the next and the last one the first again (VALIDATION
 * `chainsGoRound` at `successorId`, with the way by names), chains that are merged into each other (`mergesGoRound` at
 * `mergeIntoId`), a merge into a chain that is to be retired (`mergeIntoRetired`), and retiring one into which another is to be
 * merged (`chainTakesOver` at `fate`). Chains in the trash count where a circle would close: they can be restored. The caller
 * holds the lock of the brand's moves.
 */
export async function refuseCircles(
  ctx: TenantContext,
  w: TenantWrite,
  id: string,
  { fate, successorId, mergeIntoId }: Pick<Partial<ChainAbout>, 'fate' | 'successorId' | 'mergeIntoId'>,
): Promise<void> {
  if (!fate && !successorId) return;
  const rows = await w.tx
    .select({
      id: chains.id,
      name: chains.name,
      fate: chains.fate,
      successorId: chains.successorId,
      mergeIntoId: chains.mergeIntoId,
      deletedAt: chains.deletedAt,
    })
    .from(chains)
    .where(eq(chains.workspaceId, ctx.workspace.id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const refuse = (field: 'successorId' | 'mergeIntoId', first: string, key: string) => {
    const way = wayFrom(first, (at) => (at === id ? null : byId.get(at)?.[field]));
    if (!way.includes(id)) return;
    const names = [id, ...way].map((at) => byId.get(at)?.name ?? '').join(' → ');
    throw new AppError('VALIDATION', { field, key, values: { way: names } });
  };
  if (successorId) refuse('successorId', successorId, 'chainsGoRound');
  const merged = rows.find((row) => row.mergeIntoId === id && row.deletedAt === null);
  if (fate === 'retire' && merged) {
    throw new AppError('VALIDATION', {
      field: 'fate',
      key: 'chainTakesOver',
      values: { name: merged.name },
    });
  }
  if (!mergeIntoId) return;
  refuse('mergeIntoId', mergeIntoId, 'mergesGoRound');
  const other = byId.get(mergeIntoId);
  if (other?.fate === 'retire') {
    throw new AppError('VALIDATION', {
      field: 'mergeIntoId',
      key: 'mergeIntoRetired',
      values: { name: other.name },
    });
  }
}
