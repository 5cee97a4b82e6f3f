'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NewActionButton } from '@/components/actions/new-action-button';
import { ChartFigure } from '@/components/charts/chart-figure';
import { ScatterMatrix } from '@/components/charts/scatter-matrix';
import { Panel } from '@/components/ui/panel';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useFormat } from '@/lib/format/use-format';
import { listedPoints } from '@/lib/priorities/constants';
import { effortQuadrantOf, type Place } from '@/lib/priorities/matrix';
import type { EffortItem } from '@/lib/priorities/types';
import { NumberedList } from './numbered-list';
import type { ActionMaking } from './priority-table';

const middle = { x: 5, y: 5 };

/** Impact over effort: the quick wins, the plot, and the same as a table. Scores are not in it. */
export function EffortMatrix({
  points,
  total,
  medians,
  subjectPath,
  action,
}: {
  /** The largest impact for the least effort first. */
  points: readonly EffortItem[];
  total: number;
  medians: Place;
  subjectPath: string;
  action: ActionMaking | null;
}) {
  const t = useTranslations('priorities.effort');
  const words = useTranslations('priorities.table');
  const format = useFormat();
  const [by, setBy] = useState<'median' | 'middle'>('median');
  const cross = by === 'median' ? medians : middle;
  const one = (value: number) => format.number(value, { decimals: 1 });
  const placed = points.map((point) => {
    const place = { x: point.effort, y: point.impact };
    return { ...point, ...place, quadrant: effortQuadrantOf(place, cross) };
  });
  const quick = placed.filter(({ quadrant }) => quadrant === 'quick-win');
  const first = quick.slice(0, listedPoints);
  const numbers = new Map(first.map(({ id }, at) => [id, format.number(at + 1)]));
  return (
    <Panel id="effort" title={t('title')} description={t('hint')}>
      <div className="mb-3">
        <SegmentedControl
          size="sm"
          label={t('crosshair')}
          segments={(['median', 'middle'] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
          value={by}
          onChange={setBy}
        />
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <NumberedList
          title={t('quickTitle')}
          empty={t('quickNone')}
          lines={first.map(({ id, name, impact, effort, index, target }) => ({
            id,
            name,
            href: `${subjectPath}${id}`,
            detail: t('line', {
              impact: one(impact),
              effort: one(effort),
              known: index === null ? 'no' : 'yes',
              index: format.number(index ?? 0, { decimals: 0 }),
            }),
            action: action && target && (
              <NewActionButton
                touchpoint={target}
                cycleId={null}
                people={action.people}
                onCreate={action.onCreate}
                aria-label={words('act', { name })}
              >
                {words('actShort')}
              </NewActionButton>
            ),
          }))}
        />
        <ChartFigure
          title={t('message', { count: quick.length })}
          summary={t('summary', { by, x: one(cross.x), y: one(cross.y), shown: points.length, total })}
          fileName={t('title')}
          columns={[
            { key: 'name', header: t('name') },
            { key: 'impact', header: t('impact'), numeric: true, decimals: 1 },
            { key: 'effort', header: t('effort'), numeric: true, decimals: 1 },
            { key: 'index', header: t('index'), numeric: true, decimals: 0 },
            { key: 'quadrant', header: t('quadrantName') },
          ]}
          rows={placed.map(({ name, impact, effort, index, quadrant }) => ({
            name,
            impact,
            effort,
            index,
            quadrant: t(`quadrant.${quadrant}`),
          }))}
          hrefs={placed.map(({ id }) => `${subjectPath}${id}`)}
        >
          <ScatterMatrix
            points={placed.map(({ id, name, x, y }) => ({ id, name, x, y, number: numbers.get(id) }))}
            cross={cross}
            axes={{ x: t('effort'), y: t('impact') }}
            corners={{
              topLeft: t('quadrant.quick-win'),
              topRight: t('quadrant.large-project'),
              bottomLeft: t('quadrant.fill-in'),
              bottomRight: t('quadrant.not-now'),
            }}
          />
        </ChartFigure>
      </div>
    </Panel>
  );
}
