'use client';

import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '@/lib/format/use-format';
import type { MatrixPoint, ScatterMatrixProps } from './scatter-matrix';

const tick = { fill: 'var(--ink-subtle)', fontSize: 12 };
const ends = [0, 10];
const steps = [0, 2, 4, 6, 8, 10];
const word = { fill: 'var(--ink-muted)', fontSize: 12 };
/** Of the words in a corner from the lines around the plot. */
const inset = 8;

function Corners({ corners }: Pick<ScatterMatrixProps, 'corners'>) {
  const area = usePlotArea();
  if (!area) return null;
  const [left, right] = [area.x + inset, area.x + area.width - inset];
  const [top, bottom] = [area.y + inset + 6, area.y + area.height - inset - 4];
  const words = [
    { text: corners.topLeft, x: left, y: top, anchor: 'start' },
    { text: corners.topRight, x: right, y: top, anchor: 'end' },
    { text: corners.bottomLeft, x: left, y: bottom, anchor: 'start' },
    { text: corners.bottomRight, x: right, y: bottom, anchor: 'end' },
  ] as const;
  return words.map(({ text, x, y, anchor }) => (
    <text
      key={text}
      x={x}
      y={y}
      dy="0.32em"
      textAnchor={anchor}
      {...word}
      fontWeight={550}
      stroke="var(--surface)"
      strokeWidth={4}
      paintOrder="stroke"
    >
      {text}
    </text>
  ));
}

interface DotProps {
  cx?: number;
  cy?: number;
  payload?: MatrixPoint;
}

/** A small dot, or a larger one with the number under which the list beside names it. */
function Dot({ cx, cy, payload }: DotProps) {
  if (cx === undefined || cy === undefined) return <g />;
  if (payload?.number === undefined) {
    return <circle cx={cx} cy={cy} r={4} fill="var(--surface)" stroke="var(--series-1)" strokeWidth={1.5} />;
  }
  return (
    <g>
      <circle cx={cx} cy={cy} r={9} fill="var(--series-1)" stroke="var(--surface)" strokeWidth={1.5} />
      <text
        x={cx}
        y={cy}
        dy="0.34em"
        textAnchor="middle"
        fontSize={11}
        fontWeight={600}
        fill="var(--surface)"
      >
        {payload.number}
      </text>
    </g>
  );
}

interface TooltipProps {
  active?: boolean;
  payload?: readonly { payload?: MatrixPoint }[];
}

function PointTooltip({ active, payload, axes }: TooltipProps & Pick<ScatterMatrixProps, 'axes'>) {
  const format = useFormat();
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div className="figures max-w-64 rounded bg-raised px-3 py-2 text-xs shadow-float">
      <p className="mb-1 font-medium wrap-anywhere">{point.name}</p>
      {(['y', 'x'] as const).map((axis) => (
        <p key={axis} className="flex items-baseline gap-2">
          <span className="flex-1 text-ink-muted">{axes[axis]}</span>
          <span className="font-medium">{format.number(point[axis], { decimals: 1 })}</span>
        </p>
      ))}
    </div>
  );
}

/** The part of ScatterMatrix that needs the chart library; loaded by it alone. */
export function ScatterMatrixCanvas({ points, cross, diagonal, axes, corners, height }: ScatterMatrixProps) {
  const format = useFormat();
  const line = { stroke: 'var(--line-strong)' };
  // The numbered ones lie on top.
  const drawn = [...points].sort((a, b) => Number(a.number !== undefined) - Number(b.number !== undefined));
  return (
    <ResponsiveContainer
      width="100%"
      height={height}
      initialDimension={{ width: 600, height: height ?? 360 }}
    >
      <ScatterChart margin={{ top: 8, right: 12, bottom: 18, left: 0 }} className="figures outline-none">
        <CartesianGrid stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="x"
          name={axes.x}
          domain={ends}
          ticks={steps}
          tick={tick}
          tickFormatter={(value: number) => format.number(value)}
          tickLine={line}
          axisLine={line}
          label={{ value: axes.x, position: 'insideBottom', offset: -12, ...word }}
        />
        <YAxis
          type="number"
          dataKey="y"
          name={axes.y}
          domain={ends}
          ticks={steps}
          tick={tick}
          tickFormatter={(value: number) => format.number(value)}
          tickLine={line}
          axisLine={line}
          width={52}
          label={{
            value: axes.y,
            angle: -90,
            position: 'insideLeft',
            offset: 12,
            style: { textAnchor: 'middle' },
            ...word,
          }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-control)', strokeDasharray: '2 2' }}
          content={<PointTooltip axes={axes} />}
        />
        {diagonal !== undefined && (
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: 10, y: 10 },
            ]}
            stroke="var(--ink-muted)"
            strokeDasharray="4 3"
            ifOverflow="visible"
          />
        )}
        <ReferenceLine x={cross.x} stroke="var(--ink-muted)" />
        <ReferenceLine y={cross.y} stroke="var(--ink-muted)" />
        <Scatter data={drawn} shape={Dot} isAnimationActive={false} />
        <Corners corners={corners} />
      </ScatterChart>
    </ResponsiveContainer>
  );
}
