'use client';

import { useTranslations } from 'next-intl';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '@/lib/format/use-format';
import type { LineTrendProps } from './line-trend';
import { spreadLabels, trendData, type TrendDatum, type TrendSeries } from './trend-data';

const strokes = ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'];
const dashes = [undefined, '6 3', '2 3', '8 3 2 3'];
const tick = { fill: 'var(--ink-subtle)', fontSize: 12 };
const labelHeight = 15;

const longest = 22;
const shortened = (name: string) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/** Room right of the plot for the names of the lines. */
const labelRoom = (names: readonly string[]) =>
  16 + 6.8 * Math.max(...names.map((name) => shortened(name).length));

function EndLabels({ series }: { series: readonly TrendSeries[] }) {
  const scale = useYAxisScale();
  const area = usePlotArea();
  if (!scale || !area) return null;
  const lasts = series.map(({ points }) => points.findLast(({ value }) => value !== null)?.value ?? null);
  const shown = lasts.flatMap((value, index) => (value === null ? [] : [{ index, y: scale(value) ?? 0 }]));
  const heights = spreadLabels(
    shown.map(({ y }) => y),
    labelHeight,
  );
  return shown.map(({ index }, place) => (
    <text
      key={index}
      x={area.x + area.width + 10}
      y={heights[place]}
      dy="0.32em"
      fill={strokes[index]}
      fontSize={12}
      fontWeight={550}
    >
      {shortened(series[index]?.name ?? '')}
    </text>
  ));
}

interface TooltipProps {
  active?: boolean;
  label?: unknown;
  payload?: readonly { payload?: TrendDatum }[];
}

function TrendTooltip({
  active,
  label,
  payload,
  series,
  decimals,
}: TooltipProps & { series: readonly TrendSeries[]; decimals: number }) {
  const t = useTranslations('ui');
  const format = useFormat();
  const datum = payload?.[0]?.payload;
  if (!active || !datum) return null;
  const number = (value: number) => format.number(value, { decimals });
  return (
    <div className="figures rounded bg-raised px-3 py-2 text-xs shadow-float">
      <p className="mb-1 font-medium">{String(label)}</p>
      {series.map(({ name }, index) => {
        const value = datum[`value${index}`];
        const band = datum[`band${index}`];
        const n = datum[`n${index}`];
        return (
          <p key={name} className="flex items-baseline gap-2">
            <span aria-hidden className="h-0.5 w-3 self-center" style={{ background: strokes[index] }} />
            <span className="flex-1 text-ink-muted">{name}</span>
            <span className="font-medium">{typeof value === 'number' ? number(value) : t('noFigure')}</span>
            {Array.isArray(band) && (
              <span className="text-ink-subtle">
                {number(band[0])}–{number(band[1])}
              </span>
            )}
            {typeof n === 'number' && <span className="text-ink-subtle">n {format.number(n)}</span>}
          </p>
        );
      })}
    </div>
  );
}

/** The part of LineTrend that needs the chart library; loaded by it alone. */
export function LineTrendCanvas({ series, min = 0, max = 10, target, decimals = 1, height }: LineTrendProps) {
  const t = useTranslations('ui');
  const format = useFormat();
  const names = series.map(({ name }) => name);
  return (
    <ResponsiveContainer
      width="100%"
      height={height}
      initialDimension={{ width: 600, height: height ?? 240 }}
    >
      <ComposedChart
        data={trendData(series)}
        margin={{ top: 12, right: labelRoom(names), bottom: 0, left: 0 }}
        className="figures outline-none"
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="period"
          tick={tick}
          tickLine={{ stroke: 'var(--line-strong)' }}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tickMargin={6}
          minTickGap={16}
          padding={{ left: 12, right: 4 }}
        />
        <YAxis
          domain={[min, max]}
          tickCount={6}
          tick={tick}
          tickFormatter={(value: number) => format.number(value)}
          tickLine={false}
          axisLine={false}
          width={34}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-control)', strokeDasharray: '2 2' }}
          content={<TrendTooltip series={series} decimals={decimals} />}
        />
        {target !== undefined && (
          <ReferenceLine
            y={target}
            stroke="var(--ink-muted)"
            strokeDasharray="4 3"
            label={{
              value: `${t('target')} ${format.number(target, { decimals })}`,
              position: 'insideTopLeft',
              fill: 'var(--ink-muted)',
              fontSize: 12,
              stroke: 'var(--surface)',
              strokeWidth: 4,
              paintOrder: 'stroke',
            }}
          />
        )}
        <Area
          dataKey="band0"
          stroke="none"
          fill={strokes[0]}
          fillOpacity={0.12}
          connectNulls={false}
          activeDot={false}
          isAnimationActive={false}
        />
        {series.map(({ name }, index) => (
          <Line
            key={name}
            dataKey={`value${index}`}
            name={name}
            stroke={strokes[index]}
            strokeWidth={2}
            strokeDasharray={dashes[index]}
            connectNulls={false}
            isAnimationActive={false}
            dot={{
              r: 3,
              fill: 'var(--surface)',
              stroke: strokes[index],
              strokeWidth: 1.5,
              strokeDasharray: '0',
            }}
            activeDot={{ r: 4, fill: strokes[index], stroke: 'var(--surface)' }}
          />
        ))}
        <EndLabels series={series} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
