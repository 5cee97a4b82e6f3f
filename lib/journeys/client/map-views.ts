import { cellId, placeOfCell } from '../core/blank-parts';
import { readCell, readGrid, type CellView, type Grid } from '../core/read-map';
import type { Header, MapState, Operation } from '../core/types';

type Listener = () => void;

/** What a screen shows of a map, each piece with subscribers of its own and one reference as long as it looks the same. */
export interface MapViews {
  grid: () => Grid;
  header: () => Header;
  cell: (laneId: string, stepId: string) => CellView;
  subscribeGrid: (listener: Listener) => () => void;
  subscribeHeader: (listener: Listener) => () => void;
  subscribeCell: (laneId: string, stepId: string, listener: Listener) => () => void;
  /** Shows another state; `touched` are the operations that may lie between the two, null where it may be anything. */
  show: (next: MapState, touched: readonly Operation[] | null) => void;
}

// Versions change with every confirmation and are not to be seen.
const looks = (view: unknown) =>
  JSON.stringify(view, (name, value: unknown) => (name === 'versions' ? undefined : value));

/** Subscribers by key. */
export function makeListeners() {
  const all = new Map<string, Set<Listener>>();
  return {
    subscribe(key: string, listener: Listener): () => void {
      const mine = all.get(key) ?? new Set();
      mine.add(listener);
      all.set(key, mine);
      return () => {
        mine.delete(listener);
        if (mine.size === 0) all.delete(key);
      };
    },
    tell(key: string): void {
      for (const listener of [...(all.get(key) ?? [])]) listener();
    },
    has: (key: string) => all.has(key),
  };
}

/** The cells in which an operation may be seen, on one state. */
function cellsTouched(map: MapState, operation: Operation): string[] {
  if (operation.kind === 'cell') return [operation.id];
  if (operation.kind !== 'card') return [];
  const card = map.card[operation.id];
  return card ? [cellId(card.laneId, card.stepId)] : [];
}

/** The views of a map that changes. */
export function mapViews(first: MapState): MapViews {
  let map = first;
  let grid = readGrid(first);
  const cells = new Map<string, CellView>();
  const listeners = makeListeners();

  const refreshCell = (id: string) => {
    const before = cells.get(id);
    if (!before) return;
    const { laneId, stepId } = placeOfCell(id);
    const now = readCell(map, laneId, stepId);
    if (looks(now) === looks(before)) return;
    if (listeners.has(id)) cells.set(id, now);
    else cells.delete(id);
    listeners.tell(id);
  };

  return {
    grid: () => grid,
    header: () => map.header,
    cell(laneId, stepId) {
      const id = cellId(laneId, stepId);
      const known = cells.get(id);
      if (known) return known;
      const view = readCell(map, laneId, stepId);
      cells.set(id, view);
      return view;
    },
    subscribeGrid: (listener) => listeners.subscribe('grid', listener),
    subscribeHeader: (listener) => listeners.subscribe('header', listener),
    subscribeCell: (laneId, stepId, listener) => listeners.subscribe(cellId(laneId, stepId), listener),
    show(next, touched) {
      const before = map;
      map = next;
      if (next.stage !== before.stage || next.step !== before.step || next.lane !== before.lane) {
        const now = readGrid(next);
        if (looks(now) !== looks(grid)) {
          grid = now;
          listeners.tell('grid');
        }
      }
      if (looks(next.header) !== looks(before.header)) listeners.tell('header');
      const changed = touched
        ? new Set(touched.flatMap((one) => [...cellsTouched(before, one), ...cellsTouched(next, one)]))
        : cells.keys();
      for (const id of [...changed]) refreshCell(id);
    },
  };
}
