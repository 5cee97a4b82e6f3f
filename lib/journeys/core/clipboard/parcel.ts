import type { Phase } from '@/db/values/touchpoints';
import { blankCell, cellId } from '../blank-parts';
import { laneFacts } from '../lanes';
import { readCell } from '../read-map';
import type { CardFields, CellFields, LaneFields, MapState } from '../types';
import { cellText, type CellWords } from './cell-text';
import type { PasteTable, RichCell } from './paste-table';
import { usualCurve } from './usual-curve';

/** The type under which a browser keeps a parcel beside text and HTML. */
export const parcelType = 'application/x-touchstone-map';

/** Whose a map is. */
export interface ParcelBrand {
  organization: string;
  workspace: string;
  /** As people know it. */
  name: string;
}

/** What was copied out of a map: cells, or whole stages or lanes. */
export interface Parcel {
  version: 1;
  what: 'cells' | 'stages' | 'lanes';
  brand: ParcelBrand;
  lanes: Omit<LaneFields, 'settings'>[];
  stages: { title: string; phase: Phase }[];
  /** The columns of `cells`; `stage` is a place in `stages`. */
  steps: { title: string; stage: number }[];
  /** A row a lane. */
  cells: { text: string; values: CellFields; cards: CardFields[] }[][];
}

interface Chosen {
  what: Parcel['what'];
  laneIds: readonly string[];
  stepIds: readonly string[];
  brand: ParcelBrand;
}

/** Copies chosen lanes and steps out of a map. */
export function makeParcel(
  map: MapState,
  { what, laneIds, stepIds, brand }: Chosen,
  words: CellWords,
): Parcel {
  const steps = stepIds.flatMap((id) => map.step[id] ?? []);
  const stageIds = [...new Set(steps.map(({ stageId }) => stageId))];
  const lanes = laneIds.flatMap((id) => map.lane[id] ?? []);
  return {
    version: 1,
    what,
    brand,
    lanes: lanes.map(({ kind, title, zone, height }) => ({ kind, title, zone, height })),
    stages: stageIds.flatMap((id) => {
      const stage = map.stage[id];
      return stage ? [{ title: stage.title, phase: stage.phase }] : [];
    }),
    steps: steps.map(({ title, stageId }) => ({ title, stage: stageIds.indexOf(stageId) })),
    cells: lanes.map((lane) =>
      steps.map((step) => {
        const view = readCell(map, lane.id, step.id);
        const { id: _, removed: __, versions: ___, ...values } = view.cell;
        const cards = view.cards.map(
          ({ kind, text, note, touchpointId, channelId, fileId, ownerId, metric }): CardFields => ({
            kind,
            text,
            note,
            touchpointId,
            channelId,
            fileId,
            ownerId,
            metric,
          }),
        );
        return { text: cellText(lane, view, usualCurve(lane, map.type), words), values, cards };
      }),
    ),
  };
}

/** The texts of a parcel, for programs outside. */
export const textsOf = ({ cells }: Parcel): string[][] => cells.map((row) => row.map(({ text }) => text));

/** A parcel as a table to paste. */
export function parcelTable({ lanes, cells }: Parcel): PasteTable {
  const rows = cells.map((row, at) =>
    row.map(({ text, values, cards }) => {
      const kind = lanes[at]?.kind ?? 'text';
      const rich: RichCell = { kind, values, cards };
      return { text, rich };
    }),
  );
  return { rows, height: rows.length, width: rows[0]?.length ?? 0 };
}

export const isSameBrand = (a: ParcelBrand, b: ParcelBrand): boolean =>
  a.organization === b.organization && a.workspace === b.workspace;

/**
 * What of a parcel may go to another brand: structure and words. Scores, figures, emotions, evidence, links, pictures and
 * people stay behind.
 */
export function forOtherBrand(parcel: Parcel): Parcel {
  const { id: _, removed: __, versions: ___, ...blank } = blankCell(cellId('', ''));
  const cells = parcel.cells.map((row, at) => {
    const content = laneFacts[parcel.lanes[at]?.kind ?? 'text'].content;
    return row.map(({ text, values, cards }) => {
      const kept = cards
        .filter(({ kind }) => kind === 'pain' || kind === 'opportunity')
        .map((card) => ({
          ...card,
          touchpointId: null,
          channelId: null,
          fileId: null,
          ownerId: null,
          metric: '',
        }));
      const isWords = content === 'text' || content === 'flag' || kept.length > 0;
      return {
        text: isWords ? text : '',
        values: { ...blank, text: values.text, flag: values.flag },
        cards: kept,
      };
    });
  });
  return { ...parcel, cells };
}
