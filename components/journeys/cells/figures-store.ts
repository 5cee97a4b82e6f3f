import { callApi } from '@/components/layout/call-api';
import type { Source } from '@/db/values/ratings';
import type { MapFigures, TouchpointFigure } from '@/lib/journeys/figure-types';
import type { MapContextValue } from '../editor/map-context';
import { perMap, sharedValue } from './per-map';

export interface FigureWish {
  source?: Source;
  periodId?: string;
}

export interface ShownFigures {
  /** Null until they have come. */
  figures: MapFigures | null;
  byId: ReadonlyMap<string, TouchpointFigure>;
  wish: FigureWish;
  /** The server could not be asked; what is shown may be old. */
  hasFailed: boolean;
}

/** Milliseconds for which reasons to ask anew are gathered, and until a new card's touchpoint is asked for again. */
const gather = 500;
const again = 2_000;
const attempts = 3;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Figures of what did not change keep their reference, so that only cards that look different are drawn anew. */
function merge(before: ShownFigures, figures: MapFigures, wish: FigureWish): ShownFigures {
  const byId = new Map(
    figures.touchpoints.map((figure) => {
      const known = before.byId.get(figure.id);
      return [figure.id, known && same(known, figure) ? known : figure];
    }),
  );
  return { figures, byId, wish, hasFailed: false };
}

/** The figures of the touchpoints on an open map, asked for when somebody shows them, and again when something changes. */
function createFigures(path: string, first: FigureWish = {}) {
  const shown = sharedValue<ShownFigures>({ figures: null, byId: new Map(), wish: first, hasFailed: false });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let isBegun = false;
  const missing = new Map<string, number>();

  async function load(): Promise<void> {
    const turn = (asked += 1);
    const { wish } = shown.read();
    const query = new URLSearchParams();
    if (wish.source) query.set('source', wish.source);
    if (wish.periodId) query.set('period', wish.periodId);
    try {
      const figures = await callApi<MapFigures>(`${path}?${query}`);
      // An answer to an older question is never shown for a newer one.
      if (turn === asked) shown.set(merge(shown.read(), figures, wish));
    } catch {
      if (turn === asked) shown.set({ ...shown.read(), hasFailed: true });
    }
  }

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), milliseconds);
  };

  return {
    read: shown.read,
    subscribe(listener: () => void) {
      if (!isBegun) {
        isBegun = true;
        void load();
      }
      return shown.subscribe(listener);
    },
    choose(wish: FigureWish) {
      shown.set({ ...shown.read(), wish });
      if (isBegun) void load();
    },
    refresh: () => isBegun && later(gather),
    /** A card shows a touchpoint whose figures have not come: it is new on the map, and saved in a moment. */
    miss(id: string) {
      const tries = missing.get(id) ?? 0;
      if (shown.read().figures === null || tries >= attempts) return;
      missing.set(id, tries + 1);
      later(again);
    },
    stop: () => clearTimeout(timer),
  };
}

export type FiguresStore = ReturnType<typeof createFigures>;

type WhichMap = Pick<MapContextValue, 'organization' | 'workspace' | 'mapId'>;

/** Figures of a source and a period of its own, beside those that the map shows. */
export const createFiguresOf = (
  { organization, workspace, mapId }: WhichMap,
  wish: FigureWish,
): FiguresStore => createFigures(`/api/o/${organization}/${workspace}/maps/${mapId}/figures`, wish);

export const figuresOf = perMap((map) => createFiguresOf(map, {}));
