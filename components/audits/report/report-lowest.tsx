import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { ReportAction, ReportLow } from '@/lib/audits/results/tell-report';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { ReportPart } from './report-part';

/** So many actions of a touchpoint stand on the page; the rest is counted. */
const actionsShown = 2;

function Action({ action }: { action: ReportAction }) {
  const t = useTranslations('auditReport');
  const states = useTranslations('enum.actionStates');
  const format = useFormat();
  const facts = [
    action.owner || t('noOwner'),
    action.dueOn ? format.date(action.dueOn) : t('noDue'),
    states(action.state),
  ];
  return (
    <li>
      <span className="wrap-anywhere">{action.title}</span>{' '}
      <span className="text-xs text-ink-muted">
        ({facts.join(' · ')}
        {action.late && <strong> · {t('late')}</strong>})
      </span>
    </li>
  );
}

function Answer({ actions, reason }: Pick<ReportLow, 'actions' | 'reason'>) {
  const t = useTranslations('auditReport');
  if (actions.length === 0) {
    return (
      <span className="text-ink-muted wrap-anywhere">
        {reason ? t('noAction', { reason }) : t('nothing')}
      </span>
    );
  }
  const rest = actions.length - actionsShown;
  return (
    <ul className="space-y-0.5">
      {actions.slice(0, actionsShown).map((action) => (
        <Action key={action.id} action={action} />
      ))}
      {rest > 0 && <li className="text-xs text-ink-muted">{t('unlisted', { count: rest })}</li>}
    </ul>
  );
}

/** Where it is worst, and who does what about it until when, or why nobody does. */
export function ReportLowest({
  lowest,
  thresholds,
}: {
  lowest: readonly ReportLow[];
  thresholds: LevelThresholds;
}) {
  const t = useTranslations('auditReport');
  const results = useTranslations('auditResults');
  if (lowest.length === 0) {
    return (
      <ReportPart title={t('lowest')}>
        <p className="text-sm text-ink-muted">{t('lowestNone')}</p>
      </ReportPart>
    );
  }
  return (
    <ReportPart title={t('lowest')}>
      <table className="stacked -mx-4 text-left text-sm sm:mx-0 sm:w-full">
        <thead>
          <tr className="text-xs text-ink-muted">
            <th scope="col" className="w-2/5 pr-3 font-normal">
              {results('touchpoint')}
            </th>
            <th scope="col" className="pr-3 font-normal">
              {results('score')}
            </th>
            <th scope="col" className="w-1/2 font-normal">
              {t('what')} ({t('owner')} · {t('due')})
            </th>
          </tr>
        </thead>
        <tbody>
          {lowest.map(({ id, name, score, n, actions, reason }) => (
            <tr key={id} className="border-t border-line align-baseline">
              <th scope="row" className="py-0.5 pr-3 font-medium wrap-anywhere">
                {name}
              </th>
              <td className="py-0.5 pr-3 whitespace-nowrap">
                <ScoreBadge
                  score={score}
                  n={n}
                  thresholds={thresholds}
                  showLevel
                  className="items-baseline"
                />
              </td>
              <td className="py-0.5">
                <Answer actions={actions} reason={reason} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportPart>
  );
}
