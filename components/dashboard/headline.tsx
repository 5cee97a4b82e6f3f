'use client';

import { useTranslations } from 'next-intl';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import type { OverallChange } from '@/lib/ratings/statistics/overall-change';
import { badgeVerdict } from './change-verdict';

/** The state of the brand in one generated sentence. */
export function Headline({
  score,
  change,
  goal,
  stop,
  rated,
  thresholds,
}: {
  score: number;
  change: OverallChange | null;
  goal: number;
  /** Touchpoints at stop, of those rated. */
  stop: number;
  rated: number;
  thresholds: LevelThresholds;
}) {
  const t = useTranslations('dashboard');
  const format = useFormat();
  const difference = change?.difference ?? null;
  const values = {
    score: format.score(score, thresholds),
    goal: format.number(goal, { decimals: 1 }),
    stop,
    rated,
    strong: (chunks: React.ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong>,
  };
  return (
    <p className="figures max-w-4xl text-xl text-balance text-ink-muted">
      {difference === null
        ? t.rich('headline.alone', values)
        : t.rich('headline.changed', {
            ...values,
            change: format.number(difference, { decimals: 1, sign: true }),
            verdict: change ? badgeVerdict(change.verdict) : 'none',
          })}
    </p>
  );
}
