import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import { useFormat } from '@/lib/format/use-format';
import type { ShownScore, Thresholds } from './shown';

/** A score with how sure it is. */
export function ScoreLine({ score, thresholds }: { score: ShownScore; thresholds: Thresholds }) {
  const t = useTranslations('segments');
  const format = useFormat();
  const { n, interval } = score;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <ScoreBadge score={score.score} n={n ?? undefined} thresholds={thresholds} />
      {interval && (
        <span className="figures text-xs whitespace-nowrap text-ink-subtle">
          {t('interval', {
            low: format.number(interval.low, { decimals: 1 }),
            high: format.number(interval.high, { decimals: 1 }),
          })}
        </span>
      )}
    </span>
  );
}
