import type { Journey, JourneyStage } from '@/lib/imports/journey/read-journey';
import { textLengths } from './core/limits';
import { portableFormat, type PortableCard, type PortableCell, type PortableMap } from './core/portable-map';

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** A stage of a journey has a column for each of its touchpoints; one that has none, a column of its own. */
const columnsOf = ({ name, touchpoints }: JourneyStage) =>
  touchpoints.length > 0 ? touchpoints : [{ name, description: '', channel: null, url: null, cost: null }];

/**
 * A journey of stages and touchpoints as a current-state map: each task is a step with what the customer does there, the
 * touchpoint, its channel, what it costs, and at the first step of a stage what the stage is about.
 */
export function journeyToPortable(
  { title, description, stages }: Journey,
  words: { cost: string },
): PortableMap {
  const columns = stages.flatMap((stage) =>
    columnsOf(stage).map((task, at) => ({
      stage,
      task,
      isFirst: at === 0,
      isReal: stage.touchpoints.length > 0,
    })),
  );
  const cells = (fill: (column: (typeof columns)[number]) => Omit<PortableCell, 'step'> | null) =>
    columns.flatMap((column, at) => {
      const cell = fill(column);
      return cell ? [{ step: at + 1, ...cell }] : [];
    });
  const card = (kind: PortableCard['kind'], fields: Omit<PortableCard, 'kind'>) => ({
    cards: [{ kind, ...fields }],
  });
  const costs = cells(({ task }) => (task.cost ? { text: cut(task.cost, textLengths.text) } : null));
  return {
    format: portableFormat,
    version: 1,
    type: 'current-state',
    title,
    ...(description ? { scenario: cut(description, textLengths.text) } : {}),
    stages: stages.map((stage) => ({
      title: stage.name,
      phase: stage.phase,
      steps: columnsOf(stage).map(({ name }) => ({ title: name })),
    })),
    lanes: [
      {
        kind: 'goals',
        cells: cells(({ stage, isFirst }) =>
          isFirst && stage.description ? { text: cut(stage.description, textLengths.text) } : null,
        ),
      },
      {
        kind: 'actions',
        cells: cells(({ task, isReal }) =>
          isReal ? { text: cut(task.description || task.name, textLengths.text) } : null,
        ),
      },
      {
        kind: 'touchpoints',
        cells: cells(({ task, isReal }) =>
          isReal
            ? card('touchpoint', { touchpoint: task.name, ...(task.url ? { note: task.url } : {}) })
            : null,
        ),
      },
      {
        kind: 'channels',
        cells: cells(({ task }) => (task.channel ? card('channel', { channel: task.channel }) : null)),
      },
      ...(costs.length > 0 ? [{ kind: 'text' as const, title: words.cost, cells: costs }] : []),
      { kind: 'thoughts', cells: [] },
      { kind: 'emotion', cells: [] },
      { kind: 'pains', cells: [] },
      { kind: 'opportunities', cells: [] },
    ],
  };
}
