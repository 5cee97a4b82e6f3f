'use client';

import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { nameOf } from '@/lib/audits/results/breakdowns';
import type { Snapshot } from '@/lib/audits/results/snapshot';
import { useFormat } from '@/lib/format/use-format';
import { ComparisonChart } from './comparison-chart';

/** Own brand against the others, touchpoint by touchpoint, the largest gap behind first. */
export function ComparisonTable({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslations('auditResults');
  const format = useFormat();
  const { brands, touchpoints } = snapshot;
  const thresholds = { wowFrom: snapshot.thresholds.wow, okFrom: snapshot.thresholds.ok };
  const rows = [...snapshot.results.comparisons]
    .filter(({ scores }) => scores.some(({ score }) => score !== null))
    .sort((a, b) => (a.gap ?? 99) - (b.gap ?? 99));
  return (
    <Panel flush title={t('comparison')} description={t('comparisonWhat')}>
      <div className="border-b border-line px-4 py-4">
        <ComparisonChart snapshot={snapshot} rows={rows} />
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
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableHeader scope="row" className="min-w-40">
                {nameOf(touchpoints, row.id)}
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
              <TableCell>{nameOf(brands, row.bestId)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
