import type { StandardOperator } from '@/db/values/touchpoints';
import type { StandardState } from './types';

const meets: Record<StandardOperator, (value: number, target: number) => boolean> = {
  'at-most': (value, target) => value <= target,
  'at-least': (value, target) => value >= target,
  equal: (value, target) => value === target,
};

/** Whether a standard was met by its newest measurement (same unit as the target); `not-measured` where there is none. */
export function standardState(
  standard: { operator: StandardOperator; target: number },
  latest: number | null | undefined,
): StandardState {
  if (latest === null || latest === undefined) return 'not-measured';
  return meets[standard.operator](latest, standard.target) ? 'met' : 'missed';
}
