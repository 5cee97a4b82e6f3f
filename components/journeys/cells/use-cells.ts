'use client';

import { useMemo, useSyncExternalStore } from 'react';
import type { MapStore } from '@/lib/journeys/client/store-types';
import { cellId, placeOfCell } from '@/lib/journeys/core/blank-parts';
import type { CellView } from '@/lib/journeys/core/read-map';
import type { Card } from '@/lib/journeys/core/types';
import { useGrid, useMap } from '../editor/map-context';

function cellsSource(store: MapStore, ids: readonly string[]) {
  const places = ids.map(placeOfCell);
  let last: readonly CellView[] = [];
  return {
    subscribe(listener: () => void) {
      const ends = places.map(({ laneId, stepId }) => store.subscribeCell(laneId, stepId, listener));
      return () => ends.forEach((end) => end());
    },
    read() {
      const next = places.map(({ laneId, stepId }) => store.cell(laneId, stepId));
      const isSame = next.length === last.length && next.every((view, at) => view === last[at]);
      if (!isSame) last = next;
      return last;
    },
  };
}

/** Several cells at once; the list keeps its reference as long as each of them does. */
export function useCells(ids: readonly string[]): readonly CellView[] {
  const { store } = useMap();
  const key = ids.join(' ');
  const source = useMemo(() => cellsSource(store, key === '' ? [] : key.split(' ')), [store, key]);
  return useSyncExternalStore(source.subscribe, source.read, source.read);
}

/** All cells of a lane, from left to right. */
export function useLaneCells(laneId: string): readonly CellView[] {
  const { steps } = useGrid();
  return useCells(steps.map(({ id }) => cellId(laneId, id)));
}

/** The touchpoints of a column, whatever the lane, each once. */
export function useStepTouchpoints(stepId: string): string[] {
  const { lanes } = useGrid();
  const ids = lanes.filter(({ kind }) => kind === 'touchpoints').map(({ id }) => cellId(id, stepId));
  const cells = useCells(ids);
  return [
    ...new Set(
      cells.flatMap(({ cards }) => cards.flatMap(({ touchpointId }) => (touchpointId ? [touchpointId] : []))),
    ),
  ];
}

/** Which steps are moments of truth, in a lane of that kind. */
export function useMomentsOfTruth(): ReadonlySet<string> {
  const { lanes, steps } = useGrid();
  const ids = lanes
    .filter(({ kind }) => kind === 'moment-of-truth')
    .flatMap(({ id }) => steps.map((step) => cellId(id, step.id)));
  const cells = useCells(ids);
  return useMemo(
    () => new Set(cells.flatMap(({ cell }) => (cell.flag ? [placeOfCell(cell.id).stepId] : []))),
    [cells],
  );
}

/** What cards of the nearest filled cell on the left point at, as one text of ids: so that it is compared by what it says. */
export function usePrevious(
  laneId: string,
  stepId: string,
  field: keyof Pick<Card, 'touchpointId' | 'channelId'>,
): string {
  const { store } = useMap();
  const { steps } = useGrid();
  const before = useMemo(() => {
    const at = steps.findIndex(({ id }) => id === stepId);
    return steps.slice(0, Math.max(0, at)).map(({ id }) => id);
  }, [steps, stepId]);
  const source = useMemo(
    () => ({
      subscribe(listener: () => void) {
        const ends = before.map((id) => store.subscribeCell(laneId, id, listener));
        return () => ends.forEach((end) => end());
      },
      read() {
        for (const id of before.toReversed()) {
          const named = store.cell(laneId, id).cards.flatMap((card) => card[field] ?? []);
          if (named.length > 0) return named.join(' ');
        }
        return '';
      },
    }),
    [store, laneId, before, field],
  );
  return useSyncExternalStore(source.subscribe, source.read, source.read);
}
