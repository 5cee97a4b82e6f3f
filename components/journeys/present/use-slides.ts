'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { makeSlides, type Slide, type ViewToPresent } from '@/lib/journeys/core/present/slides';
import { curvesOf } from '../cells/emotion/curves';
import { countAsked, matchesFilter } from '../cells/map-filter';
import { useCells } from '../cells/use-cells';
import { useShared } from '../cells/use-figures';
import type { ShownFigures } from '../cells/figures-store';
import { factsOf } from '../cells/use-filtered-out';
import { useGrid, useMap, useReferences } from '../editor/map-context';
import { readArrangement } from '../views/arrangement';
import { useShownGrid } from '../views/use-shown-grid';
import { viewsOf } from '../views/views-store';
import type { DeckChoice } from './present-dialog';

function subscribeWidth(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Steps that stand side by side where type must be read from the back of a room. */
function stepsAcross(): number {
  const { innerWidth: width } = window;
  if (width < 640) return 1;
  return width < 1_000 ? 2 : width < 1_800 ? 3 : 4;
}

/** The slides of the open map, made anew when anybody changes something that they depend on. */
export function useSlides(
  choice: DeckChoice,
  figures: ReadonlyMap<string | null, ShownFigures>,
): readonly Slide[] {
  const map = useMap();
  const { store } = map;
  const grid = useGrid();
  const shown = useShownGrid();
  const views = useShared(viewsOf(map));
  const references = useReferences();
  const perSlide = useSyncExternalStore(subscribeWidth, stepsAcross, () => 3);
  const { lanes, steps } = grid;
  const cells = useCells(lanes.flatMap((lane) => steps.map((step) => cellId(lane.id, step.id))));
  return useMemo(() => {
    const lanesById = new Map(lanes.map((lane) => [lane.id, lane]));
    const byId = new Map(cells.map((view) => [view.cell.id, view]));
    const asView = (id: string): ViewToPresent[] => {
      const view = views.find((one) => one.id === id);
      if (!view) return [];
      const { hiddenLaneIds, filter } = readArrangement(view.state);
      const finds = (laneId: string, stepId: string) => {
        const lane = lanesById.get(laneId);
        const cell = byId.get(cellId(laneId, stepId));
        if (!lane || !cell) return false;
        const known = figures.get(id) ?? { byId: new Map() };
        return matchesFilter(filter, factsOf(lane, cell, known, references));
      };
      return [
        {
          id,
          laneIds: lanes.flatMap((lane) => (hiddenLaneIds.includes(lane.id) ? [] : [lane.id])),
          finds: countAsked(filter) === 0 ? null : finds,
        },
      ];
    };
    const feltSteps = (laneId: string) => {
      const keys = curvesOf(lanesById.get(laneId)?.settings ?? {}, store.map().type).map(({ key }) => key);
      return steps.flatMap(({ id }) => {
        const emotions = byId.get(cellId(laneId, id))?.cell.emotions ?? {};
        return keys.some((key) => emotions[key] !== undefined) ? [id] : [];
      });
    };
    return makeSlides(
      grid,
      {
        stageIds: choice.stageIds ?? grid.stages.map(({ id }) => id),
        views: choice.viewIds.flatMap(asView),
        laneIds: shown.lanes.map(({ id }) => id),
        perSlide,
        withCurves: choice.withCurves,
        withSummary: choice.withSummary,
      },
      feltSteps,
    );
  }, [grid, lanes, steps, shown, cells, views, figures, references, perSlide, choice, store]);
}
