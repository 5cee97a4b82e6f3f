'use client';

import { useTranslations } from 'next-intl';
import { ChartFigure } from '@/components/charts/chart-figure';
import { Dumbbell } from '@/components/charts/dumbbell';
import type { ComparedRow, ResultsScreen } from '@/lib/audits/results/results-screen';
import type { AskRows } from './results-view';

/** Own brand and the others on one line a touchpoint; rows come in the order in which they are to be told. */
export function ComparisonChart({
  comparison: { brands, rows, gaps, ahead, behind },
  askRows,
}: {
  comparison: NonNullable<ResultsScreen['comparison']>;
  askRows: AskRows;
}) {
  const t = useTranslations('auditResults');
  const own = brands.find(({ isOwn }) => isOwn);
  const rivals = new Map(brands.filter(({ isOwn }) => !isOwn).map(({ id, name }) => [id, name]));
  const toRow = (row: ComparedRow) => ({
    touchpoint: row.name,
    ...Object.fromEntries(row.scores.map(({ brandId, score }) => [brandId, score])),
    gap: row.gap,
    rank: row.rank,
    best: row.best,
  });
  return (
    <ChartFigure
      title={t('dumbbell.title', { count: behind })}
      summary={t('dumbbell.summary', { compared: gaps, ahead, even: gaps - ahead - behind, behind })}
      fileName={t('comparison')}
      columns={[
        { key: 'touchpoint', header: t('touchpoint') },
        ...brands.map(({ id, name }) => ({ key: id, header: name, numeric: true, decimals: 1 })),
        { key: 'gap', header: t('gap'), numeric: true, decimals: 1 },
        { key: 'rank', header: t('rank'), numeric: true },
        { key: 'best', header: t('bestInClass') },
      ]}
      rows={rows.rows.map(toRow)}
      askRows={async () => (await askRows()).compared.map(toRow)}
    >
      <Dumbbell
        ownName={own?.name ?? ''}
        bestName={t('dumbbell.best')}
        otherName={t('dumbbell.other')}
        gapName={t('gap')}
        rows={rows.rows.map(({ id, name, scores }) => ({
          key: id,
          label: name,
          own: scores.find(({ brandId }) => !rivals.has(brandId))?.score ?? null,
          others: scores.flatMap(({ brandId, score }) => {
            const rival = rivals.get(brandId);
            return rival === undefined || score === null ? [] : [{ name: rival, score }];
          }),
        }))}
      />
    </ChartFigure>
  );
}
