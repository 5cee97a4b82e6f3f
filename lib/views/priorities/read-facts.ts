import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { chainHealth } from '@/lib/chains/chain-health';
import type { PrioritySubject } from '@/lib/priorities/constants';
import type { SubjectRow } from '@/lib/priorities/read-subjects';
import type { PriorityItem } from '@/lib/priorities/types';
import type { ReadScores } from './read-scores';

/** What is known of the experience of a touchpoint or a chain. */
export type Facts = Pick<PriorityItem, 'score' | 'ideal' | 'target' | 'links'> & { isWithheld: boolean };

const bestOf = (scores: readonly (number | undefined)[]): number | null => {
  const known = scores.filter((score) => score !== undefined);
  return known.length === 0 ? null : Math.max(...known);
};

function touchpointFacts({ own, competitors, withheld }: ReadScores, ideal: number | null) {
  return ({ id, name }: SubjectRow): Facts => ({
    score: own.get(id) ?? null,
    isWithheld: withheld.has(id),
    ideal: ideal ?? bestOf(competitors.map((one) => one.scores.get(id)?.mean)),
    target: { id, name },
    links: null,
  });
}

/** The links of every chain in their order, by chain; touchpoints in the trash have left them. */
async function readLinks(tx: TenantTx, ctx: TenantContext) {
  const here = ctx.workspace.id;
  const rows = await tx.execute<{ chainId: string; id: string; name: string }>(sql`
    select l.chain_id as "chainId", t.id, t.name
    from chain_links l
    join touchpoints t on t.workspace_id = ${here} and t.id = l.touchpoint_id and t.deleted_at is null
    where l.workspace_id = ${here}
    order by l.chain_id, l.position collate "C", l.id`);
  const links = new Map<string, { id: string; name: string }[]>();
  for (const { chainId, id, name } of rows) {
    const list = links.get(chainId) ?? [];
    list.push({ id, name });
    links.set(chainId, list);
  }
  return links;
}

/**
 * A chain is as good as its weakest link. A competitor's chain is as good as that one's weakest link, and counts where it was
 * scored at every link that the own brand was.
 */
async function chainFacts(tx: TenantTx, ctx: TenantContext, scores: ReadScores, ideal: number | null) {
  const links = await readLinks(tx, ctx);
  return ({ id: chainId }: SubjectRow): Facts => {
    const list = links.get(chainId) ?? [];
    const health = chainHealth(list.map(({ id }) => ({ id, score: scores.own.get(id) ?? null })));
    const rated = list.filter(({ id }) => scores.own.has(id));
    const rivals = scores.competitors.map((one) => {
      const theirs = rated.flatMap(({ id }) => one.scores.get(id)?.mean ?? []);
      return rated.length > 0 && theirs.length === rated.length ? Math.min(...theirs) : undefined;
    });
    const weakest = list.find(({ id }) => id === health.weakest) ?? null;
    return {
      score: health.score && {
        ...health.score,
        n: (weakest && scores.own.get(weakest.id)?.n) ?? null,
      },
      isWithheld: list.some(({ id }) => scores.withheld.has(id)),
      ideal: ideal ?? bestOf(rivals),
      target: weakest,
      links: { rated: health.rated, of: health.of },
    };
  };
}

/** Tells of each touchpoint, or each chain, what is known of its experience; measured by `ideal`, by competitors where it is null. */
export async function readFacts(
  tx: TenantTx,
  ctx: TenantContext,
  of: PrioritySubject,
  scores: ReadScores,
  ideal: number | null,
): Promise<(row: SubjectRow) => Facts> {
  return of === 'chain' ? chainFacts(tx, ctx, scores, ideal) : touchpointFacts(scores, ideal);
}
