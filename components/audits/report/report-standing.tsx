import { useTranslations } from 'next-intl';
import type { ActionCounts, CycleReport } from '@/lib/audits/results/tell-report';
import { useFormat } from '@/lib/format/use-format';
import { ReportPart } from './report-part';

function Counts({ title, counts }: { title: string; counts: ActionCounts }) {
  const t = useTranslations('auditReport');
  const format = useFormat();
  const { done, open, late, dropped } = counts;
  const none = done + open + late + dropped === 0;
  return (
    <div className="text-sm">
      <dt className="text-ink-muted wrap-anywhere">{title}</dt>
      <dd className="figures">
        {none
          ? t('noActions')
          : t('counts', {
              done: format.number(done),
              open: format.number(open),
              late: format.number(late),
              dropped: format.number(dropped),
            })}
      </dd>
    </div>
  );
}

/** How far the actions of this cycle and of the last one were at closing. */
export function ReportActions({ report, closedOn }: { report: CycleReport; closedOn: string }) {
  const t = useTranslations('auditReport');
  const format = useFormat();
  return (
    <ReportPart title={t('actions')} note={t('asOf', { date: format.date(closedOn) })}>
      <dl className="space-y-1">
        {report.previous && report.previousActions && (
          <Counts
            title={t('actionsOfLast', { name: report.previous.name })}
            counts={report.previousActions}
          />
        )}
        <Counts title={t('actionsOfThis')} counts={report.actions} />
      </dl>
    </ReportPart>
  );
}

/** How far the auditors agree, with the figures behind it. */
export function ReportAgreement({ agreement }: Pick<CycleReport, 'agreement'>) {
  const t = useTranslations('auditReport');
  const results = useTranslations('auditResults');
  const format = useFormat();
  const { units, alpha, meanAbsoluteDifference, within1, verdict } = agreement;
  const number = (value: number | null) => (value === null ? '–' : format.number(value, { decimals: 2 }));
  return (
    <ReportPart title={results('agreement')}>
      <p className="text-sm">{units === 0 ? results('noPairs') : results(`verdict.${verdict}`)}</p>
      {units > 0 && (
        <p className="figures mt-0.5 text-xs text-ink-muted">
          {t('agreementFigures', {
            alpha: number(alpha),
            difference: number(meanAbsoluteDifference),
            within: within1 === null ? '–' : format.percent(within1),
            units: format.number(units),
          })}
        </p>
      )}
    </ReportPart>
  );
}
