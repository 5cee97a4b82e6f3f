'use client';

import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { SharedValue } from '../cells/per-map';

export const densities = ['overview', 'work', 'read'] as const;
export type Density = (typeof densities)[number];

/** Pixels. */
export const columnWidths: Readonly<Record<Density, number>> = { overview: 96, work: 176, read: 240 };
export const laneWidths = { least: 160, usual: 200, most: 320 } as const;

/** How a map is seen: as this device likes it, or as the chosen view says. */
export interface GridView {
  density: Density;
  laneWidth: number;
  setDensity: (density: Density) => void;
  setLaneWidth: (pixels: number) => void;
}

export const GridViewContext = createContext<GridView | null>(null);

export function useGridView(): GridView {
  const value = use(GridViewContext);
  if (!value) throw new Error('useGridView needs a GridViewContext');
  return value;
}

/** The density in which most columns fit into a width; the smallest where none does. */
export function fittingDensity(width: number, laneWidth: number, columns: number): Density {
  const fits = (density: Density) => laneWidth + columns * columnWidths[density] <= width;
  return fits('read') ? 'read' : fits('work') ? 'work' : 'overview';
}

const isDensity = (value: unknown): value is Density => densities.some((density) => density === value);

const clampLane = (pixels: number) =>
  Math.round(Math.max(laneWidths.least, Math.min(laneWidths.most, pixels)));

const keptAs = 'touchstone-map-view';
const usual = { density: 'work' as Density, laneWidth: laneWidths.usual as number };
let kept: typeof usual | null = null;
const listeners = new Set<() => void>();

/** What this device remembers; the usual where it remembers nothing, or is not allowed to. */
function readView(): typeof usual {
  if (kept) return kept;
  try {
    const { density, laneWidth } = JSON.parse(localStorage.getItem(keptAs) ?? '{}') as Record<
      string,
      unknown
    >;
    kept = {
      density: isDensity(density) ? density : usual.density,
      laneWidth: typeof laneWidth === 'number' ? clampLane(laneWidth) : usual.laneWidth,
    };
  } catch {
    kept = usual;
  }
  return kept;
}

function keepView(change: Partial<typeof usual>): void {
  kept = { ...readView(), ...change };
  try {
    localStorage.setItem(keptAs, JSON.stringify(kept));
  } catch {
    // A device that keeps nothing shows the map all the same.
  }
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** `ofView` is the density of the chosen view, null without one: while it lasts, the device forgets and learns nothing. */
export function useOwnGridView(ofView: SharedValue<Density | null>): GridView {
  const view = useSyncExternalStore(subscribe, readView, () => usual);
  const density = useSyncExternalStore(ofView.subscribe, ofView.read, ofView.read);
  return useMemo(
    () => ({
      ...view,
      density: density ?? view.density,
      setDensity: (next) => (ofView.read() === null ? keepView({ density: next }) : ofView.set(next)),
      setLaneWidth: (pixels) => keepView({ laneWidth: clampLane(pixels) }),
    }),
    [view, density, ofView],
  );
}
