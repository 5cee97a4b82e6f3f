import { useTranslations } from 'next-intl';
import type { CycleReport } from '@/lib/audits/results/tell-report';
import { useFormat } from '@/lib/format/use-format';
import { ReportPart } from './report-part';

const at = (score: number) => `${3 + score * 9.4}%`;

/** Own score (disc) and the best competitor's (ring) on a line from 0 to 10; the words beside say the same. */
function GapLine({ own, best }: { own: number; best: number }) {
  return (
    <svg width="100%" height={12} aria-hidden>
      <line x1={at(0)} x2={at(10)} y1={6} y2={6} className="stroke-line-strong" />
      <line x1={at(own)} x2={at(best)} y1={6} y2={6} strokeWidth={2} className="stroke-ink-muted" />
      <circle cx={at(best)} cy={6} r={4} strokeWidth={2} className="fill-surface stroke-ink" />
      <circle cx={at(own)} cy={6} r={4.5} className="fill-ink" />
    </svg>
  );
}

/** Where the best competitor is furthest ahead. */
export function ReportGaps({ report }: { report: CycleReport }) {
  const t = useTranslations('auditReport');
  const format = useFormat();
  const decimals = { decimals: 1 };
  const empty = !report.bestCompetitor
    ? t('competitorNone')
    : report.facing === 0
      ? t('gapsUnknown')
      : t('noGaps');
  return (
    <ReportPart title={t('gaps')}>
      {report.gaps.length === 0 ? (
        <p className="text-sm text-ink-muted">{empty}</p>
      ) : (
        <ul className="space-y-1.5">
          {report.gaps.map(({ id, name, own, best, gap }) => (
            <li key={id} className="text-sm">
              <span className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 wrap-anywhere">{name}</span>
                <span className="figures shrink-0 font-semibold">
                  {format.number(gap, { ...decimals, sign: true })}
                </span>
              </span>
              <GapLine own={own} best={best.score} />
              <span className="figures block text-xs text-ink-muted wrap-anywhere">
                {t('here')}: {format.number(own, decimals)} ·{' '}
                {t('best', { name: best.name, score: format.number(best.score, decimals) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </ReportPart>
  );
}
