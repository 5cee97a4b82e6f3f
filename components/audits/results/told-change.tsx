import { ChangeBadge } from '@/components/ui/change-badge';
import type { ToldChange as Told } from '@/lib/audits/results/snapshot';

const verdicts = {
  clear: 'clear',
  'seen-not-sure': 'seen',
  'no-clear-change': 'none',
  'not-comparable': 'none',
} as const;

/** A change between two cycles with its margin and how sure it is. */
export function ToldChange({ change }: { change: Told | null }) {
  return (
    <ChangeBadge
      change={change?.difference ?? null}
      margin={change?.margin}
      verdict={change ? verdicts[change.verdict] : 'none'}
      decimals={2}
    />
  );
}
