import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { chainHealth } from '@/lib/chains/chain-health';
import { sortByText } from '@/lib/format/collate';
import { crosshairs, listedPoints, type PrioritySubject } from '@/lib/priorities/constants';
import { aboveDiagonal, crosshairOf, effortOf, quadrantOf, type Place } from '@/lib/priorities/matrix';
import { prioritize } from '@/lib/priorities/prioritize';
import { readNames, readOpenActions, readSubjects, type SubjectRow } from '@/lib/priorities/read-subjects';
import type { EffortItem, MatrixItem, PriorityItem, RankedItem, UnrankedItem } from '@/lib/priorities/types';
import { readJudgements, unjudged, type JudgedParts } from '@/lib/touchpoints/read-judgements';
import { readChanges } from './priorities/read-changes';
import { readScores, type ReadScores, type ScoreWish } from './priorities/read-scores';

/** Lines that a list shows before the reader asks for more, and points that a matrix can still tell apart. */
const shownLines = 50;
const shownPoints = 200;

export interface PrioritiesInput extends ScoreWish {
  of: PrioritySubject;
  /** How many lines of each list; fifty where left out. */
  lines?: number;
}

export interface PrioritiesScreen extends Pick<
  ReadScores,
  'sources' | 'source' | 'periods' | 'period' | 'before' | 'segments' | 'segment' | 'unheard'
> {
  /** The first of the ranked ones, and how many there are. */
  ranked: RankedItem[];
  rankedCount: number;
  /** Those that need least come first. */
  unranked: UnrankedItem[];
  unrankedCount: number;
  /** Those with a score and an impact, where the impact is furthest above the score first. */
  matrix: MatrixItem[];
  matrixCount: number;
  /** Where the medians of all of them cross. */
  matrixCross: Place;
  /** Those with both judgements, the largest impact for the least effort first. */
  effort: EffortItem[];
  effortCount: number;
  effortCross: Place;
}

type Facts = Pick<PriorityItem, 'score' | 'ideal' | 'target' | 'links'> & { isWithheld: boolean };

const bestOf = (scores: readonly (number | undefined)[]): number | null => {
  const known = scores.filter((score) => score !== undefined);
  return known.length === 0 ? null : Math.max(...known);
};

/** What is known of each touchpoint's experience. */
function touchpointFacts(scores: ReadScores, ideal: number | null) {
  const { own, competitors, withheld } = scores;
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
 * What is known of each chain's experience: the score of its weakest link. A competitor's chain is as good as that one's
 * weakest link, and counts where it was scored at every link that the own brand was.
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

interface Context {
  facts: (row: SubjectRow) => Facts;
  judged: ReadonlyMap<string, JudgedParts>;
  actions: ReadonlyMap<string, number>;
  people: ReadonlyMap<string, string>;
  goal: number;
}

function tellItem(row: SubjectRow, { facts, judged, actions, people, goal }: Context) {
  const { isWithheld, ...known } = facts(row);
  const { impact, 'cost-effectiveness': cost } = judged.get(row.id) ?? unjudged;
  const item: PriorityItem = {
    id: row.id,
    name: row.name,
    owner: (row.ownerId && people.get(row.ownerId)) || null,
    openActions: actions.get(row.id) ?? 0,
    goal: row.goal ?? goal,
    ...known,
    impact: impact?.value ?? null,
    costEffectiveness: cost?.value ?? null,
  };
  return { item, isWithheld };
}

/** The points of both matrices, all of them. */
function tellPoints(items: readonly PriorityItem[], indexOf: ReadonlyMap<string, number | null>) {
  const matrix = items.flatMap(({ id, name, owner, score, impact, target }): MatrixItem[] =>
    score && impact !== null ? [{ id, name, owner, score: score.mean, impact, target, change: null }] : [],
  );
  const effort = items.flatMap(({ id, name, impact, costEffectiveness }): EffortItem[] =>
    impact !== null && costEffectiveness !== null
      ? [{ id, name, impact, effort: effortOf(costEffectiveness), index: indexOf.get(id) ?? null }]
      : [],
  );
  const gap = ({ score, impact }: MatrixItem) => aboveDiagonal({ x: score, y: impact });
  matrix.sort((a, b) => gap(b) - gap(a));
  effort.sort((a, b) => b.impact - b.effort - (a.impact - a.effort));
  return { matrix, effort };
}

/** Those that the list beside the plot may name, wherever the reader moves the lines. */
function listedFirst(
  points: readonly MatrixItem[],
  medians: Place,
  limits: { goal: number; okFrom: number },
) {
  const listed = crosshairs.flatMap((by) => {
    const cross = by === 'median' ? medians : crosshairOf([], by, limits);
    return points
      .filter(({ score, impact }) => quadrantOf({ x: score, y: impact }, cross) === 'concentrate')
      .slice(0, listedPoints)
      .map(({ id }) => id);
  });
  return [...new Set(listed)];
}

/**
 * Touchpoints, or chains, in the order in which it pays to improve them, with all that the order rests on (docs/figures.md,
 * "Priorities"): the score of one source in one period, impact and cost-effectiveness as last judged, and what is missing to
 * rank the rest. Figures of cycles that are not closed are not in it.
 */
export async function getPriorities(
  ctx: TenantContext,
  { of, lines = shownLines, ...wish }: PrioritiesInput,
): Promise<PrioritiesScreen> {
  return withTenant.read(ctx, 'rating:read', async (tx): Promise<PrioritiesScreen> => {
    const scores = await readScores(tx, ctx, wish);
    const ideal = wish.ideal === 'competitor' ? null : ctx.workspace.ideal;
    const facts = of === 'chain' ? await chainFacts(tx, ctx, scores, ideal) : touchpointFacts(scores, ideal);
    const subjects = await readSubjects(tx, ctx, of);
    const context = {
      facts,
      judged: await readJudgements(tx, ctx, of),
      actions: await readOpenActions(tx, ctx, of),
      people: await readNames(tx, ctx),
      goal: ctx.workspace.goal,
    };
    const told = subjects.map((row) => tellItem(row, context));
    const items = new Map(told.map(({ item }) => [item.id, item]));
    const { ranked, unranked } = prioritize(told.map(({ item, isWithheld }) => ({ ...item, isWithheld })));
    const indexOf = new Map<string, number | null>(
      [...ranked, ...unranked].map(({ id, index }) => [id, index]),
    );
    const { matrix, effort } = tellPoints(
      told.map(({ item }) => item),
      indexOf,
    );
    const limits = { goal: ctx.workspace.goal, okFrom: ctx.workspace.okFrom };
    const matrixCross = crosshairOf(
      matrix.map(({ score, impact }) => ({ x: score, y: impact })),
      'median',
      limits,
    );
    const shown = matrix.slice(0, shownPoints);
    const changes = await readChanges(
      tx,
      ctx,
      scores,
      of === 'touchpoint' ? listedFirst(shown, matrixCross, limits) : [],
    );
    const whole = <Line extends { id: string }>(line: Line) => {
      const item = items.get(line.id);
      return item ? [{ ...item, ...line }] : [];
    };
    const waiting = sortByText(ctx.locale, unranked.flatMap(whole), ({ name }) => name).sort(
      (a, b) => a.needs.length - b.needs.length,
    );
    const { sources, source, periods, period, before, segments, segment, unheard } = scores;
    return {
      ...{ sources, source, periods, period, before, segments, segment, unheard },
      ranked: ranked.slice(0, lines).flatMap(whole),
      rankedCount: ranked.length,
      unranked: waiting.slice(0, lines),
      unrankedCount: unranked.length,
      matrix: shown.map((point) => ({ ...point, change: changes.get(point.id) ?? null })),
      matrixCount: matrix.length,
      matrixCross,
      effort: effort.slice(0, shownPoints),
      effortCount: effort.length,
      effortCross: crosshairOf(
        effort.map((point) => ({ x: point.effort, y: point.impact })),
        'median',
        limits,
      ),
    };
  });
}
