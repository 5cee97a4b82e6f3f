import { perMap, sharedValue } from '../cells/per-map';

/** What can stand beside the grid: what is known of the map, of the current cell, or what is said about them. */
export type SidePanel = 'map' | 'cell' | 'comments';

/** The one panel that is open beside the grid; null where there is none. */
export const sidePanelOf = perMap(() => sharedValue<SidePanel | null>(null));
