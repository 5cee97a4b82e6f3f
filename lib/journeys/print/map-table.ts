import type { CsvCell } from '@/lib/format/csv';
import { laneFacts } from '../core/lanes';
import { readCell, readGrid, type CellView } from '../core/read-map';
import type { Lane, Step } from '../core/types';
import type { TouchpointFigure } from '../figure-types';
import { printedLanes } from './plan-print';
import type { PrintOptions } from './print-options';
import type { MapPrint } from './print-types';

/** The words that a table of a map needs, in its language. */
export interface TableWords {
  lane: (lane: Pick<Lane, 'kind' | 'title'>) => string;
  stage: (title: string) => string;
  step: (title: string, number: number) => string;
  /** A value of a curve with its word, and whose it is where the lane shows several. */
  emotion: (value: number, owner: string | null, isIntended: boolean) => string;
  momentOfTruth: string;
  evidence: (level: Exclude<CellView['cell']['evidence'], 'none'>) => string;
  level: (figure: TouchpointFigure) => string;
  kind: (kind: 'touchpoint' | 'pain' | 'opportunity' | 'metric') => string;
}

/** Lanes by steps, with the stages over the steps; a stage without steps has one empty column. */
export interface MapTable {
  stages: { title: string; span: number }[];
  steps: string[];
  lanes: { name: string; cells: CsvCell[] }[];
}

const lines = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join('\n');

/** The name of what a card points at, else what is written on it. */
const cardName = ({ names }: MapPrint, { touchpointId, channelId, text }: CellView['cards'][number]) =>
  names[touchpointId ?? ''] ?? names[channelId ?? ''] ?? text;

/** The mean of the scores of a column's touchpoints, each counted once; null where none is told. */
function meanOf(print: MapPrint, step: Step): number | null {
  const lanes = readGrid(print.map).lanes.filter(({ kind }) => kind === 'touchpoints');
  const ids = new Set(
    lanes.flatMap(({ id }) => readCell(print.map, id, step.id).cards.map((card) => card.touchpointId)),
  );
  const scores = (print.figures?.touchpoints ?? []).flatMap(({ id, score }) =>
    ids.has(id) && score !== null ? [score] : [],
  );
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function emotionCell(print: MapPrint, { cell }: CellView, words: TableWords): CsvCell {
  const points = Object.entries(cell.emotions).sort(([a], [b]) => (a < b ? -1 : 1));
  const [only] = points;
  if (points.length === 1 && only && !only[0].includes('.')) return only[1];
  return lines(
    points.map(([curve, value]) => {
      const persona = curve.includes('.') ? curve.slice(0, curve.indexOf('.')) : null;
      const owner = print.choices.personas.find(({ id }) => id === persona)?.name ?? null;
      return words.emotion(value, owner, curve.endsWith('intended'));
    }),
  );
}

function cellOf(print: MapPrint, lane: Lane, step: Step, options: PrintOptions, words: TableWords): CsvCell {
  const view = readCell(print.map, lane.id, step.id);
  const { cell, cards } = view;
  const tag = options.evidence && cell.evidence !== 'none' ? `(${words.evidence(cell.evidence)})` : null;
  switch (laneFacts[lane.kind].content) {
    case 'emotion':
      return emotionCell(print, view, words);
    case 'figures':
      return meanOf(print, step);
    case 'number':
      // A number stays one; its unit, target and source stand in the list of objects.
      return cell.amount;
    case 'flag':
      return cell.flag ? cell.text || words.momentOfTruth : null;
    case 'cards':
      return lines([...cards.map((card) => cardName(print, card)), tag]);
    default:
      return lines([cell.text, cell.text && tag]);
  }
}

/** A map as a table, of the lanes that are asked for. */
export function mapTable(print: MapPrint, options: PrintOptions, words: TableWords): MapTable {
  const { stages } = readGrid(print.map);
  let number = 0;
  const columns = stages.flatMap(({ steps }): { step: Step | null; name: string }[] =>
    steps.length === 0
      ? [{ step: null, name: '' }]
      : steps.map((step) => ({ step, name: words.step(step.title, (number += 1)) })),
  );
  return {
    stages: stages.map(({ title, steps }) => ({
      title: words.stage(title),
      span: Math.max(1, steps.length),
    })),
    steps: columns.map(({ name }) => name),
    lanes: printedLanes(print.map, options).map((lane) => ({
      name: words.lane(lane),
      cells: columns.map(({ step }) => (step ? cellOf(print, lane, step, options, words) : null)),
    })),
  };
}

/** Columns of the list of objects. */
export const objectColumns = [
  'kind',
  'stage',
  'step',
  'lane',
  'name',
  'note',
  'id',
  'level',
  'score',
  'n',
  'owner',
  'metric',
  'value',
  'unit',
  'target',
  'source',
] as const;
export type ObjectColumn = (typeof objectColumns)[number];
export type ObjectRow = Partial<Record<ObjectColumn, CsvCell>>;

function objectsIn(print: MapPrint, lane: Lane, view: CellView, words: TableWords): ObjectRow[] {
  const { cell, cards } = view;
  if (laneFacts[lane.kind].content === 'number') {
    const { amount, unit, target, sampleSize, source } = cell;
    if (amount === null && target === null) return [];
    return [
      {
        kind: words.kind('metric'),
        name: words.lane(lane),
        value: amount,
        unit,
        target,
        n: sampleSize,
        source,
      },
    ];
  }
  return cards.flatMap((card): ObjectRow[] => {
    const { kind, touchpointId } = card;
    if (kind === 'touchpoint') {
      const figure = print.figures?.touchpoints.find(({ id }) => id === touchpointId);
      return [
        {
          kind: words.kind('touchpoint'),
          name: cardName(print, card),
          id: touchpointId,
          level: figure && words.level(figure),
          score: figure?.score,
          n: figure?.n,
        },
      ];
    }
    if (kind !== 'pain' && kind !== 'opportunity') return [];
    const owner = card.ownerId === null ? null : print.names[card.ownerId];
    return [{ kind: words.kind(kind), name: card.text, note: card.note, owner, metric: card.metric }];
  });
}

/** Touchpoints, pains, opportunities and metrics of the lanes that are asked for, along the steps. */
export function mapObjects(print: MapPrint, options: PrintOptions, words: TableWords): ObjectRow[] {
  const { stages, steps } = readGrid(print.map);
  const lanes = printedLanes(print.map, options);
  return stages.flatMap((stage) =>
    stage.steps.flatMap((step) =>
      lanes.flatMap((lane) =>
        objectsIn(print, lane, readCell(print.map, lane.id, step.id), words).map((row) => ({
          ...row,
          stage: words.stage(stage.title),
          step: words.step(step.title, steps.findIndex(({ id }) => id === step.id) + 1),
          lane: words.lane(lane),
        })),
      ),
    ),
  );
}
