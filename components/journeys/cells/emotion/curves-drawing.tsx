import type { PersonaColour, PersonaShape } from '@/db/values/personas';
import { PersonaMark } from '@/components/personas/persona-mark';
import { cn } from '@/lib/utils/cn';
import { DiamondMark } from '../diamond-mark';
import { curveMarks } from './curve-marks';
import { curvePath } from './curve-path';
import type { Curve } from './curves';
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

/** A curve with its look; `colour` null is everybody's. */
export interface DrawnCurve {
  curve: Curve;
  /** One a step. */
  values: (number | null)[];
  /** Steps of which the cell says no more than an assumption. */
  assumed: boolean[];
  colour: PersonaColour | null;
  shape: PersonaShape;
}

/** The lines and points of a curve, in the units of a drawing whose columns and height are 100. */
export function CurveLines({
  curve,
  values,
  assumed,
  places,
  look,
}: Pick<DrawnCurve, 'curve' | 'values' | 'assumed'> & { places: readonly number[]; look: string }) {
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

/**
 * Curves of an emotion lane over all its columns, stretched over the box around it. Only for the eye: what they say is told
 * in words beside. `places` are the columns of the steps, `moments` the steps that are moments of truth.
 */
export function CurvesDrawing({
  curves,
  places,
  count,
  moments,
}: {
  curves: readonly DrawnCurve[];
  places: readonly number[];
  /** Of columns. */
  count: number;
  moments: readonly number[];
}) {
  return (
    <>
      <svg
        viewBox={`0 0 ${count * column} ${row}`}
        preserveAspectRatio="none"
        className="absolute inset-0 size-full"
      >
        {emotionLevels.map((level) => (
          <path
            key={level}
            d={`M0 ${heightOf(level) * row}H${count * column}`}
            vectorEffect="non-scaling-stroke"
            strokeDasharray={level === 0 ? undefined : '2 4'}
            className="stroke-line-strong"
          />
        ))}
        {curves.map(({ curve, values, assumed, colour }, at) => (
          <CurveLines
            key={at}
            curve={curve}
            values={values}
            assumed={assumed}
            places={places}
            look={colour === null ? 'text-ink' : curveColours[colour]}
          />
        ))}
      </svg>
      {curves.map(({ values, colour, shape }, at) => (
        <Marks key={at} values={values} places={places} count={count}>
          {colour === null ? null : <PersonaMark colour={colour} shape={shape} className="size-3" />}
        </Marks>
      ))}
      {moments.map((step) => (
        <span
          key={step}
          style={{ left: percent(((places[step] ?? 0) + 0.5) / count) }}
          className="absolute top-0.5 -translate-x-1/2 text-accent-ink"
        >
          <DiamondMark className="size-3" />
        </span>
      ))}
    </>
  );
}
