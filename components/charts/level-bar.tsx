import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LevelMark } from '@/components/ui/level-mark';
import type { Level } from '@/db/values/ratings';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

export interface LevelBarProps {
  counts: Record<Level, number> & { unrated?: number };
  /** Below the bar: mark, word and count of each. */
  legend?: boolean;
  /** Where the legend's words lead: to what is counted. */
  hrefs?: Record<Level, string>;
  className?: string;
}

const order = ['wow', 'ok', 'stop', 'unrated'] as const;
const fills = {
  wow: 'bg-level-wow',
  ok: 'bg-level-ok',
  stop: 'bg-level-stop',
  unrated: 'hatch bg-active text-ink-muted',
} as const;

/** Shares of the levels as one bar in a fixed order. */
export function LevelBar({ counts, legend = false, hrefs, className }: LevelBarProps) {
  const t = useTranslations('ui');
  const format = useFormat();
  const { wow, ok, stop, unrated = 0 } = counts;
  const total = wow + ok + stop + unrated;
  const figures = { wow, ok, stop, unrated };
  const words = (key: (typeof order)[number]) => (key === 'unrated' ? t('notRated') : t(`level.${key}`));
  const said = Object.fromEntries(order.map((key) => [key, format.number(figures[key])]));
  return (
    <div className={cn('min-w-0', className)}>
      <div
        role="img"
        aria-label={t(unrated > 0 ? 'levelSharesUnrated' : 'levelShares', said)}
        className="flex h-2.5 w-full gap-0.5 overflow-hidden rounded-inner bg-surface"
      >
        {total === 0 && <span className="h-full w-full bg-active" />}
        {order.map(
          (key) =>
            figures[key] > 0 && (
              <span
                key={key}
                className={cn('h-full min-w-1', fills[key])}
                style={{ flexGrow: figures[key], flexBasis: 0 }}
              />
            ),
        )}
      </div>
      {legend && (
        <ul aria-hidden={!hrefs} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
          {order.map(
            (key) =>
              (key !== 'unrated' || unrated > 0) && (
                <li key={key} className="inline-flex items-center gap-1.5">
                  {key === 'unrated' ? (
                    <span className="hatch size-3 rounded-inner bg-active text-ink-muted" />
                  ) : (
                    <LevelMark level={key} />
                  )}
                  {hrefs && key !== 'unrated' ? (
                    <Link href={hrefs[key]} prefetch={false} className="relative z-1 py-0.5 hover:underline">
                      {words(key)}
                    </Link>
                  ) : (
                    words(key)
                  )}
                  <span className="figures font-medium text-ink">{format.number(figures[key])}</span>
                  {total > 0 && (
                    <span className="figures text-ink-subtle">{format.percent(figures[key] / total)}</span>
                  )}
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  );
}
