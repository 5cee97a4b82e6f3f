import { useTranslations } from 'next-intl';
import { FormBreakNote } from '@/components/audits/results/form-break-note';
import { WeightingNote } from '@/components/audits/results/weighting-note';
import { LevelBar } from '@/components/charts/level-bar';
import { OverallBasis } from '@/components/audits/results/overall-basis';
import { BrandMark } from '@/components/layout/brand-mark';
import type { ToldReport } from '@/lib/audits/results/get-report';
import { overallBasis } from '@/lib/audits/results/overall-basis';
import { namePeriod } from '@/lib/format/name-period';
import { useFormat } from '@/lib/format/use-format';
import { verdictWords } from './report-change';
import { ReportChanges } from './report-changes';
import { ReportGaps } from './report-gaps';
import { ReportLowest } from './report-lowest';
import { ReportPart } from './report-part';
import { ReportActions, ReportAgreement } from './report-standing';
import { ReportTiles } from './report-tiles';

function Sentence({ told }: { told: ToldReport }) {
  const t = useTranslations('auditReport');
  const format = useFormat();
  const { overall, levels, rated } = told.report;
  if (overall.score === null) return t('unrated');
  const change = overall.change;
  return t('sentence', {
    score: format.score(overall.score, {
      wowFrom: told.snapshot.thresholds.wow,
      okFrom: told.snapshot.thresholds.ok,
    }),
    verdict: change ? verdictWords[change.verdict] : 'first',
    change: format.number(change?.difference ?? 0, { decimals: 2, sign: true }),
    stops: format.number(levels.stop),
    rated: format.number(rated),
  });
}

function Method({ told, period }: { told: ToldReport; period: string }) {
  const t = useTranslations('auditReport');
  const results = useTranslations('auditResults');
  const format = useFormat();
  const { report, snapshot, sha256, closedOn } = told;
  return (
    <footer className="space-y-0.5 border-t border-line-strong pt-1.5 text-xs text-ink-muted">
      <h2 className="sr-only">{results('method')}</h2>
      <p className="wrap-anywhere">
        {t('methodLine', {
          period,
          visits: format.number(report.visits),
          auditors: format.number(report.auditors),
          form: snapshot.form.name,
          version: format.number(snapshot.form.number),
          date: format.date(closedOn),
        })}
      </p>
      <p>
        {t('definition', {
          wow: format.number(snapshot.thresholds.wow),
          ok: format.number(snapshot.thresholds.ok),
        })}
      </p>
      <p className="figures break-all">{t('fingerprint', { hash: sha256 })}</p>
    </footer>
  );
}

/**
 * A closed cycle on one page of A4, in the order in which a manager reads. It has no script: what is printed is what the
 * server wrote, in the language of the request.
 */
export function ReportSheet({ told }: { told: ToldReport }) {
  const t = useTranslations('auditReport');
  const format = useFormat();
  const { report, snapshot, brand } = told;
  const thresholds = { wowFrom: snapshot.thresholds.wow, okFrom: snapshot.thresholds.ok };
  const period = namePeriod(format, snapshot.cycle.period, told.firstFiscalMonth);
  return (
    <article
      data-print-page
      className="report-page mx-auto max-w-4xl space-y-4 border border-line bg-surface p-4 text-ink sm:p-8 print:max-w-none print:space-y-3 print:border-0 print:p-0"
    >
      <header className="flex items-start gap-3">
        <BrandMark {...brand} large />
        <div className="min-w-0 flex-1">
          <p className="font-semibold wrap-anywhere">{brand.name}</p>
          <p className="text-sm text-ink-muted wrap-anywhere">
            {t('title')} · {period} · {snapshot.cycle.name}
          </p>
        </div>
      </header>
      <h1 className="text-lg font-semibold text-balance">
        <Sentence told={told} />
      </h1>
      <div className="space-y-1">
        <ReportTiles report={report} thresholds={thresholds} />
        <OverallBasis basis={overallBasis(snapshot)} className="text-xs" />
        <WeightingNote snapshot={snapshot} className="text-xs text-ink-muted" />
        <FormBreakNote snapshot={snapshot} className="text-xs text-ink-muted" />
      </div>
      <ReportPart title={t('levels')}>
        <LevelBar counts={report.levels} legend />
      </ReportPart>
      <ReportChanges report={report} thresholds={thresholds} />
      <ReportLowest lowest={report.lowest} thresholds={thresholds} />
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <ReportGaps report={report} />
        <div className="space-y-3">
          <ReportActions report={report} closedOn={told.closedOn} />
          <ReportAgreement agreement={report.agreement} />
        </div>
      </div>
      <Method told={told} period={period} />
    </article>
  );
}
