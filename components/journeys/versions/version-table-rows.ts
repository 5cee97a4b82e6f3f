import type { CardKind, EvidenceLevel, LaneKind } from '@/db/values/journeys';
import { cellId } from '@/lib/journeys/core/blank-parts';
import type { MapDiff } from '@/lib/journeys/core/diff-maps';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { mergeColumns, mergeOrder } from '@/lib/journeys/core/merge-order';
import { isCellShown, readCell, readGrid, type CellView } from '@/lib/journeys/core/read-map';
import type { MapState } from '@/lib/journeys/core/types';
import type { NamesInMap } from '@/lib/journeys/versions/types';

export type Mark = 'same' | 'added' | 'removed' | 'changed' | 'moved';

/** One thing that stands in a cell. */
export type Fact =
  | { key: string; kind: 'text' | 'source'; text: string }
  | { key: string; kind: 'evidence'; level: EvidenceLevel }
  | { key: string; kind: 'amount' | 'target' | 'sampleSize'; value: number; unit: string }
  | { key: string; kind: 'flag' }
  | { key: string; kind: 'emotion'; value: number; isIntended: boolean; persona: string }
  | { key: string; kind: 'card'; card: CardKind; text: string; note: string };

export interface Line {
  fact: Fact;
  /** What stood there before, where it changed. */
  was: Fact | null;
  mark: Mark;
  /** It stands here no more: it was removed, or moved elsewhere. */
  isGone: boolean;
}

interface Marked {
  id: string;
  title: string;
  /** The title before, where it changed. */
  was: string | null;
  mark: Mark;
  /** It changed and stands elsewhere too. */
  alsoMoved: boolean;
}

export interface TableCell {
  id: string;
  mark: Mark;
  lines: Line[];
}

export interface TableLane extends Marked {
  kind: LaneKind;
  /** Shows figures of today, which no version keeps. */
  isLive: boolean;
  cells: TableCell[];
}

export interface VersionTable {
  /** `span`: how many columns stand below; a stage without steps has one, which is empty. */
  stages: (Marked & { span: number })[];
  steps: Marked[];
  lanes: TableLane[];
}

/** A state of a map with the names in it. */
export interface MapView {
  map: MapState;
  names: NamesInMap;
}

const cardText = ({ text, touchpointId, channelId }: CellView['cards'][number], names: NamesInMap) =>
  names[touchpointId ?? ''] ?? names[channelId ?? ''] ?? text;

/** What stands in a cell, one thing after the other. */
export function factsOf({ cell, cards }: CellView, names: NamesInMap): Fact[] {
  const { text, evidence, amount, unit, target, sampleSize, source, flag, emotions } = cell;
  const emotion = ([curve, value]: [string, number]): Fact => ({
    key: curve,
    kind: 'emotion',
    value,
    isIntended: curve.endsWith('intended'),
    persona: curve.includes('.') ? (names[curve.slice(0, 36)] ?? '') : '',
  });
  const figure = (kind: 'amount' | 'target' | 'sampleSize', value: number | null): Fact[] =>
    value === null ? [] : [{ key: kind, kind, value, unit: kind === 'sampleSize' ? '' : unit }];
  return [
    ...(flag ? [{ key: 'flag', kind: 'flag' } as const] : []),
    ...(text ? [{ key: 'text', kind: 'text', text } as const] : []),
    ...Object.entries(emotions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(emotion),
    ...figure('amount', amount),
    ...figure('target', target),
    ...figure('sampleSize', sampleSize),
    ...cards.map((card): Fact => {
      const { id, kind, note } = card;
      return { key: id, kind: 'card', card: kind, text: cardText(card, names), note };
    }),
    ...(source ? [{ key: 'source', kind: 'source', text: source } as const] : []),
    ...(evidence === 'none' ? [] : [{ key: 'evidence', kind: 'evidence', level: evidence } as const]),
  ];
}

function linesOf(before: readonly Fact[], after: readonly Fact[], moved: ReadonlySet<string>): Line[] {
  const [old, now] = [before, after].map((facts) => new Map(facts.map((fact) => [fact.key, fact])));
  return mergeOrder(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  ).flatMap((key): Line[] => {
    const [was, is] = [old?.get(key), now?.get(key)];
    const didMove = moved.has(key);
    if (!is) return was ? [{ fact: was, was: null, mark: didMove ? 'moved' : 'removed', isGone: true }] : [];
    if (didMove) return [{ fact: is, was: null, mark: 'moved', isGone: false }];
    if (!was) return [{ fact: is, was: null, mark: 'added', isGone: false }];
    const isSame = JSON.stringify(was) === JSON.stringify(is);
    return [{ fact: is, was: isSame ? null : was, mark: isSame ? 'same' : 'changed', isGone: false }];
  });
}

/** A cell of which all was added, removed or moved says so; else it changed. */
function markOf(lines: readonly Line[]): Mark {
  const marks = new Set(lines.map(({ mark }) => mark));
  const [only = 'same'] = marks;
  return marks.size > 1 ? 'changed' : only;
}

const nothing: MapDiff = { header: [], stages: [], steps: [], lanes: [], cells: [], cards: [] };

/**
 * A table of one state of a map, or of two with what changed between them: columns and rows of both, those that are gone
 * where they stood.
 */
export function versionTable(after: MapView, before: MapView = after, diff: MapDiff = nothing): VersionTable {
  const [old, now] = [readGrid(before.map), readGrid(after.map)];
  const changes = new Map([...diff.stages, ...diff.steps, ...diff.lanes].map((one) => [one.id, one]));
  const moved = new Set(diff.cards.filter((card) => card.moved).map(({ id }) => id));
  const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);
  const marked = (kind: 'stage' | 'step' | 'lane', id: string): Marked => {
    const [was, is] = [before.map[kind][id], after.map[kind][id]];
    const title = (is ?? was)?.title ?? '';
    const former = was && is && was.title !== is.title ? was.title : null;
    const { change = 'same', moved: didMove = false } = changes.get(id) ?? {};
    return { id, title, was: former, mark: change, alsoMoved: change === 'changed' && didMove };
  };
  const stages = mergeColumns(old, now).map(({ id, steps: own }) => ({ ...marked('stage', id), steps: own }));
  const steps = stages.flatMap((stage) =>
    stage.steps.length > 0
      ? stage.steps.map((id) => marked('step', id))
      : [{ id: `${stage.id} empty`, title: '', was: null, mark: 'same' as const, alsoMoved: false }],
  );
  const factsIn = ({ map, names }: MapView, laneId: string, stepId: string) =>
    isCellShown(map, cellId(laneId, stepId)) ? factsOf(readCell(map, laneId, stepId), names) : [];
  const lanes = mergeOrder(ids(old.lanes), ids(now.lanes)).flatMap((id): TableLane[] => {
    const lane = after.map.lane[id] ?? before.map.lane[id];
    if (!lane) return [];
    const cells = steps.map((step): TableCell => {
      const lines = linesOf(factsIn(before, id, step.id), factsIn(after, id, step.id), moved);
      return { id: cellId(id, step.id), mark: markOf(lines), lines };
    });
    return [
      { ...marked('lane', id), kind: lane.kind, isLive: laneFacts[lane.kind].content === 'figures', cells },
    ];
  });
  return {
    stages: stages.map(({ steps: own, ...stage }) => ({ ...stage, span: Math.max(1, own.length) })),
    steps,
    lanes,
  };
}
