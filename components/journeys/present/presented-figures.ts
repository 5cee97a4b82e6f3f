'use client';

import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { createFiguresOf, figuresOf, type FiguresStore, type ShownFigures } from '../cells/figures-store';
import type { Paint } from '../cells/paint';
import { useMap, type MapContextValue } from '../editor/map-context';
import { readArrangement } from '../views/arrangement';
import { viewsOf } from '../views/views-store';

/** Whose figures of when a slide shows, and how it paints touchpoints. */
export interface SlideFigures {
  shown: ShownFigures;
  paint: Paint;
}

export const SlideFiguresContext = createContext<SlideFigures | null>(null);

export function useSlideFigures(): SlideFigures {
  const value = use(SlideFiguresContext);
  if (!value) throw new Error('useSlideFigures needs a SlideFiguresContext');
  return value;
}

function figuresSource(map: MapContextValue, viewIds: readonly string[]) {
  const own = figuresOf(map);
  const stores = new Map<string | null, FiguresStore>([[null, own]]);
  for (const view of viewsOf(map).read()) {
    if (!viewIds.includes(view.id)) continue;
    const { source: from, periodId } = readArrangement(view.state);
    const wish = { source: from ?? undefined, periodId: periodId ?? undefined };
    stores.set(view.id, from === null && periodId === null ? own : createFiguresOf(map, wish));
  }
  const others = [...stores.values()].filter((store) => store !== own);
  let last: ReadonlyMap<string | null, ShownFigures> = new Map();
  return {
    subscribe(listener: () => void) {
      const ends = others.map((store) => store.subscribe(listener));
      // What makes the map's own figures come anew makes the others old too.
      let known = own.read().figures;
      ends.push(
        own.subscribe(() => {
          const { figures } = own.read();
          if (known !== null && figures !== known) for (const store of others) store.refresh();
          known = figures;
          listener();
        }),
      );
      return () => {
        for (const end of ends) end();
        for (const store of others) store.stop();
      };
    },
    read() {
      const now = new Map([...stores].map(([id, store]) => [id, store.read()]));
      if ([...now].some(([id, shown]) => last.get(id) !== shown)) last = now;
      return last;
    },
  };
}

/** By view, its figures: those of its own source and period, else (and for null) those that the map shows. */
export function usePresentedFigures(viewIds: readonly string[]): ReadonlyMap<string | null, ShownFigures> {
  const map = useMap();
  const source = useMemo(() => figuresSource(map, viewIds), [map, viewIds]);
  return useSyncExternalStore(source.subscribe, source.read, source.read);
}
