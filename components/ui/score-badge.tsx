import { useTranslations } from 'next-intl';
import { levelOf, scoreStep, type LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { LevelMark } from './level-mark';

const fills = {
  1: 'bg-score-1 text-on-score-1',
  2: 'bg-score-2 text-on-score-2',
  3: 'bg-score-3 text-on-score-3',
  4: 'bg-score-4 text-on-score-4',
  5: 'bg-score-5 text-on-score-5',
} as const;

/** Below this many answers a figure is grey and hatched, and not judged by colour. */
export const fewData = 5;

export interface ScoreBadgeProps {
  /** 0–10, unrounded; null is "not rated". */
  score: number | null;
  /** How many answers stand behind it; leave out where that is printed beside. */
  n?: number;
  thresholds?: LevelThresholds;
  /** `plain`: mark and figure in a line of text; `fill`: the score colour, for matrices and tiles. */
  variant?: 'plain' | 'fill';
  size?: 'md' | 'lg';
  /** Writes the level beside the figure; otherwise only screen readers hear it. */
  showLevel?: boolean;
  className?: string;
}

/** A score with its level, by figure, shape and colour; with few answers grey and hatched. */
export function ScoreBadge({
  score,
  n,
  thresholds,
  variant = 'plain',
  size = 'md',
  showLevel = false,
  className,
}: ScoreBadgeProps) {
  const t = useTranslations('ui');
  const format = useFormat();
  if (score === null) {
    return (
      <span className={cn('text-sm text-ink-subtle', className)}>
        <span aria-hidden>–</span>
        <span className="sr-only">{t('notRated')}</span>
      </span>
    );
  }
  const level = levelOf(score, thresholds);
  const few = n !== undefined && n < fewData;
  const fill = few ? 'hatch bg-active text-ink-muted' : fills[scoreStep(score, thresholds)];
  return (
    <span
      className={cn(
        'figures inline-flex items-center gap-1.5 font-semibold whitespace-nowrap',
        size === 'lg' ? 'text-xl' : 'text-sm',
        variant === 'fill' &&
          cn('justify-center rounded-inner px-1.5', size === 'lg' ? 'h-9 min-w-13' : 'h-6 min-w-11', fill),
        variant === 'plain' && few && 'text-ink-muted',
        className,
      )}
    >
      {variant === 'plain' && (
        <LevelMark level={level} className={cn(size === 'lg' && 'size-4', few && 'text-ink-disabled')} />
      )}
      {format.score(score, thresholds)}
      <span className={showLevel ? 'font-normal' : 'sr-only'}>{t(`level.${level}`)}</span>
      {few && <span className="sr-only">{t('fewData', { n })}</span>}
      {n !== undefined && (
        <span
          aria-hidden={few}
          className={cn('text-xs font-normal', variant === 'plain' ? 'text-ink-subtle' : 'opacity-80')}
        >
          n {format.number(n)}
        </span>
      )}
    </span>
  );
}
