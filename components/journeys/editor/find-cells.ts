import { foldForSearch } from '@/lib/format/collate';
import { withoutMarks } from '@/lib/journeys/core/marked-text';
import type { Grid, CellView } from '@/lib/journeys/core/read-map';
import { laneKey, stageKey, stepKey, type PlaceKey } from './grid-places';

/** What a card says beside its own text: the names of what it points at. */
export type NameCard = (card: CellView['cards'][number]) => string;

/**
 * The places of a map in which words stand, letters without their marks counting as the same: stages and steps first, then
 * lane by lane. Nothing is found by an empty search.
 */
export function findPlaces(
  { stages, steps, lanes }: Grid,
  search: string,
  read: {
    cell: (laneId: string, stepId: string) => CellView;
    laneName: (lane: Grid['lanes'][number]) => string;
    card: NameCard;
  },
): PlaceKey[] {
  const wanted = foldForSearch(search.trim());
  if (wanted === '') return [];
  const has = (...texts: string[]) => texts.some((text) => foldForSearch(text).includes(wanted));
  return [
    ...stages.filter(({ title }) => has(title)).map(({ id }) => stageKey(id)),
    ...steps.filter(({ title }) => has(title)).map(({ id }) => stepKey(id)),
    ...lanes.flatMap((lane) => [
      ...(has(read.laneName(lane)) ? [laneKey(lane.id)] : []),
      ...steps.flatMap((step) => {
        const { cell, cards } = read.cell(lane.id, step.id);
        return has(cell.text, withoutMarks(cell.text), cell.source, ...cards.map(read.card)) ? [cell.id] : [];
      }),
    ]),
  ];
}
