import 'server-only';
import { auditCycles } from '@/db/schema/audit-cycles';
import { chains } from '@/db/schema/chains';
import type { TenantTx } from '@/db/tenant';
import type { CycleScope } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';

/** As many rounds one after the other, each "as last time", as are followed back to the chain they began with. */
const roundsAtMost = 40;

/**
 * The chain that the visits of a cycle walk along: that of its scope, or of the cycle that it repeats; null where the scope
 * is another or the chain is gone for good.
 */
export async function findChain(tx: TenantTx, ctx: TenantContext, scope: CycleScope): Promise<string | null> {
  let now = scope;
  for (let round = 0; now.by === 'last' && round < roundsAtMost; round += 1) {
    const [before] = await tx
      .select({ scope: auditCycles.scope })
      .from(auditCycles)
      .where(own(ctx, auditCycles, now.cycleId));
    if (!before) return null;
    now = before.scope;
  }
  if (now.by !== 'chain') return null;
  const [chain] = await tx
    .select({ id: chains.id })
    .from(chains)
    .where(own(ctx, chains, now.chainId));
  return chain?.id ?? null;
}
