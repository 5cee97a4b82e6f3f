import { useTranslations } from 'next-intl';
import type { Snapshot } from '@/lib/audits/results/snapshot';
import { useFormat } from '@/lib/format/use-format';

const namesShown = 5;

/** How the overall score of a cycle that weighs by impact was made, who stayed out of it, and the unweighted figure. */
export function WeightingNote({ snapshot, className }: { snapshot: Snapshot; className?: string }) {
  const t = useTranslations('auditResults.byImpact');
  const format = useFormat();
  const { weighting, results, previous, touchpoints } = snapshot;
  if (!weighting) return null;
  const { equal, overall } = results;
  if (!equal) return <p className={className}>{t('none')}</p>;
  const thresholds = { wowFrom: snapshot.thresholds.wow, okFrom: snapshot.thresholds.ok };
  const names = weighting.unjudged.flatMap((id) => touchpoints.find((one) => one.id === id)?.name ?? []);
  const signed = (value: number) => format.number(value, { decimals: 2, sign: true });
  return (
    <p className={className}>
      {[
        equal.score !== null &&
          t('equal', {
            score: format.score(equal.score, thresholds),
            n: format.number(equal.n),
            verdict: equal.change ? 'told' : 'none',
            change: signed(equal.change?.difference ?? 0),
          }),
        overall.change && t('change', { before: previous?.byImpact ? 'impact' : 'equal' }),
        names.length > 0 &&
          t('unjudged', {
            count: names.length,
            names: names.slice(0, namesShown).join(', '),
            more: Math.max(0, names.length - namesShown),
          }),
        t('breakdowns'),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}
