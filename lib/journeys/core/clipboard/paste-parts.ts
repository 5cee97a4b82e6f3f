import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { cellId, newPart } from '../blank-parts';
import { lanesOf, readGrid, stagesOf } from '../read-map';
import type { Lane, LaneFields, MapState, Operation } from '../types';
import type { CellWords } from './cell-text';
import { parcelTable, type Parcel } from './parcel';
import { writeCell } from './write-cell';

interface PastedParts {
  operations: Operation[];
  /** Keys of what is new: stages or lanes. */
  ids: string[];
  /** Cells with something in them for which the map has no step. */
  left: number;
}

function writeRow(
  map: MapState,
  lane: Lane,
  row: ReturnType<typeof parcelTable>['rows'][number],
  stepIds: readonly string[],
  words: CellWords,
) {
  return row.flatMap((cell, at) => {
    const stepId = stepIds[at];
    const written = stepId === undefined ? [] : writeCell(map, lane, cellId(lane.id, stepId), cell, words);
    return typeof written === 'string' ? [] : written;
  });
}

const isEmpty = ({ text, rich }: ReturnType<typeof parcelTable>['rows'][number][number]) =>
  text === '' && !rich?.values.text && !rich?.cards.length;

const insertLaneAt = (values: LaneFields, position: string): { lane: Lane; operation: Operation } => {
  const id = newId();
  return {
    lane: { ...newPart(id), ...values, position },
    operation: { type: 'insert', kind: 'lane', id, position, values },
  };
};

/**
 * Whole stages behind another one (null: first; undefined: last), with what stands in their cells: in the lane of the same
 * kind and name, or of the same kind; a lane that the map does not have in sight and that is not empty is added.
 */
export function pasteStages(
  map: MapState,
  parcel: Parcel,
  after: string | null | undefined,
  words: CellWords,
  hiddenLaneIds: readonly string[] = [],
): PastedParts {
  const table = parcelTable(parcel);
  const places = positionsAfter(stagesOf(map), after, parcel.stages.length);
  const stageIds = parcel.stages.map(() => newId());
  const stepIds = parcel.steps.map(() => newId());
  const stepPlaces = positionsAfter([], undefined, stepIds.length);
  const free = new Set(lanesOf(map).filter(({ id }) => !hiddenLaneIds.includes(id)));
  const lanePlaces = positionsAfter(lanesOf(map), undefined, parcel.lanes.length);
  const added: Operation[] = [];
  const written = parcel.lanes.flatMap((fields, at) => {
    const row = table.rows[at] ?? [];
    const alike = [...free].filter(({ kind }) => kind === fields.kind);
    const known = alike.find(({ title }) => title === fields.title) ?? alike[0];
    if (known) free.delete(known);
    if (!known && row.every(isEmpty)) return [];
    const fresh = known ? null : insertLaneAt({ ...fields, settings: {} }, lanePlaces[at] ?? '');
    if (fresh) added.push(fresh.operation);
    const lane = known ?? fresh?.lane;
    return lane ? writeRow(map, lane, row, stepIds, words) : [];
  });
  return {
    ids: stageIds,
    left: 0,
    operations: [
      ...parcel.stages.map((values, at): Operation => {
        return { type: 'insert', kind: 'stage', id: stageIds[at] ?? '', position: places[at] ?? '', values };
      }),
      ...parcel.steps.map(({ title, stage }, at): Operation => {
        const place = { under: stageIds[stage] ?? '', position: stepPlaces[at] ?? '' };
        return {
          type: 'insert',
          kind: 'step',
          id: stepIds[at] ?? '',
          ...place,
          values: { title, subMapId: null },
        };
      }),
      ...added,
      ...written,
    ],
  };
}

/** Whole lanes behind another one (null: first; undefined: last); what stands in their cells goes to the steps in their order. */
export function pasteLanes(
  map: MapState,
  parcel: Parcel,
  after: string | null | undefined,
  words: CellWords,
): PastedParts {
  const table = parcelTable(parcel);
  const stepIds = readGrid(map).steps.map(({ id }) => id);
  const places = positionsAfter(lanesOf(map), after, parcel.lanes.length);
  const fresh = parcel.lanes.map((fields, at) => insertLaneAt({ ...fields, settings: {} }, places[at] ?? ''));
  const rows = fresh.map(({ lane }, at) => ({ lane, row: table.rows[at] ?? [] }));
  return {
    ids: fresh.map(({ lane }) => lane.id),
    left: rows.flatMap(({ row }) => row.slice(stepIds.length).filter((cell) => !isEmpty(cell))).length,
    operations: [
      ...fresh.map(({ operation }) => operation),
      ...rows.flatMap(({ lane, row }) => writeRow(map, lane, row, stepIds, words)),
    ],
  };
}
