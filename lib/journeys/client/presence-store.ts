import type { PersonPresent } from '../types';
import { makeListeners } from './map-views';

/** Where this page's person is on the map. */
export interface OwnPlace {
  /** `laneId:stepId`; null where no cell has the focus. */
  cell: string | null;
  isEditing: boolean;
}

/** Who else has the map open, and the way to tell them where one is. Apart from the map's own store on purpose. */
export interface PresenceStore {
  /** The others, one entry a page. */
  people: () => readonly PersonPresent[];
  subscribe: (listener: () => void) => () => void;
  /** Who types in a cell by now; null where nobody else does. */
  editorOf: (cell: string) => PersonPresent | null;
  /** Tells where one is: at most twice a second, the last place counts. */
  move: (place: OwnPlace) => void;
  /** What the live stream brings. */
  receive: (people: readonly PersonPresent[]) => void;
  /** The page is being left. */
  stop: () => void;
}

interface Options {
  clientId: string;
  tell: (place: OwnPlace & { clientId: string; isLeaving: boolean }) => void;
  /** Milliseconds; gives what cancels it. */
  later?: (work: () => void, milliseconds: number) => () => void;
  now?: () => number;
}

/** Milliseconds between two signs of one page, and between signs of life without a move. */
const pace = 500;
const heartbeat = 10_000;
/** Without a sign that somebody still types, a cell is free again. */
const editingExpiry = 20_000;

const timeout = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Makes the presence of one open page. Begins to tell with the first move. */
export function createPresenceStore({
  clientId,
  tell,
  later = timeout,
  now = Date.now,
}: Options): PresenceStore {
  const listeners = makeListeners();
  let people: readonly PersonPresent[] = [];
  let place: OwnPlace = { cell: null, isEditing: false };
  let toldAt = -Infinity;
  let movedAt = 0;
  let isStopped = false;
  let cancel: () => void = () => undefined;

  const sayNow = () => {
    if (isStopped) return;
    // Whoever stopped typing without leaving the cell does not hold it.
    if (place.isEditing && now() - movedAt >= editingExpiry) place = { ...place, isEditing: false };
    toldAt = now();
    tell({ ...place, clientId, isLeaving: false });
    cancel();
    cancel = later(sayNow, heartbeat);
  };

  return {
    people: () => people,
    subscribe: (listener) => listeners.subscribe('people', listener),
    editorOf: (cell) => people.find((one) => one.cell === cell && one.isEditing) ?? null,
    move(next) {
      movedAt = now();
      if (next.cell === place.cell && next.isEditing === place.isEditing && toldAt > -Infinity) return;
      place = next;
      cancel();
      const wait = toldAt + pace - now();
      if (wait <= 0) sayNow();
      else cancel = later(sayNow, wait);
    },
    receive(all) {
      const others = all.filter((one) => one.clientId !== clientId);
      if (JSON.stringify(others) === JSON.stringify(people)) return;
      people = others;
      listeners.tell('people');
    },
    stop() {
      if (isStopped) return;
      isStopped = true;
      cancel();
      tell({ cell: null, isEditing: false, clientId, isLeaving: true });
    },
  };
}
