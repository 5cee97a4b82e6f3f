import { perMap, sharedValue } from './per-map';

/** Whether the panel with the details of the current cell is open. */
export const detailsOf = perMap(() => sharedValue(false));
