import 'server-only';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { asItWouldBe, type WholeFate } from '@/lib/chains/figures/as-it-would-be';
import { makeGraph } from '@/lib/chains/figures/graph';
import { alongRoute, tellEffort } from '@/lib/chains/figures/tell-effort';
import { tellHealth, type Route } from '@/lib/chains/figures/tell-health';
import { getChain } from '@/lib/chains/get-chain';
import type { ChainLife, LinkScore } from '@/lib/chains/life-types';
import { readChainLinks } from '@/lib/chains/read-chain-links';
import type { Chain } from '@/lib/chains/types';
import type { TenantTx } from '@/db/tenant';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { readOwnScores } from './read-own-scores';

async function fateOf(
  tx: TenantTx,
  ctx: TenantContext,
  { fate, mergeIntoId }: Chain,
): Promise<WholeFate | null> {
  if (fate !== 'merge') return fate && { fate };
  const others = mergeIntoId ? await readChainLinks(tx, ctx, mergeIntoId) : [];
  return { fate, shared: new Set(others.map(({ touchpointId }) => touchpointId)) };
}

/**
 * Everything that the page of a chain shows: its links with their scores by one source in one period (the given ones where
 * they are there), the health of its routes, what it takes, and the chain as it would be. Throws NOT_FOUND.
 */
export async function getChainLife(
  ctx: TenantContext,
  { id, ...wish }: { id: string; source?: Source; periodId?: string },
): Promise<ChainLife> {
  const chain = await getChain(ctx, id);
  const { wowFrom, okFrom, firstFiscalMonth, currency } = ctx.workspace;
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const ids = chain.links.map(({ touchpointId }) => touchpointId);
    const { touchpoints, ...chosen } = await readOwnScores(tx, ctx, ids, wish);
    const withheld = chosen.source === 'auditors' ? await readWithheld(tx, ctx) : new Set<string>();
    const scoreOf = (link: string): LinkScore => {
      const told = touchpoints.get(link);
      const estimate = told?.cells[told.at]?.estimate;
      return { score: estimate?.mean ?? null, n: estimate?.n ?? null, isWithheld: withheld.has(link) };
    };
    const scores = Object.fromEntries(ids.map((link) => [link, scoreOf(link)]));
    const links = chain.links.map((link) => ({ ...link, id: link.touchpointId }));
    const health = tellHealth(makeGraph(ids, chain.handovers), (link) => scores[link]?.score ?? null, okFrom);
    const effortOf = (route: Route | null) => {
      if (!route) return null;
      const along = alongRoute(route.ids, links, chain.handovers);
      return tellEffort(along.links, along.passages);
    };
    return {
      chain,
      thresholds: { wowFrom, okFrom },
      currency,
      firstFiscalMonth,
      ...chosen,
      scores,
      health,
      effort: {
        whole: tellEffort(links, chain.handovers),
        best: effortOf(health.best),
        worst: effortOf(health.worst),
      },
      prospect: asItWouldBe(links, chain.handovers, await fateOf(tx, ctx, chain)),
    };
  });
}
