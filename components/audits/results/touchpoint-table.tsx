'use client';

import { useTranslations } from 'next-intl';
import { NewActionButton, type OnCreateAction } from '@/components/actions/new-action-button';
import { ListFilter } from '@/components/audits/list-filter';
import { PageLine } from '@/components/audits/page-line';
import { CsvButton } from '@/components/charts/csv-button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { resultOrders, type ResultsQuery } from '@/lib/audits/results/results-query';
import type { ResultsScreen } from '@/lib/audits/results/results-screen';
import { useFormat } from '@/lib/format/use-format';
import { writeQuery } from '@/lib/utils/page-query';
import { ToldChange } from './told-change';
import { useInterval } from './use-interval';
import type { AskRows } from './results-view';

/** The touchpoints of a closed cycle with their figures, a page of them; where there are more, with a search. */
export function TouchpointTable({
  screen,
  query,
  path,
  cycleId,
  people,
  onCreateAction,
  askRows,
}: {
  screen: ResultsScreen;
  query: ResultsQuery;
  path: string;
  cycleId: string;
  people: readonly { id: string; name: string }[];
  onCreateAction: OnCreateAction | null;
  askRows: AskRows;
}) {
  const t = useTranslations('auditResults');
  const levels = useTranslations('enum.levels');
  const format = useFormat();
  const interval = useInterval();
  const { touchpoints, thresholds, otherScale, previousName, hasDots } = screen;
  const csv = async () => [
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
    ...(await askRows()).touchpoints.map((row) => [
      row.name,
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
  const description =
    previousName !== null && otherScale
      ? t('former.otherScale', {
          name: previousName,
          min: format.number(otherScale.min),
          max: format.number(otherScale.max),
        })
      : previousName !== null
        ? t('changesFrom', {
            name: previousName,
            clear: screen.clear,
            compared: screen.compared,
            chance: format.number(screen.expectedByChance, { decimals: 1 }),
          })
        : t('noPrevious');
  const { unrated } = screen;
  const { find, order, against } = query;
  return (
    <Panel
      flush
      title={t('byTouchpoint')}
      description={description}
      actions={<CsvButton rows={csv} fileName={screen.cycleName} />}
      footer={
        (unrated > 0 || touchpoints.pageCount > 1) && (
          <>
            {unrated > 0 && <p>{t('unrated', { count: unrated })}</p>}
            <PageLine of={touchpoints} href={writeQuery(path, { find, order, against, page: '{page}' })} />
          </>
        )
      }
    >
      {screen.isLong && (
        <ListFilter
          key={`${find} ${order}`}
          path={path}
          kept={{ against }}
          find={{ key: 'find', text: find }}
          choice={{
            key: 'order',
            value: order,
            options: resultOrders.map((value) => ({ value, label: t(`order.${value || 'inventory'}`) })),
          }}
          words={{
            form: t('filter'),
            find: t('findTouchpoint'),
            choice: t('orderBy'),
            submit: t('find'),
          }}
        />
      )}
      {touchpoints.rows.length === 0 ? (
        <EmptyState title={t('noneFound')} />
      ) : (
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
            {touchpoints.rows.map((row) => (
              <TableRow key={row.id}>
                <TableHeader scope="row" className="min-w-40">
                  {row.name}
                </TableHeader>
                <TableCell numeric>
                  <ScoreBadge score={row.score} n={row.n} thresholds={thresholds} variant="fill" />
                </TableCell>
                <TableCell>
                  <ToldChange change={row.change} />
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
                      aria-label={t('addActionTo', { name: row.name })}
                      touchpoint={{ id: row.id, name: row.name }}
                      cycleId={cycleId}
                      people={people}
                      onCreate={onCreateAction}
                    >
                      {t('addAction')}
                    </NewActionButton>
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}
