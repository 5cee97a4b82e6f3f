'use client';

import { createContext, use, useState } from 'react';

export const densities = ['overview', 'work', 'read'] as const;
export type Density = (typeof densities)[number];

/** Pixels. */
export const columnWidths: Readonly<Record<Density, number>> = { overview: 96, work: 176, read: 240 };
export const laneWidths = { least: 160, usual: 200, most: 320 } as const;

/** How this device likes to see maps. */
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

export function useOwnGridView(): GridView {
  const [density, setDensity] = useState<Density>('work');
  const [laneWidth, setWidth] = useState<number>(laneWidths.usual);
  return {
    density,
    laneWidth,
    setDensity,
    setLaneWidth: (pixels) =>
      setWidth(Math.round(Math.max(laneWidths.least, Math.min(laneWidths.most, pixels)))),
  };
}
