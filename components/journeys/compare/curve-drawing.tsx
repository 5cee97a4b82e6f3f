import { useFormat } from '@/lib/format/use-format';
import type { ComparedColumn, ComparedCurve, CurveValues } from '@/lib/journeys/core/compare/types';
import { cn } from '@/lib/utils/cn';
import { curvePath } from '../cells/emotion/curve-path';
import { emotionLevels, heightOf } from '../cells/emotion/emotion-scale';

/** Width of a column and height of the drawing, which is stretched over its place. */
const unit = 100;

function Line({ values, look, dash }: { values: CurveValues; look: string; dash?: string }) {
  // A step that the map does not have is passed over; at one without a point the line breaks.
  const points = values.flatMap((value, at) => {
    if (value === undefined) return [];
    return [value === null ? null : { x: (at + 0.5) * unit, y: heightOf(value) * unit, isAssumed: false }];
  });
  return (
    <g className={look} stroke="currentColor" fill="none" strokeLinecap="round">
      {curvePath(points).map(({ path }) => (
        <path key={path} d={path} strokeWidth="2" strokeDasharray={dash} vectorEffect="non-scaling-stroke" />
      ))}
      <path
        d={points.map((point) => (point ? `M${point.x} ${point.y}h0.01` : '')).join('')}
        strokeWidth="8"
        vectorEffect="non-scaling-stroke"
      />
    </g>
  );
}

/** How today and the future are drawn, for the legend too. */
export const curveLooks = {
  current: { look: 'text-ink-muted', dash: undefined },
  future: { look: 'text-accent-ink', dash: '7 5' },
} as const;

/** Both curves in one drawing, today solid and the future dashed. Only for the eye: a table says the same. */
export function CurveDrawing({
  curve,
  columns,
}: {
  curve: ComparedCurve;
  columns: readonly ComparedColumn[];
}) {
  const format = useFormat();
  const width = columns.length * unit;
  const stages = columns.flatMap(({ stageId, stage }, at) => {
    if (columns[at - 1]?.stageId === stageId) return [];
    return [{ stageId, stage, span: columns.filter((column) => column.stageId === stageId).length }];
  });
  const grid = {
    gridTemplateColumns: `2rem repeat(${columns.length}, minmax(0, 1fr))`,
    minWidth: `${2 + columns.length * 5.5}rem`,
  };
  return (
    <div aria-hidden style={grid} className="grid text-xs">
      <span className="sticky left-0 z-1 bg-surface" />
      {stages.map(({ stageId, stage, span }) => (
        <span
          key={stageId}
          style={{ gridColumn: `span ${span}` }}
          className="truncate border-l border-line px-2 pb-1 font-semibold"
          title={stage}
        >
          {stage}
        </span>
      ))}
      <span className="sticky left-0 z-1 h-48 bg-surface">
        {emotionLevels.map((level) => (
          <span
            key={level}
            style={{ top: `${heightOf(level) * 100}%` }}
            className="figures absolute right-1.5 -translate-y-1/2 text-ink-muted"
          >
            {format.number(level, { sign: true })}
          </span>
        ))}
      </span>
      <svg
        viewBox={`0 0 ${width} ${unit}`}
        preserveAspectRatio="none"
        style={{ gridColumn: `span ${columns.length}` }}
        className="h-48 w-full"
      >
        {emotionLevels.map((level) => (
          <path
            key={level}
            d={`M0 ${heightOf(level) * unit}H${width}`}
            vectorEffect="non-scaling-stroke"
            strokeDasharray={level === 0 ? undefined : '2 4'}
            className="stroke-line-strong"
          />
        ))}
        <Line values={curve.current} {...curveLooks.current} />
        <Line values={curve.future} {...curveLooks.future} />
      </svg>
      <span className="sticky left-0 z-1 bg-surface" />
      {columns.map(({ stepId, step, isIn }) => (
        <span
          key={stepId}
          title={step}
          className={cn(
            'line-clamp-2 px-1.5 text-center wrap-anywhere text-ink-muted',
            isIn === 'current' && 'line-through',
            isIn === 'future' && 'font-medium text-accent-ink',
          )}
        >
          {step}
        </span>
      ))}
    </div>
  );
}
