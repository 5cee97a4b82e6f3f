import type { CellExit } from './cell-props';
import { revealPlace } from './reveal-place';
import {
  cellsIn,
  isCellKey,
  locate,
  movePlace,
  placeAt,
  rangeBetween,
  type CellRange,
  type GridShape,
  type PlaceKey,
} from './grid-places';

/** What a place looks like, as a sum: it is edited, it lies in the chosen range. */
export const placeState = { editing: 1, chosen: 2 } as const;

type Listener = () => void;
export type EditGuard = (key: PlaceKey, typed: string | null) => boolean;

/**
 * Where the focus of the grid is. It lives beside React: a move of the tab stop and of the browser's own focus draws nothing
 * anew, an edited or chosen place draws itself.
 */
export interface GridFocus {
  /** The element that scrolls, once it is there. */
  root: () => HTMLElement | null;
  attach: (root: HTMLElement) => () => void;
  /** Tells what there is to move over. A place that is gone gives the focus to what stands there now. */
  setShape: (shape: GridShape) => void;
  shape: () => GridShape;
  /** The place that holds the tab stop; null on a map without lanes and steps. */
  current: () => PlaceKey | null;
  /** The place that is edited or renamed. */
  editing: () => PlaceKey | null;
  /** What began the editing; null where nothing was typed. */
  typed: () => string | null;
  /** Moves the focus; `extend` stretches the range instead of leaving it behind. */
  go: (key: PlaceKey, options?: { extend?: boolean }) => void;
  /** Follows the browser's focus, which somebody else moved. */
  follow: (key: PlaceKey) => void;
  /** Makes a place the current one and scrolls to it, while the browser's focus stays elsewhere. */
  show: (key: PlaceKey) => void;
  /** Chooses the rectangle between two cells; the focus is on the second. */
  choose: (from: PlaceKey, to: PlaceKey) => void;
  /** The chosen rectangle, one cell at least; null where the focus is on no cell. */
  range: () => CellRange | null;
  edit: (key: PlaceKey, typed?: string | null) => void;
  /** Asked before a place is edited; false keeps it from being edited. */
  setGuard: (guard: EditGuard | null) => void;
  /** Ends the editing and leaves the browser's focus where it is. */
  endEdit: () => void;
  /** Ends the editing and moves the focus. */
  leave: (exit: CellExit) => void;
  /** Brings the browser's focus back to where it belongs. */
  refocus: () => void;
  /** The same, where nothing else has taken it: a menu or a window was closed, and what had it is gone. */
  recover: () => void;
  stateOf: (key: PlaceKey) => number;
  /** 0 for the place that holds the tab stop, else -1: what a place begins with; the focus itself moves it on. */
  tabIndexOf: (key: PlaceKey) => 0 | -1;
  /** Hears of one place. */
  subscribe: (key: PlaceKey, listener: Listener) => () => void;
  /** Hears of every move. */
  subscribeAll: (listener: Listener) => () => void;
}

const noKeys: ReadonlySet<string> = new Set();

const exits: Readonly<Record<CellExit, { rows: number; columns: number }>> = {
  stay: { rows: 0, columns: 0 },
  up: { rows: -1, columns: 0 },
  down: { rows: 1, columns: 0 },
  left: { rows: 0, columns: -1 },
  right: { rows: 0, columns: 1 },
};

/** Makes the focus of one open grid. */
export function createGridFocus(first: GridShape): GridFocus {
  const listeners = new Map<PlaceKey, Set<Listener>>();
  const all = new Set<Listener>();
  let root: HTMLElement | null = null;
  /** The browser's focus was last seen in the grid. */
  let isInside = false;
  let shape = first;
  let current = placeAt(shape, 0, 0);
  let anchor = current;
  let editing: PlaceKey | null = null;
  let typed: string | null = null;
  let guard: EditGuard | null = null;
  let chosen = noKeys;
  /** Where the current place stood, for when it goes. */
  let stood = { row: 0, column: 0 };

  const rangeNow = () => (current === null ? null : rangeBetween(shape, anchor ?? current, current));

  const elementOf = (key: PlaceKey | null): HTMLElement | null => {
    if (!root || key === null) return null;
    // A cell has its place as its id, too, which is found without a search.
    const cell = document.getElementById(key);
    return root.contains(cell) ? cell : root.querySelector(`[data-place="${key}"]`);
  };

  /** The tab stop goes along without anything being drawn for it: a key that is held down moves it many times a second. */
  function moveTabStop(from: PlaceKey | null): void {
    if (from === current) return;
    const [left, entered] = [elementOf(from), elementOf(current)];
    if (left) left.tabIndex = -1;
    if (entered) entered.tabIndex = 0;
  }

  /** Takes over what the variables say, and tells the places that look different now. */
  function settle(before: { current: PlaceKey | null; editing: PlaceKey | null }): void {
    const range = rangeNow();
    const isOne = !range || (range.top === range.bottom && range.left === range.right);
    const next = isOne ? noKeys : new Set(cellsIn(shape, range));
    const touched = new Set([before.editing, editing]);
    for (const key of next) if (!chosen.has(key)) touched.add(key);
    for (const key of chosen) if (!next.has(key)) touched.add(key);
    chosen = next;
    stood = (current === null ? null : locate(shape, current)) ?? stood;
    moveTabStop(before.current);
    for (const key of touched) {
      if (key !== null) for (const listener of [...(listeners.get(key) ?? [])]) listener();
    }
    for (const listener of [...all]) listener();
  }

  function refocus(reveals = true): void {
    const element = elementOf(current);
    if (!root || !element) return;
    const field = current === editing ? element.querySelector<HTMLElement>('textarea, input') : null;
    (field ?? element).focus({ preventScroll: true });
    if (reveals) revealPlace(root, element);
  }

  function endEdit(): void {
    if (editing === null) return;
    const before = { current, editing };
    editing = null;
    typed = null;
    settle(before);
  }

  function go(key: PlaceKey, { extend = false }: { extend?: boolean } = {}): void {
    const before = { current, editing };
    current = key;
    if (!extend || !isCellKey(key)) anchor = key;
    if (editing !== key) editing = null;
    settle(before);
    refocus();
  }

  return {
    root: () => root,
    attach(element) {
      root = element;
      const enter = () => (isInside = true);
      const leave = ({ relatedTarget }: FocusEvent) => {
        // Without a target, what had the focus may just be drawn elsewhere.
        if (relatedTarget) isInside = element.contains(relatedTarget as Node);
      };
      element.addEventListener('focusin', enter);
      element.addEventListener('focusout', leave);
      return () => {
        element.removeEventListener('focusin', enter);
        element.removeEventListener('focusout', leave);
        root = null;
        isInside = false;
      };
    },
    shape: () => shape,
    setShape(next) {
      if (next === shape) return;
      shape = next;
      const before = { current, editing };
      const isGone = current === null || locate(shape, current) === null;
      if (isGone) current = placeAt(shape, stood.row, stood.column);
      if (anchor === null || locate(shape, anchor) === null) anchor = current;
      if (editing !== null && locate(shape, editing) === null) editing = null;
      settle(before);
      if (isInside && document.activeElement === document.body) refocus(false);
    },
    current: () => current,
    editing: () => editing,
    typed: () => typed,
    go,
    follow(key) {
      if (key === current) return;
      const before = { current, editing };
      current = anchor = key;
      settle(before);
    },
    show(key) {
      const before = { current, editing };
      current = anchor = key;
      editing = null;
      settle(before);
      const element = elementOf(key);
      if (root && element) revealPlace(root, element);
    },
    choose(from, to) {
      const before = { current, editing };
      anchor = from;
      current = to;
      editing = null;
      settle(before);
      refocus();
    },
    range: rangeNow,
    setGuard: (next) => (guard = next),
    edit(key, text = null) {
      if (guard && !guard(key, text)) return;
      const before = { current, editing };
      current = anchor = key;
      editing = key;
      typed = text;
      settle(before);
    },
    endEdit,
    leave(exit) {
      endEdit();
      if (current !== null) go(movePlace(shape, current, exits[exit]));
    },
    refocus: () => refocus(),
    recover: () =>
      void setTimeout(() => {
        if (document.activeElement === null || document.activeElement === document.body) refocus();
      }),
    tabIndexOf: (key) => (key === current ? 0 : -1),
    stateOf: (key) => (key === editing ? placeState.editing : 0) + (chosen.has(key) ? placeState.chosen : 0),
    subscribe(key, listener) {
      const mine = listeners.get(key) ?? new Set();
      mine.add(listener);
      listeners.set(key, mine);
      return () => {
        mine.delete(listener);
        if (mine.size === 0) listeners.delete(key);
      };
    },
    subscribeAll(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
  };
}
