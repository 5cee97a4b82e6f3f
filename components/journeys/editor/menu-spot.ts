import { perMap, sharedValue } from '../cells/per-map';
import type { MenuSpot } from './use-grid-events';

/** Where the grid's menu stands open; null while it is closed. */
export const menuSpotOf = perMap(() => sharedValue<MenuSpot | null>(null));
