import type { ChangeVerdict as BadgeVerdict } from '@/components/ui/change-badge';
import type { Change } from '@/lib/ratings/statistics/change';

/** The verdict of the statistics in the words of the badge; what cannot be compared has no clear change. */
export function badgeVerdict(verdict: Change['verdict']): BadgeVerdict {
  if (verdict === 'clear') return 'clear';
  return verdict === 'seen-not-sure' ? 'seen' : 'none';
}
