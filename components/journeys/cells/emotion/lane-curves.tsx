'use client';

import { memo } from 'react';
import type { Lane } from '@/lib/journeys/core/types';
import { useGrid } from '../../editor/map-context';
import { useLaneCells, useMomentsOfTruth } from '../use-cells';
import { useCurveNames } from './curve-names';
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
