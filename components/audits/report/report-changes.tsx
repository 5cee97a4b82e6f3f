import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { CycleReport, ReportChange } from '@/lib/audits/results/tell-report';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { ReportChangeBadge } from './report-change';
import { ReportPart } from './report-part';

function ChangeList({
  changes,
  unlisted,
  thresholds,
}: {
  changes: readonly ReportChange[];
  unlisted: number;
  thresholds: LevelThresholds;
}) {
  const t = useTranslations('auditReport');
  return (
    <>
      <ul className="space-y-1">
        {changes.map(({ id, name, score, change }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 text-sm">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <span className="flex shrink-0 items-baseline gap-2">
              <ReportChangeBadge change={change} />
              <ScoreBadge score={score} thresholds={thresholds} className="items-baseline" />
            </span>
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p className="mt-1 text-xs text-ink-muted">{t('unlisted', { count: unlisted })}</p>}
    </>
  );
}

/** The clear changes each way; where there is none, that is said, and how many would look clear by chance. */
export function ReportChanges({ report, thresholds }: { report: CycleReport; thresholds: LevelThresholds }) {
  const t = useTranslations('auditReport');
  const results = useTranslations('auditResults');
  const format = useFormat();
  const sides = [
    {
      title: t('improvements'),
      none: t('noImprovement'),
      changes: report.improvements,
      unlisted: report.unlisted.improvements,
    },
    {
      title: t('declines'),
      none: t('noDecline'),
      changes: report.declines,
      unlisted: report.unlisted.declines,
    },
  ];
  return (
    <div>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {sides.map(({ title, none, changes, unlisted }) => (
          <ReportPart key={title} title={title}>
            {changes.length === 0 ? (
              <p className="text-sm text-ink-muted">{report.previous ? none : results('noPrevious')}</p>
            ) : (
              <ChangeList changes={changes} unlisted={unlisted} thresholds={thresholds} />
            )}
          </ReportPart>
        ))}
      </div>
      {report.compared > 0 && (
        <p className="figures mt-1 text-xs text-ink-muted">
          {t('chance', {
            compared: format.number(report.compared),
            chance: format.number(report.expectedByChance, { decimals: 1 }),
          })}
        </p>
      )}
    </div>
  );
}
