'use client';

import { useTranslations } from 'next-intl';
import { ChartFigure } from '@/components/charts/chart-figure';
import { Dumbbell } from '@/components/charts/dumbbell';
import { nameOf } from '@/lib/audits/results/breakdowns';
import type { Snapshot, ToldComparison } from '@/lib/audits/results/snapshot';

/** A difference that would be printed as 0.0 is none. */
const even = 0.05;

/** Own brand and the others on one line a touchpoint; rows come in the order in which they are to be told. */
export function ComparisonChart({ snapshot, rows }: { snapshot: Snapshot; rows: readonly ToldComparison[] }) {
  const t = useTranslations('auditResults');
  const { brands, touchpoints, ownBrandIds } = snapshot;
  const gaps = rows.flatMap(({ gap }) => gap ?? []);
  const behind = gaps.filter((gap) => gap <= -even).length;
  const ahead = gaps.filter((gap) => gap >= even).length;
  const own = brands.find(({ id }) => ownBrandIds.includes(id));
  const isOwn = (brandId: string) => ownBrandIds.includes(brandId);
  return (
    <ChartFigure
      title={t('dumbbell.title', { count: behind })}
      summary={t('dumbbell.summary', {
        compared: gaps.length,
        ahead,
        even: gaps.length - ahead - behind,
        behind,
      })}
      fileName={t('comparison')}
      columns={[
        { key: 'touchpoint', header: t('touchpoint') },
        ...brands.map(({ id, name }) => ({ key: id, header: name, numeric: true, decimals: 1 })),
        { key: 'gap', header: t('gap'), numeric: true, decimals: 1 },
        { key: 'rank', header: t('rank'), numeric: true },
        { key: 'best', header: t('bestInClass') },
      ]}
      rows={rows.map((row) => ({
        touchpoint: nameOf(touchpoints, row.id),
        ...Object.fromEntries(row.scores.map(({ brandId, score }) => [brandId, score])),
        gap: row.gap,
        rank: row.rank,
        best: nameOf(brands, row.bestId),
      }))}
    >
      <Dumbbell
        ownName={own?.name ?? ''}
        bestName={t('dumbbell.best')}
        otherName={t('dumbbell.other')}
        gapName={t('gap')}
        rows={rows.map(({ id, scores }) => ({
          key: id,
          label: nameOf(touchpoints, id),
          own: scores.find(({ brandId }) => isOwn(brandId))?.score ?? null,
          others: scores.flatMap(({ brandId, score }) =>
            isOwn(brandId) || score === null ? [] : [{ name: nameOf(brands, brandId), score }],
          ),
        }))}
      />
    </ChartFigure>
  );
}
