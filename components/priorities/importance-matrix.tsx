'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NewActionButton } from '@/components/actions/new-action-button';
import { ChartFigure } from '@/components/charts/chart-figure';
import { ScatterMatrix } from '@/components/charts/scatter-matrix';
import { badgeVerdict } from '@/components/dashboard/change-verdict';
import { ChangeBadge } from '@/components/ui/change-badge';
import { Panel } from '@/components/ui/panel';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useFormat } from '@/lib/format/use-format';
import { crosshairs, listedPoints, type Crosshair } from '@/lib/priorities/constants';
import { aboveDiagonal, crosshairOf, quadrantOf, type Place } from '@/lib/priorities/matrix';
import type { MatrixItem } from '@/lib/priorities/types';
import { NumberedList } from './numbered-list';
import type { ActionMaking } from './priority-table';

/** Impact over score: what to concentrate on, the plot with its lines where the reader wants them, and the same as a table. */
export function ImportanceMatrix({
  points,
  total,
  medians,
  goal,
  okFrom,
  before,
  subjectPath,
  action,
}: {
  /** Where the impact is furthest above the score first. */
  points: readonly MatrixItem[];
  /** How many there are with those that are not drawn. */
  total: number;
  /** Of all of them. */
  medians: Place;
  goal: number;
  okFrom: number;
  /** Name of the period that scores changed from; null where there is none. */
  before: string | null;
  subjectPath: string;
  action: ActionMaking | null;
}) {
  const t = useTranslations('priorities.matrix');
  const format = useFormat();
  const [by, setBy] = useState<Crosshair>('median');
  const [hasDiagonal, setDiagonal] = useState(true);
  const cross = by === 'median' ? medians : crosshairOf([], by, { goal, okFrom });
  const one = (value: number) => format.number(value, { decimals: 1 });
  const placed = points.map((point) => {
    const place = { x: point.score, y: point.impact };
    return { ...point, ...place, quadrant: quadrantOf(place, cross), gap: aboveDiagonal(place) };
  });
  const first = placed.filter(({ quadrant }) => quadrant === 'concentrate').slice(0, listedPoints);
  const numbers = new Map(first.map(({ id }, at) => [id, format.number(at + 1)]));
  const concentrated = placed.filter(({ quadrant }) => quadrant === 'concentrate').length;
  return (
    <Panel id="importance" title={t('title')} description={t('hint')}>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SegmentedControl
          size="sm"
          label={t('crosshair')}
          segments={crosshairs.map((value) => ({ value, label: t(`by.${value}`) }))}
          value={by}
          onChange={setBy}
        />
        <label className="inline-flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={hasDiagonal}
            onChange={(event) => setDiagonal(event.target.checked)}
          />
          {t('diagonal')}
        </label>
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <NumberedList
          title={t('concentrateTitle')}
          note={before === null ? null : t('since', { period: before })}
          empty={t('concentrateNone')}
          lines={first.map(({ id, name, owner, score, impact, target, change }) => ({
            id,
            name,
            href: `${subjectPath}${id}`,
            detail: (
              <>
                {[t('line', { score: one(score), impact: one(impact) }), owner ?? t('noOwner')].join(' · ')}{' '}
                {change && <ChangeBadge change={change.difference} verdict={badgeVerdict(change.verdict)} />}
              </>
            ),
            action: action && target && (
              <NewActionButton
                touchpoint={target}
                cycleId={null}
                people={action.people}
                onCreate={action.onCreate}
                aria-label={t('act', { name })}
              >
                {t('actShort')}
              </NewActionButton>
            ),
          }))}
        />
        <ChartFigure
          title={t('message', { count: concentrated })}
          summary={t('summary', {
            by,
            x: one(cross.x),
            y: one(cross.y),
            shown: points.length,
            total,
            diagonal: hasDiagonal ? 'yes' : 'no',
            above: placed.filter(({ gap }) => gap > 0).length,
          })}
          fileName={t('title')}
          columns={[
            { key: 'name', header: t('name') },
            { key: 'score', header: t('score'), numeric: true, decimals: 1 },
            { key: 'impact', header: t('impact'), numeric: true, decimals: 1 },
            { key: 'gap', header: t('gap'), numeric: true, decimals: 1 },
            { key: 'quadrant', header: t('quadrantName') },
          ]}
          rows={placed.map(({ name, score, impact, gap, quadrant }) => ({
            name,
            score,
            impact,
            gap,
            quadrant: t(`quadrant.${quadrant}`),
          }))}
          hrefs={placed.map(({ id }) => `${subjectPath}${id}`)}
        >
          <ScatterMatrix
            points={placed.map(({ id, name, x, y }) => ({ id, name, x, y, number: numbers.get(id) }))}
            cross={cross}
            diagonal={hasDiagonal ? t('diagonal') : undefined}
            axes={{ x: t('score'), y: t('impact') }}
            corners={{
              topLeft: t('quadrant.concentrate'),
              topRight: t('quadrant.keep-up'),
              bottomLeft: t('quadrant.low-priority'),
              bottomRight: t('quadrant.overkill'),
            }}
          />
        </ChartFigure>
      </div>
    </Panel>
  );
}
