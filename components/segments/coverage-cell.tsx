import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { useFormat } from '@/lib/format/use-format';
import { shareOf, type CountedShare, type Coverage } from '@/lib/segments/coverage';
import { cn } from '@/lib/utils/cn';

/** Share of customers above share of ratings, as two bars on one scale, and whether that is too little. */
export function CoverageCell({
  coverage,
  share,
  ratings,
}: {
  coverage: Coverage;
  share: number | null;
  ratings: CountedShare | null;
}) {
  const t = useTranslations('segments');
  const format = useFormat();
  const heard = ratings && shareOf(ratings);
  const bars =
    share !== null && heard !== null
      ? [
          { part: share, fill: 'bg-line-strong' },
          { part: heard, fill: coverage === 'covered' ? 'bg-accent' : 'bg-warning-line' },
        ]
      : [];
  return (
    <div className="flex items-center gap-3">
      {bars.length > 0 && (
        <span
          role="img"
          aria-label={t('bars', {
            customers: format.percent(share ?? 0, 1),
            ratings: format.percent(heard ?? 0, 1),
          })}
          className="flex w-16 shrink-0 flex-col gap-0.5"
        >
          {bars.map(({ part, fill }) => (
            <span
              key={fill}
              className={cn('h-1.5 min-w-px rounded-inner', fill)}
              style={{ width: `${Math.min(1, part) * 100}%` }}
            />
          ))}
        </span>
      )}
      {coverage === 'unknown' ? (
        <span className="text-ink-subtle">{t('coverage.unknown')}</span>
      ) : (
        <Badge tone={coverage === 'covered' ? 'neutral' : 'warning'}>{t(`coverage.${coverage}`)}</Badge>
      )}
    </div>
  );
}
