'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { OnCreateAction } from '@/components/actions/new-action-button';
import { failureOf } from '@/components/form/form-result';
import type { BoundAction } from '@/components/layout/bound-action';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { StatTile } from '@/components/ui/stat-tile';
import { toast } from '@/components/ui/toast';
import type { CycleIdInput } from '@/lib/audits/cycles/input';
import type { ResultsQuery } from '@/lib/audits/results/results-query';
import type { ComparedRow, ResultRow, ResultsScreen } from '@/lib/audits/results/results-screen';
import { useFormat } from '@/lib/format/use-format';
import { AgreementPanel } from './agreement-panel';
import { ComparisonTable } from './comparison-table';
import { GroupPanel } from './group-panel';
import type { NotedButtonProps } from './noted-button';
import { OverallBasis } from './overall-basis';
import { SpreadPanel } from './spread-panel';
import { ToldChange } from './told-change';
import { TouchpointTable } from './touchpoint-table';
import { useInterval } from './use-interval';

interface AllRows {
  touchpoints: ResultRow[];
  compared: ComparedRow[];
}
/** Fetches the rows of all pages, for a file; where it fails that is said, and it throws. */
export type AskRows = () => Promise<AllRows>;

/** What a closed cycle found: as much of its snapshot as is shown at once. */
export function ResultsView({
  screen,
  query,
  path,
  sha256,
  closedAt,
  cycleId,
  people,
  onCreateAction,
  onAskRows,
  noted,
  notes,
  calibrate,
}: {
  screen: ResultsScreen;
  query: ResultsQuery;
  /** Of the page. */
  path: string;
  sha256: string;
  closedAt: string;
  cycleId: string;
  people: readonly { id: string; name: string }[];
  onCreateAction: OnCreateAction | null;
  onAskRows: BoundAction<CycleIdInput, AllRows>;
  noted: Pick<NotedButtonProps, 'filesPath' | 'onFindRemarks' | 'onFindPhotos'>;
  /** How the overall score was made, where it was not by one form with every touchpoint counting the same. */
  notes: ReactNode;
  /** Where a calibration for this cycle begins; null where the reader leads none. */
  calibrate: string | null;
}) {
  const t = useTranslations('auditResults');
  const ui = useTranslations('ui');
  const format = useFormat();
  const interval = useInterval();
  const { overall, thresholds, former, best, worst, rated, stops, comparison } = screen;
  const askRows: AskRows = async () => {
    const result = await onAskRows({ id: cycleId }).catch(() => null);
    if (result?.data) return result.data;
    const said = failureOf(result)?.form.join(' ') ?? ui('unreachable');
    toast.error(said);
    throw new Error(said);
  };
  return (
    <>
      {former && (
        <Callout title={t('former.title')}>
          {t('former.text', {
            file: former.fileName,
            date: format.date(former.at, 'long'),
            min: format.number(former.scale.min),
            max: format.number(former.scale.max),
          })}
        </Callout>
      )}
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <StatTile
          label={t(screen.isByImpact ? 'byImpact.overall' : 'overall')}
          value={<ScoreBadge score={overall.score} thresholds={thresholds} size="lg" />}
          change={overall.change && <ToldChange change={overall.change} />}
          detail={t('overallDetail', {
            interval: interval(overall.low, overall.high),
            count: overall.n,
          })}
        />
        <StatTile label={t('stops')} value={format.number(stops)} detail={t('ofRated', { count: rated })} />
        {best && (
          <StatTile
            label={t('best')}
            value={<ScoreBadge score={best.score} thresholds={thresholds} size="lg" />}
            detail={best.name}
          />
        )}
        {worst && (
          <StatTile
            label={t('worst')}
            value={<ScoreBadge score={worst.score} thresholds={thresholds} size="lg" />}
            detail={worst.name}
          />
        )}
      </div>
      <OverallBasis basis={screen.basis} className="text-sm" />
      {notes}
      <TouchpointTable
        screen={screen}
        query={query}
        path={path}
        cycleId={cycleId}
        people={people}
        onCreateAction={onCreateAction}
        askRows={askRows}
      />
      {comparison && (
        <ComparisonTable
          comparison={comparison}
          thresholds={thresholds}
          query={query}
          path={path}
          askRows={askRows}
          noted={{ ...noted, actions: { cycleId, people, onCreateAction } }}
        />
      )}
      <SpreadPanel apart={screen.apart} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {screen.groups.map((group) => (
          <GroupPanel key={group.key} group={group} thresholds={thresholds} />
        ))}
        <AgreementPanel agreement={screen.agreement} calibrate={calibrate} />
        <Panel title={t('method')}>
          <p className="text-sm text-ink-muted">{t('methodText')}</p>
          {screen.isByImpact && <p className="mt-2 text-sm text-ink-muted">{t('byImpact.method')}</p>}
          <p className="mt-2 text-sm text-ink-muted">{t('frozen', { date: format.dateTime(closedAt) })}</p>
          <p className="figures mt-2 text-xs break-all text-ink-subtle">SHA-256 {sha256}</p>
        </Panel>
      </div>
    </>
  );
}
