import type { MapType } from '@/db/values/journeys';
import type { Lane } from '../types';

/** The curve into which a plain number goes: everybody's, or that of the first persona where the lane has only personas. */
export function usualCurve({ settings }: Pick<Lane, 'settings'>, type: MapType): string {
  const shown = settings.shows;
  const kind =
    shown === 'intended' || (shown === undefined && type === 'future-state') ? 'intended' : 'current';
  const [first] = Object.keys(settings)
    .filter((name) => name.startsWith('p-'))
    .sort((a, b) => Number(settings[a]) - Number(settings[b]) || a.localeCompare(b));
  return first === undefined || settings.everybody === true ? kind : `${first.slice(2)}.${kind}`;
}
