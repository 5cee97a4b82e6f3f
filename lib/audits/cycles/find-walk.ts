import 'server-only';
import { auditCycles } from '@/db/schema/audit-cycles';
import { chains } from '@/db/schema/chains';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantTx } from '@/db/tenant';
import type { CycleScope } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';

/** As many rounds one after the other, each "as last time", as are followed back to what they began with. */
const roundsAtMost = 40;

/** Along what a visit is walked; at most one of both. */
export interface Walk {
  chainId: string | null;
  mapId: string | null;
}

const nowhere: Walk = { chainId: null, mapId: null };

/**
 * The chain or the journey map that the visits of a cycle walk along: that of its scope, or of the cycle that it repeats;
 * neither where the scope is another or it is gone for good.
 */
export async function findWalk(tx: TenantTx, ctx: TenantContext, scope: CycleScope): Promise<Walk> {
  let now = scope;
  for (let round = 0; now.by === 'last' && round < roundsAtMost; round += 1) {
    const [before] = await tx
      .select({ scope: auditCycles.scope })
      .from(auditCycles)
      .where(own(ctx, auditCycles, now.cycleId));
    if (!before) return nowhere;
    now = before.scope;
  }
  if (now.by === 'chain') {
    const [chain] = await tx
      .select({ chainId: chains.id })
      .from(chains)
      .where(own(ctx, chains, now.chainId));
    return { ...nowhere, ...chain };
  }
  if (now.by !== 'map') return nowhere;
  const [map] = await tx
    .select({ mapId: journeyMaps.id })
    .from(journeyMaps)
    .where(own(ctx, journeyMaps, now.mapId));
  return { ...nowhere, ...map };
}
