'use client';

import { useTranslations } from 'next-intl';
import { LevelBar } from '@/components/charts/level-bar';
import { Sparkline } from '@/components/charts/sparkline';
import { ScoreBadge } from '@/components/ui/score-badge';
import { StatTile } from '@/components/ui/stat-tile';
import type { Level } from '@/db/values/ratings';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import type { MeanEstimate } from '@/lib/ratings/statistics/mean-estimate';
import type { NetPromoterScore } from '@/lib/ratings/statistics/nps';
import type { OverallChange } from '@/lib/ratings/statistics/overall-change';
import type { OverallScore } from '@/lib/ratings/statistics/overall-score';
import type { Interval } from '@/lib/ratings/statistics/student-interval';
import { cn } from '@/lib/utils/cn';
import { badgeVerdict } from './change-verdict';
import { marginOf } from './heatmap-rows';

export interface NumberTilesProps {
  overall: OverallScore;
  /** The same by the other weighting; null where there are no weights. */
  overallOther: OverallScore | null;
  /** Scores of the periods up to the chosen one, oldest first. */
  trend: readonly (number | null)[];
  change: OverallChange | null;
  comparisonName: string | null;
  goal: number;
  thresholds: LevelThresholds;
  /** Rated ones; how many of them are below their goal. */
  touchpoints: number;
  belowGoal: number;
  levels: Record<Level, { count: number; share: number }>;
  whole: { estimate: MeanEstimate; href: string } | null;
  recommendation: { score: NetPromoterScore; alternative: NetPromoterScore | null; href: string } | null;
  weighting: 'weighted' | 'unweighted';
  /** Whether touchpoints are weighted, by impact, and not answers. */
  byImpact: boolean;
  /** The touchpoints behind a tile, as the table below shows them. */
  hrefs: Record<'overall' | 'goal' | 'change' | Level, string>;
}

/** The figures that a manager asks for first, each with its n and interval. */
export function NumberTiles(props: NumberTilesProps) {
  const t = useTranslations('dashboard');
  const words = useTranslations('ui.change');
  const format = useFormat();
  const { overall, change, levels, whole, recommendation, thresholds } = props;
  const interval = (range: Interval | null, decimals = 2) =>
    range
      ? t('interval', {
          low: format.number(range.low, { decimals }),
          high: format.number(range.high, { decimals }),
        })
      : t('noInterval');
  const people = (n: number | null, effectiveN: number | null) => {
    if (n === null) return t('noN');
    const isEffective = effectiveN !== null && Math.round(effectiveN) !== n;
    return isEffective
      ? t('nEffective', { n: format.number(n), effective: format.number(Math.round(effectiveN)) })
      : t('n', { n: format.number(n) });
  };
  const isWeighted = props.weighting === 'weighted';
  const byAnswers = isWeighted ? 'otherUnweighted' : 'otherWeighted';
  const byTouchpoints = isWeighted ? 'otherEqual' : 'otherByImpact';
  const other = props.byImpact ? byTouchpoints : byAnswers;
  const nps = (score: NetPromoterScore) =>
    score.nps === null ? '–' : format.number(score.nps, { decimals: 0, sign: true });
  const difference = change?.difference ?? null;
  const margin = marginOf(change);
  const clear = change?.verdict === 'clear';
  return (
    <div className="flex flex-wrap gap-3 [&>*]:flex-1 [&>*]:basis-64">
      <StatTile
        label={props.byImpact && isWeighted ? t('tiles.overallByImpact') : t('tiles.overall')}
        href={props.hrefs.overall}
        value={
          <ScoreBadge
            score={overall.score}
            thresholds={thresholds}
            size="lg"
            showLevel
            className="[&>span]:text-sm [&>span]:text-ink-muted text-2xl"
          />
        }
        chart={
          <Sparkline
            values={props.trend}
            target={props.goal}
            min={Math.min(5, ...props.trend.map((value) => value ?? 5))}
          />
        }
        detail={
          <>
            {people(overall.n, overall.effectiveN)} · {interval(overall.interval)}
            {props.overallOther?.score != null && (
              <>
                {' '}
                · {t(`tiles.${other}`, { value: format.number(props.overallOther.score, { decimals: 2 }) })}
              </>
            )}
          </>
        }
      />
      {overall.score !== null && (
        <StatTile
          label={t('tiles.toGoal')}
          href={props.hrefs.goal}
          value={format.number(overall.score - props.goal, { decimals: 2, sign: true })}
          unit={t('tiles.goal', { goal: format.number(props.goal, { decimals: 1 }) })}
          detail={t('tiles.belowGoal', { count: props.belowGoal, rated: props.touchpoints })}
        />
      )}
      <StatTile
        href={change ? props.hrefs.change : undefined}
        label={
          props.comparisonName ? t('tiles.changeSince', { period: props.comparisonName }) : t('tiles.change')
        }
        value={
          difference === null ? (
            '–'
          ) : (
            <span
              className={cn(
                'inline-flex items-baseline gap-1.5',
                clear && (difference > 0 ? 'text-better-ink' : 'text-worse-ink'),
              )}
            >
              {clear && (
                <span aria-hidden className="text-base">
                  {difference > 0 ? '▲' : '▼'}
                </span>
              )}
              {format.number(difference, { decimals: 2, sign: true })}
            </span>
          )
        }
        unit={margin === null ? undefined : `± ${format.number(margin, { decimals: 2 })}`}
        change={
          change && difference !== null ? (
            <span className="text-ink-muted">
              {clear
                ? words(difference > 0 ? 'better' : 'worse')
                : words(badgeVerdict(change.verdict) === 'seen' ? 'seen' : 'none')}
            </span>
          ) : undefined
        }
        detail={change ? t('tiles.compared', { count: change.compared.length }) : t('tiles.noComparison')}
      />
      <StatTile
        label={t('tiles.levels')}
        href={props.hrefs.wow}
        value={
          <span className="flex items-baseline gap-1.5">
            {format.number(levels.wow.count)}
            <span className="text-sm font-normal tracking-normal [word-spacing:0.12em] text-ink-muted">
              {t('tiles.ofTouchpoints', { count: props.touchpoints })}
            </span>
          </span>
        }
        detail={
          <LevelBar
            className="mt-0.5 w-full min-w-52"
            legend
            hrefs={props.hrefs}
            counts={{ wow: levels.wow.count, ok: levels.ok.count, stop: levels.stop.count }}
          />
        }
      />
      {recommendation && (
        <StatTile
          label={t('tiles.nps')}
          value={nps(recommendation.score)}
          href={recommendation.href}
          change={
            <span className="figures text-ink-muted">
              {t('tiles.npsShares', {
                promoters: format.percent(recommendation.score.shares.promoters),
                detractors: format.percent(recommendation.score.shares.detractors),
              })}
            </span>
          }
          detail={
            <>
              {people(recommendation.score.n, recommendation.score.effectiveN)} ·{' '}
              {interval(recommendation.score.interval, 0)}
              {recommendation.alternative && (
                <> · {t(`tiles.${other}`, { value: nps(recommendation.alternative) })}</>
              )}
            </>
          }
        />
      )}
      {whole && (
        <StatTile
          label={t('tiles.whole')}
          value={whole.estimate.mean === null ? '–' : format.score(whole.estimate.mean, thresholds)}
          href={whole.href}
          change={<span className="text-ink-muted">{t('tiles.wholeHint')}</span>}
          detail={
            <>
              {people(whole.estimate.n, whole.estimate.effectiveN)} · {interval(whole.estimate.interval)}
            </>
          }
        />
      )}
    </div>
  );
}
