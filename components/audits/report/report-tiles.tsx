import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { ToldFigure } from '@/lib/audits/results/snapshot';
import type { CycleReport } from '@/lib/audits/results/tell-report';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { ReportChangeBadge } from './report-change';

type Figure = Pick<ToldFigure, 'score' | 'n' | 'low' | 'high'>;

function Tile({
  label,
  name,
  figure,
  thresholds,
  missing,
  children,
}: {
  label: string;
  name?: string;
  figure: Figure | null | undefined;
  thresholds: LevelThresholds;
  /** Said instead of a figure. */
  missing: string;
  children?: ReactNode;
}) {
  const t = useTranslations('auditReport');
  const results = useTranslations('auditResults');
  const format = useFormat();
  const decimals = { decimals: 1 };
  return (
    <div className="min-w-0 rounded border border-line-strong px-3 py-2">
      <p className="text-sm text-ink-muted">{label}</p>
      {name && <p className="text-sm font-medium wrap-anywhere">{name}</p>}
      {!figure || figure.score === null ? (
        <p className="mt-1 text-sm text-ink-muted">{missing}</p>
      ) : (
        <>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
            <ScoreBadge score={figure.score} thresholds={thresholds} size="lg" showLevel />
            {children}
          </p>
          <p className="figures mt-0.5 text-xs text-ink-muted">
            {t('visits', { count: figure.n })}
            {figure.low !== null && figure.high !== null && (
              <>
                {' · '}
                {t('detail', {
                  interval: results('interval', {
                    low: format.number(figure.low, decimals),
                    high: format.number(figure.high, decimals),
                  }),
                })}
              </>
            )}
          </p>
        </>
      )}
    </div>
  );
}

/** The overall score beside last time's and the best competitor's. */
export function ReportTiles({ report, thresholds }: { report: CycleReport; thresholds: LevelThresholds }) {
  const t = useTranslations('auditReport');
  const results = useTranslations('auditResults');
  const { overall, previous, bestCompetitor } = report;
  return (
    <div className="grid gap-2 sm:grid-cols-3">
      <Tile
        label={results(report.byImpact ? 'byImpact.overall' : 'overall')}
        figure={overall}
        thresholds={thresholds}
        missing={t('unrated')}
      >
        {overall.change && <ReportChangeBadge change={overall.change} />}
      </Tile>
      <Tile
        label={previous?.byImpact ? t('lastByImpact') : t('lastCycle')}
        name={previous?.name}
        figure={previous?.overall}
        thresholds={thresholds}
        missing={previous ? t('lastUnknown') : t('lastNone')}
      />
      <Tile
        label={t('bestCompetitor')}
        name={bestCompetitor?.name}
        figure={bestCompetitor}
        thresholds={thresholds}
        missing={t('competitorNone')}
      />
    </div>
  );
}
