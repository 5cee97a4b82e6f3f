import type { Phase } from '@/db/values/touchpoints';
import { foldForSearch } from '@/lib/format/collate';
import { takePage, type PageOf } from '@/lib/format/take-page';
import { spreadList, type SpreadUnit } from '../rules/spread-list';
import { breakdowns, nameOf } from './breakdowns';
import { overallBasis, type OverallBasis } from './overall-basis';
import type { ResultOrder, ResultsQuery } from './results-query';
import type { Snapshot, SnapshotVisit, ToldChange, ToldComparison, ToldTouchpoint } from './snapshot';

export interface ResultRow extends ToldTouchpoint {
  name: string;
}

export interface ComparedRow extends ToldComparison {
  name: string;
  /** Name of the brand with the highest score. */
  best: string;
}

/** A unit on which auditors differ, in words; names are blank where there is none, or somebody was erased. */
export interface ApartRow {
  touchpoint: string;
  place: string;
  range: number;
  scores: { name: string; score: number }[];
}

/** What the page of a closed cycle shows of its snapshot: no score of a single visit but those it prints. */
export interface ResultsScreen {
  cycleName: string;
  thresholds: { wowFrom: number; okFrom: number };
  former: Snapshot['former'] | null;
  otherScale: Snapshot['otherScale'] | null;
  previousName: string | null;
  overall: { score: number | null; low: number | null; high: number | null; n: number } & {
    change: ToldChange | null;
  };
  basis: OverallBasis | null;
  isByImpact: boolean;
  rated: number;
  unrated: number;
  stops: number;
  best: { name: string; score: number | null } | null;
  worst: { name: string; score: number | null } | null;
  clear: number;
  compared: number;
  expectedByChance: number;
  hasDots: boolean;
  /** There are more touchpoints than a page takes. */
  isLong: boolean;
  touchpoints: PageOf<ResultRow>;
  /** Null where there is only one brand. */
  comparison: {
    brands: { id: string; name: string; isOwn: boolean }[];
    /** Gaps, and how many of them lie ahead and behind. */
    gaps: number;
    ahead: number;
    behind: number;
    rows: PageOf<ComparedRow>;
  } | null;
  groups: {
    key: string;
    rows: {
      id: string;
      name: string;
      score: number | null;
      n: number;
      low: number | null;
      high: number | null;
    }[];
  }[];
  agreement: Omit<Snapshot['results']['agreement'], 'bias'> & { bias: { name: string; mean: number }[] };
  apart: { rows: ApartRow[]; total: number };
}

const touchpointsOnPage = 25;
const comparedOnPage = 15;
/** A calibration talks about a handful; the workbook has them all. */
const apartShown = 20;
/** A difference that would be printed as 0.0 is none. */
const even = 0.05;

/** What was compared once is kept as long as the snapshot's visits are. */
const apartOf = new WeakMap<readonly SnapshotVisit[], { units: SpreadUnit[]; total: number }>();

function findApart(visits: readonly SnapshotVisit[]): { units: SpreadUnit[]; total: number } {
  const known = apartOf.get(visits);
  if (known) return known;
  const units = spreadList(visits);
  const found = { units: units.slice(0, apartShown), total: units.length };
  apartOf.set(visits, found);
  return found;
}

const changeOf = ({ change }: ResultRow) => change?.difference ?? 0;
const orders: Record<Exclude<ResultOrder, ''>, (a: ResultRow, b: ResultRow) => number> = {
  lowest: (a, b) => (a.score ?? 11) - (b.score ?? 11),
  highest: (a, b) => (b.score ?? -1) - (a.score ?? -1),
  fell: (a, b) => changeOf(a) - changeOf(b),
  rose: (a, b) => changeOf(b) - changeOf(a),
  spread: (a, b) => (b.spread ?? -1) - (a.spread ?? -1),
};

/** The touchpoints of a closed cycle with their figures, in the order of the inventory. */
export function resultRows({ touchpoints, results }: Snapshot): ResultRow[] {
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]));
  return results.touchpoints.map((row) => ({ ...row, name: names.get(row.id) ?? '' }));
}

/** The brands of a closed cycle side by side where one of them was scored, the largest gap behind first. */
export function comparedRows({ touchpoints, brands, results }: Snapshot): ComparedRow[] {
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]));
  return results.comparisons
    .filter(({ scores }) => scores.some(({ score }) => score !== null))
    .map((row) => ({ ...row, name: names.get(row.id) ?? '', best: nameOf(brands, row.bestId) }))
    .sort((a, b) => (a.gap ?? 99) - (b.gap ?? 99));
}

function tellComparison(snapshot: Snapshot, page: number): ResultsScreen['comparison'] {
  const { brands, ownBrandIds, results } = snapshot;
  if (results.comparisons.length === 0) return null;
  const rows = comparedRows(snapshot);
  const gaps = rows.flatMap(({ gap }) => gap ?? []);
  return {
    brands: brands.map(({ id, name }) => ({ id, name, isOwn: ownBrandIds.includes(id) })),
    gaps: gaps.length,
    ahead: gaps.filter((gap) => gap >= even).length,
    behind: gaps.filter((gap) => gap <= -even).length,
    rows: takePage(rows, page, comparedOnPage),
  };
}

function tellApart({ visits, touchpoints, brands, objects, people }: Snapshot): ResultsScreen['apart'] {
  const { units, total } = findApart(visits);
  return {
    total,
    rows: units.map(({ touchpointId, brandId, objectId, range, scores }) => ({
      touchpoint: nameOf(touchpoints, touchpointId),
      place: [nameOf(brands, brandId), nameOf(objects, objectId)].filter(Boolean).join(' · '),
      range,
      scores: scores.map(({ auditorId, score }) => ({ name: nameOf(people, auditorId), score })),
    })),
  };
}

/**
 * What the page of a closed cycle shows of its snapshot for the choice that stands in its address; `phase` names a phase in
 * the reader's language.
 */
export function tellScreen(
  snapshot: Snapshot,
  query: ResultsQuery,
  phase: (phase: Phase) => string,
): ResultsScreen {
  const { results, thresholds, people, former, otherScale, previous } = snapshot;
  const all = resultRows(snapshot);
  const rated = all.filter(({ score }) => score !== null).sort(orders.lowest);
  const wanted = foldForSearch(query.find);
  const found = wanted === '' ? all : all.filter(({ name }) => foldForSearch(name).includes(wanted));
  const shown = query.order === '' ? found : [...found].sort(orders[query.order]);
  const end = (row: ResultRow | undefined) => (row ? { name: row.name, score: row.score } : null);
  const { score, low, high, n, change } = results.overall;
  return {
    cycleName: snapshot.cycle.name,
    thresholds: { wowFrom: thresholds.wow, okFrom: thresholds.ok },
    former: former ?? null,
    otherScale: otherScale ?? null,
    previousName: previous?.name ?? null,
    overall: { score, low, high, n, change },
    basis: overallBasis(snapshot),
    isByImpact: Boolean(snapshot.results.equal),
    rated: rated.length,
    unrated: all.length - rated.length,
    stops: rated.filter(({ level }) => level === 'stop').length,
    best: end(rated.at(-1)),
    worst: end(rated[0]),
    clear: all.filter((row) => row.change?.verdict === 'clear').length,
    compared: results.compared,
    expectedByChance: results.expectedByChance,
    hasDots: all.some(({ dots }) => dots.length > 0),
    isLong: all.length > touchpointsOnPage,
    touchpoints: takePage(shown, query.page, touchpointsOnPage),
    comparison: tellComparison(snapshot, query.against),
    groups: breakdowns(snapshot, phase).map(({ key, groups, name }) => ({
      key,
      rows: groups.map((group) => ({
        id: group.id,
        name: name(group.id),
        score: group.score,
        n: group.n,
        low: group.low,
        high: group.high,
      })),
    })),
    agreement: {
      ...results.agreement,
      bias: results.agreement.bias.map(({ auditor, mean }) => ({ name: nameOf(people, auditor), mean })),
    },
    apart: tellApart(snapshot),
  };
}
