import { filterOf } from '../cells/map-filter';
import { figuresOf } from '../cells/figures-store';
import { paintOf } from '../cells/paint';
import type { Density } from '../editor/grid-view';
import type { MapContextValue } from '../editor/map-context';
import { plainArrangement, readArrangement, type MapArrangement } from './arrangement';
import { hiddenLanesOf } from './hidden-lanes';
import { chosenViewOf, densityOfView, viewsOf } from './views-store';

/** How the open map is looked at now; `density` is the one that is shown. */
export function arrangementNow(map: MapContextValue, density: Density): MapArrangement {
  const { source, periodId } = figuresOf(map).read().wish;
  return {
    density,
    hiddenLaneIds: hiddenLanesOf(map).read(),
    filter: filterOf(map).read(),
    paint: paintOf(map).read(),
    source: source ?? null,
    periodId: periodId ?? null,
  };
}

/** Looks at the open map in another way. */
export function arrangeMap(map: MapContextValue, arrangement: MapArrangement): void {
  const { density, hiddenLaneIds, filter, paint, source, periodId } = arrangement;
  densityOfView(map).set(density);
  hiddenLanesOf(map).set(hiddenLaneIds);
  filterOf(map).set(filter);
  paintOf(map).set(paint);
  const figures = figuresOf(map);
  const wish = { source: source ?? undefined, periodId: periodId ?? undefined };
  const { wish: before } = figures.read();
  if (before.source !== wish.source || before.periodId !== wish.periodId) figures.choose(wish);
}

/** Looks at the map as a saved view says, or as it comes (null). False where there is no such view. */
export function chooseView(map: MapContextValue, id: string | null): boolean {
  const view = viewsOf(map)
    .read()
    .find((one) => one.id === id);
  if (id !== null && !view) return false;
  chosenViewOf(map).set(id);
  arrangeMap(map, view ? readArrangement(view.state) : plainArrangement);
  return true;
}
