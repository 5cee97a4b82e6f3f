'use client';

import { memo } from 'react';
import type { Lane } from '@/lib/journeys/core/types';
import { useGrid } from '../../editor/map-context';
import { useLaneCells, useMomentsOfTruth } from '../use-cells';
import { useCurveNames } from './curve-names';
import { curveMarks } from './curve-marks';
import { curvePath } from './curve-path';
import { curvesOf, valuesOf, type Curve } from './curves';
import { emotionLevels, heightOf } from './emotion-scale';

/** Width of a column and height of the row in the drawing, which is stretched over the row. */
const column = 100;
const row = 100;

export const curveColours = {
  '1': 'text-series-1',
  '2': 'text-series-2',
  '3': 'text-series-3',
  '4': 'text-series-4',
} as const;

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** Solid is now, dashed is meant, dots rest on an assumption. */
const dashOf = ({ kind }: Curve, isAssumed: boolean) =>
  isAssumed ? '0.1 5' : kind === 'intended' ? '7 5' : undefined;

interface CurveOfLane {
  curve: Curve;
  values: (number | null)[];
  assumed: boolean[];
}

/** The lines and points of a curve, in the units of a drawing whose columns and height are 100. */
export function CurveLines({
  curve,
  values,
  assumed,
  places,
  look,
}: CurveOfLane & { places: readonly number[]; look: string }) {
  const points = values.map((value, at) =>
    value === null
      ? null
      : {
          x: ((places[at] ?? 0) + 0.5) * column,
          y: heightOf(value) * row,
          isAssumed: assumed[at] ?? false,
        },
  );
  const dots = points.map((point) => (point ? `M${point.x} ${point.y}h0.01` : '')).join('');
  return (
    <g className={look} stroke="currentColor" fill="none" strokeLinecap="round">
      {curvePath(points).map(({ path, isAssumed }) => (
        <path
          key={path}
          d={path}
          strokeWidth="2"
          strokeDasharray={dashOf(curve, isAssumed)}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <path d={dots} strokeWidth="9" vectorEffect="non-scaling-stroke" />
    </g>
  );
}

/** Peak, valley and end of a curve, beside their points. */
function Marks({
  values,
  places,
  count,
  children,
}: {
  values: readonly (number | null)[];
  places: readonly number[];
  count: number;
  /** Stands at the end. */
  children: React.ReactNode;
}) {
  const marks = curveMarks(values);
  return (['peak', 'valley', 'end'] as const).map((mark) => {
    const at = marks[mark];
    const value = at === null ? null : values[at];
    if (at === null || value === null || value === undefined) return null;
    return (
      <span
        key={mark}
        style={{ left: percent(((places[at] ?? 0) + 0.5) / count), top: percent(heightOf(value)) }}
        className={cn(
          'absolute flex -translate-y-1/2 items-center text-[0.625rem] text-ink-muted',
          mark === 'end' ? 'translate-x-2' : '-translate-x-4',
        )}
      >
        {mark === 'peak' ? '▲' : mark === 'valley' ? '▼' : children}
      </span>
    );
  });
}
import { curvesOf, valuesOf } from './curves';
import { CurvesDrawing } from './curves-drawing';

/**
 * The curves of an emotion lane, drawn once over its whole row. Only for the eye: what they say stands in the cells. It stands
 * in the first of them and reaches over all columns, which are equally wide (`--column`).
 */
export const LaneCurves = memo(function LaneCurves({ lane }: { lane: Lane }) {
  const { stages, steps } = useGrid();
  const cells = useLaneCells(lane.id);
  const moments = useMomentsOfTruth();
  const { type, lookOf } = useCurveNames();
  const columns = stages.flatMap((stage) =>
    stage.steps.length > 0 ? stage.steps.map(({ id }) => id) : [null],
  );
  const count = columns.length;
  const assumed = cells.map(({ cell }) => cell.evidence === 'assumption');
  const drawn = curvesOf(lane.settings, type).map((curve) => {
    const { colour, shape } = lookOf(curve);
    const look = colour === null ? 'text-ink' : curveColours[colour];
    return { curve, values: valuesOf(cells, curve.key), assumed, colour, shape, look };
  });
  if (count === 0) return null;
  return (
    <div
      aria-hidden
      style={{ width: `calc(var(--column) * ${count})` }}
      className="pointer-events-none absolute inset-y-0 left-0 z-1"
    >
      <CurvesDrawing
        curves={curvesOf(lane.settings, type).map((curve) => ({
          curve,
          values: valuesOf(cells, curve.key),
          assumed,
          ...lookOf(curve),
        }))}
        places={steps.map(({ id }) => columns.indexOf(id))}
        count={count}
        moments={steps.flatMap(({ id }, at) => (moments.has(id) ? [at] : []))}
      />
    </div>
  );
});
