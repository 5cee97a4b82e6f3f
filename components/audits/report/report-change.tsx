import { ChangeBadge } from '@/components/ui/change-badge';
import type { ToldChange } from '@/lib/audits/results/snapshot';

/** What a verdict of the statistics is called on badges and in the report's sentence. */
export const verdictWords = {
  clear: 'clear',
  'seen-not-sure': 'seen',
  'no-clear-change': 'none',
  'not-comparable': 'none',
} as const;

/** A change with sign, margin and word, as the results page shows it. */
export function ReportChangeBadge({ change }: { change: ToldChange | null }) {
  return (
    <ChangeBadge
      change={change?.difference ?? null}
      margin={change?.margin}
      verdict={change ? verdictWords[change.verdict] : 'none'}
      decimals={2}
    />
  );
}
