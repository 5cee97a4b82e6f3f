import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { crosshairs, listedPoints, type PrioritySubject } from '@/lib/priorities/constants';
import { aboveDiagonal, crosshairOf, effortOf, quadrantOf, type Place } from '@/lib/priorities/matrix';
import { prioritize, type Subject } from '@/lib/priorities/prioritize';
import { readOpenActions, readSubjects, type SubjectRow } from '@/lib/priorities/read-subjects';
import type { EffortItem, MatrixItem, PriorityItem, RankedItem, UnrankedItem } from '@/lib/priorities/types';
import { readJudgedNumbers } from '@/lib/touchpoints/read-judgements';
import { readChanges } from './read-changes';
import { readFacts, type Facts } from './read-facts';
import { readScores, type ReadScores, type ScoreWish } from './read-scores';

/** Points that a matrix can still tell apart. */
const shownPoints = 200;

/** The owner by id: names are told when they are read, because people change theirs elsewhere. */
type ByOwnerId<Item extends { owner: string | null }> = Omit<Item, 'owner'> & { ownerId: string | null };

export interface PrioritiesWish extends ScoreWish {
  of: PrioritySubject;
  /** How many lines of each list. */
  lines: number;
}

/** What the priorities' screen says, but for the names of owners. */
export interface ToldPriorities extends Pick<
  ReadScores,
  'sources' | 'source' | 'periods' | 'period' | 'before' | 'segments' | 'segment' | 'unheard'
> {
  /** The first of the ranked ones, and how many there are. */
  ranked: ByOwnerId<RankedItem>[];
  rankedCount: number;
  /** Those that need least come first, in the order of the inventory, or chains by name. */
  unranked: ByOwnerId<UnrankedItem>[];
  unrankedCount: number;
  /** Those with a score and an impact, where the impact is furthest above the score first. */
  matrix: ByOwnerId<MatrixItem>[];
  matrixCount: number;
  /** Where the medians of all of them cross. */
  matrixCross: Place;
  /** Those with both judgements, the largest impact for the least effort first. */
  effort: EffortItem[];
  effortCount: number;
  effortCross: Place;
}

type Limits = Parameters<typeof crosshairOf>[2];

/** A touchpoint or a chain with all that its place rests on. */
interface Known extends Subject, Facts {
  score: Facts['score'];
  row: SubjectRow;
}

interface Placed extends Place {
  known: Known;
}

function tellMatrix(all: readonly Known[], limits: Limits) {
  const places = all.flatMap((known): Placed[] =>
    known.score && known.impact !== null && !known.isWithheld
      ? [{ known, x: known.score.mean, y: known.impact }]
      : [],
  );
  places.sort((a, b) => aboveDiagonal(b) - aboveDiagonal(a));
  return {
    points: places.slice(0, shownPoints),
    count: places.length,
    cross: crosshairOf(places, 'median', limits),
  };
}

function tellEffort(all: readonly Known[], limits: Limits, indices: ReadonlyMap<string, number>) {
  const places = all.flatMap((known): Placed[] =>
    known.impact !== null && known.costEffectiveness !== null
      ? [{ known, x: effortOf(known.costEffectiveness), y: known.impact }]
      : [],
  );
  places.sort((a, b) => aboveDiagonal(b) - aboveDiagonal(a));
  return {
    points: places.slice(0, shownPoints).map(({ known: { id, row, target }, x, y }): EffortItem => {
      return { id, name: row.name, impact: y, effort: x, index: indices.get(id) ?? null, target };
    }),
    count: places.length,
    cross: crosshairOf(places, 'median', limits),
  };
}

/** Those that the list beside the plot may name, wherever the reader moves the lines. */
function listedFirst(points: readonly Placed[], medians: Place, limits: Limits): string[] {
  const listed = crosshairs.flatMap((by) => {
    const cross = by === 'median' ? medians : crosshairOf([], by, limits);
    return points
      .filter((place) => quadrantOf(place, cross) === 'concentrate')
      .slice(0, listedPoints)
      .map(({ known }) => known.id);
  });
  return [...new Set(listed)];
}

/**
 * Puts all touchpoints, or all chains, in order and tells the first of every list. What depends on all of them is kept small:
 * a few numbers of each; ranks, bands and texts are told of those that are shown. `withheld` names the touchpoints whose
 * auditors' figures are kept from the reader.
 */
export async function tellPriorities(
  tx: TenantTx,
  ctx: TenantContext,
  { of, lines, ...wish }: PrioritiesWish,
  withheld: ReadonlySet<string>,
): Promise<ToldPriorities> {
  const { goal, okFrom } = ctx.workspace;
  const limits = { goal, okFrom };
  const scores = await readScores(tx, ctx, wish, withheld);
  const ideal = wish.ideal === 'competitor' ? null : ctx.workspace.ideal;
  const facts = await readFacts(tx, ctx, of, scores, ideal);
  const judged = await readJudgedNumbers(tx, ctx, of);
  const actions = await readOpenActions(tx, ctx, of);
  const all = (await readSubjects(tx, ctx, of)).map((row): Known => {
    const { impact = null, costEffectiveness = null } = judged.get(row.id) ?? {};
    return { ...facts(row), id: row.id, row, impact, costEffectiveness };
  });
  const byId = new Map(all.map((known) => [known.id, known]));
  const { ranked, rankedCount, indices, unranked } = prioritize(all, lines);
  const matrix = tellMatrix(all, limits);
  const effort = tellEffort(all, limits, indices);
  const listed = of === 'touchpoint' ? listedFirst(matrix.points, matrix.cross, limits) : [];
  const changes = await readChanges(tx, ctx, scores, listed);

  const itemOf = (known: Known): ByOwnerId<PriorityItem> => {
    const { id, row, score, target, links, impact, costEffectiveness } = known;
    return {
      ...{ id, score, ideal: known.ideal, target, links, impact, costEffectiveness },
      name: row.name,
      ownerId: row.ownerId,
      openActions: actions.get(id) ?? 0,
      goal: row.goal ?? goal,
    };
  };
  const whole = <Line extends { id: string }>(line: Line) => {
    const known = byId.get(line.id);
    return known ? [{ ...itemOf(known), ...line }] : [];
  };
  const waiting = unranked.toSorted((a, b) => a.needs.length - b.needs.length);
  const { sources, source, periods, period, before, segments, segment, unheard } = scores;
  return {
    ...{ sources, source, periods, period, before, segments, segment, unheard },
    ranked: ranked.flatMap(whole),
    rankedCount,
    unranked: waiting.slice(0, lines).flatMap(whole),
    unrankedCount: unranked.length,
    matrix: matrix.points.map(({ known: { id, row, target }, x, y }) => {
      const { name, ownerId } = row;
      return { id, name, ownerId, score: x, impact: y, target, change: changes.get(id) ?? null };
    }),
    matrixCount: matrix.count,
    matrixCross: matrix.cross,
    effort: effort.points,
    effortCount: effort.count,
    effortCross: effort.cross,
  };
}
