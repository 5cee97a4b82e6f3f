import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { HandoverData } from '@/db/values/chains';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { makeGraph } from '@/lib/chains/figures/graph';
import { standingHandovers, type Handover } from '@/lib/chains/figures/standing-handovers';
import { tellHealth, type ScoreOf } from '@/lib/chains/figures/tell-health';
import type { ChainNetwork, NetworkChain } from '@/lib/chains/life-types';
import { listChains } from '@/lib/chains/list-chains';
import type { ChainSummary } from '@/lib/chains/types';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { comparePositions } from '@/lib/touchpoints/position';
import { readOwnScores } from './read-own-scores';

interface NetworkLink {
  id: string;
  chainId: string;
  touchpointId: string;
  position: string;
  name: string;
  isHere: boolean;
}

function groupByChain<Row extends { chainId: string }>(rows: Iterable<Row>): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(row.chainId);
    if (group) group.push(row);
    else found.set(row.chainId, [row]);
  }
  return found;
}

/** The links of all chains that are here, by chain. */
async function readLinks(tx: TenantTx, ctx: TenantContext): Promise<Map<string, NetworkLink[]>> {
  const rows = await tx.execute<NetworkLink & Record<string, unknown>>(sql`
    select k.id, k.chain_id as "chainId", k.touchpoint_id as "touchpointId", k.position, t.name,
      t.deleted_at is null as "isHere"
    from chain_links k
    join touchpoints t on t.workspace_id = k.workspace_id and t.id = k.touchpoint_id
    join chains c on c.workspace_id = k.workspace_id and c.id = k.chain_id and c.deleted_at is null
    where k.workspace_id = ${ctx.workspace.id}`);
  return groupByChain([...rows].sort(comparePositions));
}

async function readHandovers(tx: TenantTx, ctx: TenantContext) {
  const rows = await tx.execute<{ chainId: string; from: string; to: string; data: HandoverData | null }>(sql`
    select chain_id as "chainId", from_id as "from", to_id as "to", data from chain_handovers
    where workspace_id = ${ctx.workspace.id}`);
  return groupByChain([...rows]);
}

function healthOf(
  links: readonly NetworkLink[],
  handovers: readonly Handover[],
  { isBranched, scoreOf, okFrom }: { isBranched: boolean; scoreOf: ScoreOf; okFrom: number },
): NetworkChain['health'] {
  const here = links.filter(({ isHere }) => isHere);
  const byId = new Map(here.map((link) => [link.id, link]));
  const graph = makeGraph([...byId.keys()], standingHandovers(links, handovers, isBranched));
  const told = tellHealth(graph, (id) => scoreOf(byId.get(id)?.touchpointId ?? ''), okFrom);
  return {
    routes: told.routes,
    best: told.best?.health ?? null,
    worst: told.worst?.health ?? null,
    weakest: byId.get(told.weakestId ?? '')?.name ?? null,
    unrated: told.unrated,
    isBroken: told.isBroken,
  };
}

/** For each chain the others that have touchpoints of it, most first. */
function tellShared(
  chains: readonly ChainSummary[],
  links: ReadonlyMap<string, readonly NetworkLink[]>,
): Map<string, NetworkChain['shared']> {
  const standsIn = new Map<string, string[]>();
  for (const { id } of chains) {
    for (const { touchpointId, isHere } of links.get(id) ?? []) {
      if (isHere) standsIn.set(touchpointId, [...(standsIn.get(touchpointId) ?? []), id]);
    }
  }
  const shared = new Map(chains.map(({ id }) => [id, new Map<string, number>()]));
  for (const ids of standsIn.values()) {
    for (const one of ids) {
      for (const other of ids) {
        const counts = shared.get(one);
        if (one !== other) counts?.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
  }
  return new Map(
    [...shared].map(([id, counts]) => [
      id,
      [...counts]
        .map(([other, touchpoints]) => ({ id: other, touchpoints }))
        .sort((a, b) => b.touchpoints - a.touchpoints),
    ]),
  );
}

/**
 * All chains of the brand with what each of them starts, how well it holds by one source in one period (the given ones where
 * they are there; docs/figures.md, "Chains"), and which touchpoints they share.
 */
export async function getChainNetwork(
  ctx: TenantContext,
  wish: { source?: Source; periodId?: string },
): Promise<ChainNetwork> {
  const { wowFrom, okFrom, firstFiscalMonth } = ctx.workspace;
  const all = await listChains(ctx);
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const [links, handovers] = [await readLinks(tx, ctx), await readHandovers(tx, ctx)];
    const ids = new Set([...links.values()].flat().map(({ touchpointId }) => touchpointId));
    const { touchpoints, ...chosen } = await readOwnScores(tx, ctx, [...ids], wish);
    const withheld = chosen.source === 'auditors' ? await readWithheld(tx, ctx) : new Set<string>();
    const scoreOf = (id: string) => {
      const told = touchpoints.get(id);
      return told?.cells[told.at]?.estimate.mean ?? null;
    };
    const shared = tellShared(all, links);
    const chains = all.map(({ isBranched, ...chain }): NetworkChain => ({
      id: chain.id,
      name: chain.name,
      entryChannel: chain.entryChannel,
      touchpoints: chain.touchpoints,
      health: healthOf(links.get(chain.id) ?? [], handovers.get(chain.id) ?? [], {
        isBranched,
        scoreOf,
        okFrom,
      }),
      fate: chain.fate,
      successorId: chain.successorId,
      mergeIntoId: chain.mergeIntoId,
      shared: shared.get(chain.id) ?? [],
    }));
    return {
      thresholds: { wowFrom, okFrom },
      firstFiscalMonth,
      ...chosen,
      chains,
      withheld: [...ids].filter((id) => withheld.has(id)).length,
    };
  });
}
