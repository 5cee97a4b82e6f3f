import { perMap, sharedValue } from '../cells/per-map';
import type { MapContextValue } from '../editor/map-context';

/** Whether somebody presents the map, or is choosing what to present. */
export const presentingOf = perMap(() => sharedValue(false));

/** Asks what to present, once the menu that was used has given the focus back. */
export function askToPresent(map: MapContextValue): void {
  requestAnimationFrame(() => presentingOf(map).set(true));
}
