import { perMap, sharedValue } from '../cells/per-map';

/** Whether the window of a map's links is open. */
export const shareOpenOf = perMap(() => sharedValue(false));
