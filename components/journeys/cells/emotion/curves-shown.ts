import { perMap, sharedValue } from '../per-map';

/** The lane whose curves somebody chooses in a window; null while nobody does. */
export const curvesShownOf = perMap(() => sharedValue<string | null>(null));
