import type { Level } from '@/db/values/ratings';
import type { Agreement } from '../rules/agreement';
import { nameOf } from './breakdowns';
import type { Snapshot, SnapshotAction, ToldChange, ToldFigure } from './snapshot';

type Figure = Pick<ToldFigure, 'score' | 'level' | 'n' | 'low' | 'high'>;

export interface ReportChange {
  id: string;
  name: string;
  score: number | null;
  change: ToldChange;
}

export interface ReportAction {
  id: string;
  title: string;
  /** Blank where nobody owns it, or who did was erased. */
  owner: string;
  dueOn: string | null;
  state: SnapshotAction['state'];
  late: boolean;
}

export interface ActionCounts {
  done: number;
  open: number;
  /** Open, and due before the closing. */
  late: number;
  dropped: number;
}

export interface ReportLow extends Figure {
  id: string;
  name: string;
  actions: ReportAction[];
  /** Why nothing is done, shortened where it is long. */
  reason: string;
}

export interface ReportGap {
  id: string;
  name: string;
  own: number;
  best: { name: string; score: number };
  /** Own less best, below 0. */
  gap: number;
}

/** What a manager reads in two minutes about a closed cycle, in the order of reading. */
export interface CycleReport {
  overall: Snapshot['results']['overall'];
  /** Whether that score is weighted by impact. */
  byImpact: boolean;
  previous: Snapshot['previous'];
  /** The competitor with the highest overall score; null where none was scored. */
  bestCompetitor: (Figure & { name: string }) | null;
  levels: Record<Level, number> & { unrated: number };
  rated: number;
  improvements: ReportChange[];
  declines: ReportChange[];
  /** Clear changes that are not listed, for want of room. */
  unlisted: { improvements: number; declines: number };
  compared: number;
  expectedByChance: number;
  lowest: ReportLow[];
  gaps: ReportGap[];
  /** Touchpoints that a competitor was scored at as well. */
  facing: number;
  actions: ActionCounts;
  previousActions: ActionCounts | null;
  agreement: Agreement;
  visits: number;
  auditors: number;
}

const changesListed = 3;
const lowestListed = 5;
const gapsListed = 3;
/** A name is never cut; what people write at length is, after so many characters. */
const longestText = 160;

/** A text of at most so many characters, cut between words. */
export function shorten(text: string, longest = longestText): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/u, '')}…`;
}

const isOpen = ({ state }: SnapshotAction) => state === 'idea' || state === 'planned' || state === 'doing';

const isLate = (action: SnapshotAction, closedOn: string) =>
  isOpen(action) && action.dueOn !== null && action.dueOn < closedOn;

function countActions(actions: readonly SnapshotAction[], closedOn: string): ActionCounts {
  const late = actions.filter((action) => isLate(action, closedOn)).length;
  return {
    done: actions.filter(({ state }) => state === 'done' || state === 'verified').length,
    open: actions.filter(isOpen).length - late,
    late,
    dropped: actions.filter(({ state }) => state === 'dropped').length,
  };
}

function tellChanges({ touchpoints, results }: Snapshot): { better: ReportChange[]; worse: ReportChange[] } {
  const clear = results.touchpoints.flatMap(({ id, score, change }): ReportChange[] =>
    change?.verdict === 'clear' && change.difference !== null
      ? [{ id, name: nameOf(touchpoints, id), score, change }]
      : [],
  );
  const by = ({ change }: ReportChange) => change.difference ?? 0;
  return {
    better: clear.filter((one) => by(one) > 0).sort((a, b) => by(b) - by(a)),
    worse: clear.filter((one) => by(one) < 0).sort((a, b) => by(a) - by(b)),
  };
}

function tellLowest({ touchpoints, actions, people, results }: Snapshot, closedOn: string): ReportLow[] {
  return results.touchpoints
    .filter(({ score }) => score !== null)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, lowestListed)
    .map(({ id, score, level, n, low, high }) => ({
      id,
      name: nameOf(touchpoints, id),
      ...{ score, level, n, low, high },
      actions: actions
        .filter(({ touchpointIds }) => touchpointIds.includes(id))
        .map((action) => ({
          id: action.id,
          title: shorten(action.title),
          owner: nameOf(people, action.ownerId ?? null),
          dueOn: action.dueOn,
          state: action.state,
          late: isLate(action, closedOn),
        })),
      reason: shorten(touchpoints.find((touchpoint) => touchpoint.id === id)?.reason ?? ''),
    }));
}

function tellGaps({ touchpoints, brands, ownBrandIds, results }: Snapshot): ReportGap[] {
  return results.comparisons
    .flatMap(({ id, scores, gap }): ReportGap[] => {
      const rated = scores.filter((one): one is typeof one & { score: number } => one.score !== null);
      const own = rated.find(({ brandId }) => ownBrandIds.includes(brandId));
      const best = rated
        .filter(({ brandId }) => !ownBrandIds.includes(brandId))
        .sort((a, b) => b.score - a.score)[0];
      if (gap === null || gap >= 0 || !own || !best) return [];
      const rival = { name: nameOf(brands, best.brandId), score: best.score };
      return [{ id, name: nameOf(touchpoints, id), own: own.score, best: rival, gap }];
    })
    .sort((a, b) => a.gap - b.gap)
    .slice(0, gapsListed);
}

/**
 * The report of a closed cycle from its snapshot alone: figures as its results page shows them, the three largest clear
 * changes each way, the five lowest touchpoints with what is done about them, the three largest gaps. `closedOn` is the
 * day of closing, `YYYY-MM-DD`.
 */
export function tellReport(snapshot: Snapshot, closedOn: string): CycleReport {
  const { results, visits, brands, ownBrandIds, previous } = snapshot;
  const { better, worse } = tellChanges(snapshot);
  const rivals = results.byBrand.filter(({ id }) => !ownBrandIds.includes(id));
  const best = [...rivals].sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
  const at = (level: Level) => results.touchpoints.filter((one) => one.level === level).length;
  const rated = results.touchpoints.filter(({ score }) => score !== null).length;
  return {
    overall: results.overall,
    byImpact: results.equal !== undefined,
    previous,
    bestCompetitor: best ? { ...best, name: nameOf(brands, best.id) } : null,
    levels: { wow: at('wow'), ok: at('ok'), stop: at('stop'), unrated: results.touchpoints.length - rated },
    rated,
    improvements: better.slice(0, changesListed),
    declines: worse.slice(0, changesListed),
    unlisted: {
      improvements: Math.max(0, better.length - changesListed),
      declines: Math.max(0, worse.length - changesListed),
    },
    compared: results.compared,
    expectedByChance: results.expectedByChance,
    lowest: tellLowest(snapshot, closedOn),
    gaps: tellGaps(snapshot),
    facing: results.comparisons.filter(({ gap }) => gap !== null).length,
    actions: countActions(snapshot.actions, closedOn),
    previousActions: previous?.actions ? countActions(previous.actions, closedOn) : null,
    agreement: results.agreement,
    visits: visits.length,
    auditors: new Set(visits.map(({ auditorId }) => auditorId)).size,
  };
}
