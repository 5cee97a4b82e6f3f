'use client';

import { useTranslations } from 'next-intl';
import { NewActionButton, type OnCreateAction } from '@/components/actions/new-action-button';
import { CsvButton } from '@/components/charts/csv-button';
import { Callout } from '@/components/ui/callout';
import { ChangeBadge } from '@/components/ui/change-badge';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { StatTile } from '@/components/ui/stat-tile';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { breakdowns } from '@/lib/audits/results/breakdowns';
import type { Snapshot, ToldChange } from '@/lib/audits/results/snapshot';
import { useFormat } from '@/lib/format/use-format';
import { ComparisonTable } from './comparison-table';
import { SpreadPanel } from './spread-panel';

const verdicts = {
  clear: 'clear',
  'seen-not-sure': 'seen',
  'no-clear-change': 'none',
  'not-comparable': 'none',
} as const;

function Change({ change }: { change: ToldChange | null }) {
  return (
    <ChangeBadge
      change={change?.difference ?? null}
      margin={change?.margin}
      verdict={change ? verdicts[change.verdict] : 'none'}
      decimals={2}
    />
  );
}

/** What a closed cycle found, from its snapshot. */
export function ResultsView({
  snapshot,
  sha256,
  closedAt,
  cycleId,
  people,
  onCreateAction,
}: {
  snapshot: Snapshot;
  sha256: string;
  closedAt: string;
  cycleId: string;
  people: readonly { id: string; name: string }[];
  onCreateAction: OnCreateAction | null;
}) {
  const t = useTranslations('auditResults');
  const phases = useTranslations('enum.phases');
  const levels = useTranslations('enum.levels');
  const format = useFormat();
  const { results } = snapshot;
  const thresholds = { wowFrom: snapshot.thresholds.wow, okFrom: snapshot.thresholds.ok };
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? '';
  const rated = results.touchpoints.filter(({ score }) => score !== null);
  const ordered = [...rated].sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const worst = ordered[0];
  const best = ordered.at(-1);
  const interval = (low: number | null, high: number | null) =>
    low === null || high === null
      ? '–'
      : t('interval', {
          low: format.number(low, { decimals: 1 }),
          high: format.number(high, { decimals: 1 }),
        });
  const clear = results.touchpoints.filter(({ change }) => change?.verdict === 'clear').length;
  const hasDots = results.touchpoints.some(({ dots }) => dots.length > 0);
  const unrated = results.touchpoints.length - rated.length;
  const rows = [
    [
      t('touchpoint'),
      t('score'),
      t('level'),
      t('n'),
      t('low'),
      t('high'),
      t('min'),
      t('max'),
      t('spread'),
      t('change'),
    ],
    ...results.touchpoints.map((row) => [
      nameOf(snapshot.touchpoints, row.id),
      row.score,
      row.level ? levels(row.level) : null,
      row.n,
      row.low,
      row.high,
      row.min,
      row.max,
      row.spread,
      row.change?.difference ?? null,
    ]),
  ];
  const groups = breakdowns(snapshot, phases);
  const { agreement } = results;
  const { former, otherScale, previous } = snapshot;
  const scaleWords = (scale: { min: number; max: number }) => ({
    min: format.number(scale.min),
    max: format.number(scale.max),
  });
  return (
    <>
      {former && (
        <Callout title={t('former.title')}>
          {t('former.text', {
            file: former.fileName,
            date: format.date(former.at, 'long'),
            ...scaleWords(former.scale),
          })}
        </Callout>
      )}
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <StatTile
          label={t('overall')}
          value={<ScoreBadge score={results.overall.score} thresholds={thresholds} size="lg" />}
          change={results.overall.change && <Change change={results.overall.change} />}
          detail={t('overallDetail', {
            interval: interval(results.overall.low, results.overall.high),
            count: results.overall.n,
          })}
        />
        <StatTile
          label={t('stops')}
          value={format.number(rated.filter(({ level }) => level === 'stop').length)}
          detail={t('ofRated', { count: rated.length })}
        />
        {best && (
          <StatTile
            label={t('best')}
            value={<ScoreBadge score={best.score} thresholds={thresholds} size="lg" />}
            detail={nameOf(snapshot.touchpoints, best.id)}
          />
        )}
        {worst && (
          <StatTile
            label={t('worst')}
            value={<ScoreBadge score={worst.score} thresholds={thresholds} size="lg" />}
            detail={nameOf(snapshot.touchpoints, worst.id)}
          />
        )}
      </div>
      <Panel
        flush
        title={t('byTouchpoint')}
        description={
          previous && otherScale
            ? t('former.otherScale', { name: previous.name, ...scaleWords(otherScale) })
            : previous
              ? t('changesFrom', {
                  name: previous.name,
                  clear,
                  compared: results.compared,
                  chance: format.number(results.expectedByChance, { decimals: 1 }),
                })
              : t('noPrevious')
        }
        actions={<CsvButton rows={rows} fileName={snapshot.cycle.name} />}
        footer={unrated > 0 ? t('unrated', { count: unrated }) : undefined}
      >
        <Table label={t('byTouchpoint')}>
          <TableHead>
            <TableRow>
              <TableHeader>{t('touchpoint')}</TableHeader>
              <TableHeader numeric>{t('score')}</TableHeader>
              <TableHeader>{t('change')}</TableHeader>
              <TableHeader numeric>{t('interval95')}</TableHeader>
              <TableHeader numeric>{t('range')}</TableHeader>
              <TableHeader numeric>{t('spread')}</TableHeader>
              {hasDots && <TableHeader>{t('dots')}</TableHeader>}
              {onCreateAction && (
                <TableHeader>
                  <span className="sr-only">{t('actions')}</span>
                </TableHeader>
              )}
            </TableRow>
          </TableHead>
          <TableBody>
            {results.touchpoints.map((row) => {
              const name = nameOf(snapshot.touchpoints, row.id);
              return (
                <TableRow key={row.id}>
                  <TableHeader scope="row" className="min-w-40">
                    {name}
                  </TableHeader>
                  <TableCell numeric>
                    <ScoreBadge score={row.score} n={row.n} thresholds={thresholds} variant="fill" />
                  </TableCell>
                  <TableCell>
                    <Change change={row.change} />
                  </TableCell>
                  <TableCell numeric>{interval(row.low, row.high)}</TableCell>
                  <TableCell numeric>{interval(row.min, row.max)}</TableCell>
                  <TableCell numeric>
                    {row.spread === null ? '–' : format.number(row.spread, { decimals: 2 })}
                  </TableCell>
                  {hasDots && (
                    <TableCell className="figures whitespace-nowrap text-ink-muted">
                      {row.dots.map((dot) => format.number(dot)).join(' · ')}
                    </TableCell>
                  )}
                  {onCreateAction && (
                    <TableCell>
                      <NewActionButton
                        variant="ghost"
                        aria-label={t('addActionTo', { name })}
                        touchpoint={{ id: row.id, name }}
                        cycleId={cycleId}
                        people={people}
                        onCreate={onCreateAction}
                      >
                        {t('addAction')}
                      </NewActionButton>
                    </TableCell>
                  )}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Panel>
      {results.comparisons.length > 0 && <ComparisonTable snapshot={snapshot} />}
      <SpreadPanel snapshot={snapshot} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {groups.map(({ key, groups: list, name }) => (
          <Panel flush key={key} title={t(key)}>
            <Table label={t(key)}>
              <TableHead>
                <TableRow>
                  <TableHeader>{t(key)}</TableHeader>
                  <TableHeader numeric>{t('score')}</TableHeader>
                  <TableHeader numeric>{t('interval95')}</TableHeader>
                </TableRow>
              </TableHead>
              <TableBody>
                {list.map((group) => (
                  <TableRow key={group.id}>
                    <TableHeader scope="row">{name(group.id)}</TableHeader>
                    <TableCell numeric>
                      <ScoreBadge score={group.score} n={group.n} thresholds={thresholds} variant="fill" />
                    </TableCell>
                    <TableCell numeric>{interval(group.low, group.high)}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Panel>
        ))}
        <Panel
          title={t('agreement')}
          description={t('agreementWhat')}
          footer={agreement.units > 0 && t(`verdict.${agreement.verdict}`)}
        >
          {agreement.units === 0 ? (
            <p className="text-ink-muted">{t('noPairs')}</p>
          ) : (
            <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-sm">
              <dt>{t('pairs')}</dt>
              <dd className="figures text-right">{format.number(agreement.units)}</dd>
              {agreement.alpha !== null && (
                <>
                  <dt>{t('alpha')}</dt>
                  <dd className="figures text-right">{format.number(agreement.alpha, { decimals: 2 })}</dd>
                </>
              )}
              <dt>{t('meanDifference')}</dt>
              <dd className="figures text-right">
                {format.number(agreement.meanAbsoluteDifference ?? 0, { decimals: 2 })}
              </dd>
              <dt>{t('within1')}</dt>
              <dd className="figures text-right">{format.percent(agreement.within1 ?? 0)}</dd>
              {agreement.bias.map(({ auditor, mean }) => (
                <div key={auditor} className="contents">
                  <dt>{t('bias', { name: nameOf(snapshot.people, auditor) || t('formerAuditor') })}</dt>
                  <dd className="figures text-right">{format.number(mean, { decimals: 2, sign: true })}</dd>
                </div>
              ))}
            </dl>
          )}
        </Panel>
        <Panel title={t('method')}>
          <p className="text-sm text-ink-muted">{t('methodText')}</p>
          <p className="mt-2 text-sm text-ink-muted">{t('frozen', { date: format.dateTime(closedAt) })}</p>
          <p className="figures mt-2 text-xs break-all text-ink-subtle">SHA-256 {sha256}</p>
        </Panel>
      </div>
    </>
  );
}
