import { perMap, sharedValue } from '../per-map';

/** By lane, the curve that was worked on last: the next point goes to it. */
export const activeCurveOf = perMap(() => sharedValue<Readonly<Record<string, string>>>({}));
