import type { SavedView } from '@/lib/saved-views/types';
import type { Density } from '../editor/grid-view';
import { perMap, sharedValue } from '../cells/per-map';

/** The saved views of a map: the reader's own and shared ones. */
export const viewsOf = perMap(({ firstViews }) => sharedValue<readonly SavedView[]>(firstViews));

/** The id of the chosen view; null where the map is looked at as it comes. */
export const chosenViewOf = perMap(() => sharedValue<string | null>(null));

/** The density of the chosen view; null where the device's own holds. */
export const densityOfView = perMap(() => sharedValue<Density | null>(null));
