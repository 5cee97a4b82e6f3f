import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

/** `clear`: the interval of the difference leaves out 0; `seen`: 1 or more, not sure; `none`: no clear change. */
export type ChangeVerdict = 'clear' | 'seen' | 'none';

export interface ChangeBadgeProps {
  /** Difference to before, in points. */
  change: number | null;
  verdict: ChangeVerdict;
  /** Half width of its 95 % interval. */
  margin?: number | null;
  decimals?: number;
  /** Where less is better, such as a waiting time. */
  lessIsBetter?: boolean;
  /** Hides the words where a column head or a legend says them; screen readers still hear them. */
  compact?: boolean;
  className?: string;
}

/** A change by sign, glyph, colour and word. Only a clear one has an arrow. */
export function ChangeBadge({
  change,
  verdict,
  margin,
  decimals = 1,
  lessIsBetter = false,
  compact = false,
  className,
}: ChangeBadgeProps) {
  const t = useTranslations('ui');
  const format = useFormat();
  if (change === null) {
    return (
      <span className={cn('text-sm text-ink-subtle', className)}>
        <span aria-hidden>–</span>
        <span className="sr-only">{t('change.unknown')}</span>
      </span>
    );
  }
  const better = change > 0 !== lessIsBetter;
  const tone = verdict === 'clear' ? (better ? 'text-better-ink' : 'text-worse-ink') : 'text-ink-muted';
  const glyph = verdict === 'clear' ? (change > 0 ? '▲' : '▼') : verdict === 'seen' ? '≈' : '=';
  const word = verdict === 'clear' ? t(better ? 'change.better' : 'change.worse') : t(`change.${verdict}`);
  return (
    <span className={cn('inline-flex flex-wrap items-baseline gap-x-1 text-sm', className)}>
      <span className={cn('figures inline-flex items-baseline gap-1 font-medium whitespace-nowrap', tone)}>
        <span aria-hidden className={verdict === 'clear' ? 'text-[0.625rem]' : ''}>
          {glyph}
        </span>
        {format.number(change, { decimals, sign: true })}
      </span>
      {typeof margin === 'number' && (
        <span className="figures text-xs whitespace-nowrap text-ink-subtle">
          ± {format.number(margin, { decimals })}
        </span>
      )}
      <span className={compact ? 'sr-only' : 'text-xs text-ink-muted'}>{word}</span>
    </span>
  );
}
