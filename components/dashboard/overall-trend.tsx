import { useTranslations } from 'next-intl';
import { ChartFigure } from '@/components/charts/chart-figure';
import { LineTrend } from '@/components/charts/line-trend';
import { useFormat } from '@/lib/format/use-format';

export interface TrendPeriod {
  name: string;
  score: number | null;
  low: number | null;
  high: number | null;
  n: number | null;
  touchpoints: number;
  /** The touchpoints behind the score. */
  href: string;
}

/** The lower half of the scale is cut off only where nothing happens in it, and the summary says so. */
const cut = 5;

/** The overall score over the periods, with goal and interval; the same figures as a table and as a file. */
export function OverallTrend({
  periods,
  goal,
  fileName,
}: {
  periods: readonly TrendPeriod[];
  goal: number;
  fileName: string;
}) {
  const t = useTranslations('dashboard');
  const format = useFormat();
  const rated = periods.filter(({ score }) => score !== null);
  const [first, last] = [rated[0], rated.at(-1)];
  if (!first || !last || first.score === null || last.score === null) return null;
  const lowest = Math.min(goal, ...rated.map(({ score, low }) => low ?? score ?? goal));
  const min = lowest > cut ? cut : 0;
  const gap = last.score - goal;
  return (
    <ChartFigure
      headingLevel="h2"
      title={t('trend.title', {
        count: rated.length,
        first: format.number(first.score, { decimals: 2 }),
        last: format.number(last.score, { decimals: 2 }),
        firstPeriod: first.name,
        lastPeriod: last.name,
      })}
      summary={t('trend.summary', {
        side: gap >= 0 ? 'above' : 'below',
        gap: format.number(Math.abs(gap), { decimals: 2 }),
        goal: format.number(goal, { decimals: 1 }),
        n: last.n === null ? t('noN') : t('n', { n: format.number(last.n) }),
        cut: min > 0 ? 'yes' : 'no',
        min: format.number(min),
      })}
      fileName={fileName}
      columns={[
        { key: 'period', header: t('trend.period') },
        { key: 'score', header: t('trend.score'), numeric: true, decimals: 2 },
        { key: 'low', header: t('trend.low'), numeric: true, decimals: 2 },
        { key: 'high', header: t('trend.high'), numeric: true, decimals: 2 },
        { key: 'n', header: t('trend.respondents'), numeric: true, decimals: 0 },
        { key: 'touchpoints', header: t('trend.touchpoints'), numeric: true, decimals: 0 },
      ]}
      rows={periods.map(({ name, href: _href, ...figures }) => ({ period: name, ...figures }))}
      hrefs={periods.map(({ href }) => href)}
    >
      <LineTrend
        min={min}
        max={10}
        decimals={2}
        target={goal}
        height={280}
        series={[
          {
            name: t('trend.series'),
            points: periods.map(({ name, score, low, high }) => ({
              period: name,
              value: score,
              low,
              high,
            })),
          },
        ]}
      />
    </ChartFigure>
  );
}
