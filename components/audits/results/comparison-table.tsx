'use client';

import { useTranslations } from 'next-intl';
import { PageLine } from '@/components/audits/page-line';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ResultsQuery } from '@/lib/audits/results/results-query';
import type { ResultsScreen } from '@/lib/audits/results/results-screen';
import { useFormat } from '@/lib/format/use-format';
import { writeQuery } from '@/lib/utils/page-query';
import { ComparisonChart } from './comparison-chart';
import { NotedButton, type NotedButtonProps } from './noted-button';
import type { AskRows } from './results-view';

/** Own brand against the others, touchpoint by touchpoint, the largest gap behind first; a page of them. */
export function ComparisonTable({
  comparison,
  thresholds,
  query: { find, order, page },
  path,
  askRows,
  noted,
}: {
  comparison: NonNullable<ResultsScreen['comparison']>;
  thresholds: ResultsScreen['thresholds'];
  query: ResultsQuery;
  path: string;
  askRows: AskRows;
  noted: Omit<NotedButtonProps, 'touchpoint' | 'thresholds'>;
}) {
  const t = useTranslations('auditResults');
  const format = useFormat();
  const { brands, rows } = comparison;
  return (
    <Panel
      flush
      title={t('comparison')}
      description={t('comparisonWhat')}
      footer={
        rows.pageCount > 1 && (
          <PageLine of={rows} href={writeQuery(path, { find, order, page, against: '{page}' })} />
        )
      }
    >
      <div className="border-b border-line px-4 py-4">
        <ComparisonChart comparison={comparison} askRows={askRows} />
      </div>
      <Table label={t('comparison')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('touchpoint')}</TableHeader>
            {brands.map(({ id, name: title }) => (
              <TableHeader numeric key={id}>
                {title}
              </TableHeader>
            ))}
            <TableHeader numeric>{t('gap')}</TableHeader>
            <TableHeader numeric>{t('rank')}</TableHeader>
            <TableHeader>{t('bestInClass')}</TableHeader>
            <TableHeader>
              <span className="sr-only">{t('remarks.noted')}</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.rows.map((row) => (
            <TableRow key={row.id}>
              <TableHeader scope="row" className="min-w-40">
                {row.name}
              </TableHeader>
              {row.scores.map(({ brandId, score, n }) => (
                <TableCell numeric key={brandId}>
                  <ScoreBadge score={score} n={n} thresholds={thresholds} variant="fill" />
                </TableCell>
              ))}
              <TableCell numeric>
                {row.gap === null ? '–' : format.number(row.gap, { decimals: 1, sign: true })}
              </TableCell>
              <TableCell numeric>{row.rank === null ? '–' : format.number(row.rank)}</TableCell>
              <TableCell>{row.best}</TableCell>
              <TableCell>
                <NotedButton touchpoint={{ id: row.id, name: row.name }} thresholds={thresholds} {...noted} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
