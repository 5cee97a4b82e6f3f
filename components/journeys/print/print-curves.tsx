import { useTranslations } from 'next-intl';
import { personaOutlines } from '@/components/personas/persona-mark';
import type { PersonaColour, PersonaShape } from '@/db/values/personas';
import { useFormat } from '@/lib/format/use-format';
import { readCell } from '@/lib/journeys/core/read-map';
import type { Lane } from '@/lib/journeys/core/types';
import type { PlannedPage } from '@/lib/journeys/print/plan-pages';
import { drawnHeights } from '@/lib/journeys/print/weigh-lanes';
import { curveMarks } from '../cells/emotion/curve-marks';
import { curvePath } from '../cells/emotion/curve-path';
import { curvesOf, type Curve } from '../cells/emotion/curves';
import { emotionLevels, heightOf, wordOf } from '../cells/emotion/emotion-scale';
import { CellMarks } from './print-cell';
import type { PrintModel } from './print-model';
import { dashOf, LineSign } from './print-signs';

const ink = '#14181f';
const colours: Record<PersonaColour, string> = {
  '1': '#0072b2',
  '2': '#b84f00',
  '3': '#00704f',
  '4': '#9b3f74',
};

interface DrawnCurve {
  curve: Curve;
  name: string;
  colour: string;
  shape: PersonaShape;
  /** By column; null where no step or no point is. */
  values: (number | null)[];
}

/** The curves of a lane with their names, and the words of its levels. */
function useCurves({ print, columns }: PrintModel, lane: Lane) {
  const t = useTranslations('mapCells.emotion');
  const cells = columns.map((step) => (step ? readCell(print.map, lane.id, step.id).cell : null));
  const curves = curvesOf(lane.settings, print.map.type).map((curve): DrawnCurve => {
    const persona = print.choices.personas.find(({ id }) => id === curve.personaId);
    const owner = curve.personaId === null ? t('everybody') : (persona?.name ?? t('unknownPersona'));
    return {
      curve,
      name: t(`curve.${curve.kind}`, { name: owner }),
      colour: persona ? colours[persona.colour] : ink,
      shape: persona?.shape ?? 'circle',
      values: cells.map((cell) => cell?.emotions[curve.key] ?? null),
    };
  });
  return {
    curves,
    assumed: cells.map((cell) => cell?.evidence === 'assumption'),
    word: (level: (typeof emotionLevels)[number]) => wordOf(level, lane.settings, (key) => t(`words.${key}`)),
  };
}

/** Whose curves they are and how each is drawn; it stands in the head of the lane, and so on every sheet. */
export function CurveNames({ model, lane }: { model: PrintModel; lane: Lane }) {
  const { curves } = useCurves(model, lane);
  return (
    <ul className="mp-curve-names">
      {curves.map(({ curve, name, colour, shape }) => (
        <li key={curve.key}>
          <svg viewBox="0 0 16 16" aria-hidden>
            <path d={personaOutlines[shape]} fill={colour} />
          </svg>
          <LineSign dash={dashOf(curve.kind, false)} colour={colour} />
          <span dir="auto">{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** A curve over all columns of the map; what lies beside the sheet is cut off, so that it goes on where the next begins. */
function CurveLine({
  drawn: { curve, colour, shape, values },
  assumed,
  type,
  xOf,
  yOf,
  isNumbered,
}: {
  drawn: DrawnCurve;
  assumed: readonly boolean[];
  type: number;
  xOf: (column: number) => number;
  yOf: (value: number) => number;
  isNumbered: boolean;
}) {
  const format = useFormat();
  const marks = curveMarks(values);
  const points = values.map((value, at) =>
    value === null ? null : { x: xOf(at), y: yOf(value), isAssumed: assumed[at] ?? false },
  );
  const size = 0.62 * type;
  return (
    <g>
      {curvePath(points).map(({ path, isAssumed }) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={colour}
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeDasharray={dashOf(curve.kind, isAssumed)}
        />
      ))}
      {values.map((value, at) => {
        if (value === null) return null;
        const sign = at === marks.peak ? '▲' : at === marks.valley ? '▼' : '';
        const figure = isNumbered ? format.number(value, { sign: true }) : '';
        return (
          <g key={at}>
            <path
              d={personaOutlines[shape]}
              fill={colour}
              transform={`translate(${xOf(at) - size / 2} ${yOf(value) - size / 2}) scale(${size / 16})`}
            />
            {(sign !== '' || figure !== '') && (
              <text x={xOf(at) + 0.6 * type} y={yOf(value) - 0.35 * type} fontSize={type} fill={ink}>
                {`${figure} ${sign}`.trim()}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The curves of an emotion lane over the columns of a sheet, drawn as lines and never as a picture of them. */
export function PrintCurves({ model, lane, page }: { model: PrintModel; lane: Lane; page: PlannedPage }) {
  const t = useTranslations('mapCells.emotion');
  const format = useFormat();
  const { curves, assumed, word } = useCurves(model, lane);
  const { type, column, from, to } = page;
  const width = (to - from) * column;
  const height = drawnHeights.curves * type;
  const xOf = (at: number) => (at - from + 0.5) * column;
  const yOf = (value: number) => heightOf(value) * height;
  const withPoints = curves.filter(({ values }) => values.some((value) => value !== null));
  const said = withPoints.map(({ name, values }) => {
    const figures = values.map((value) => (value === null ? '–' : format.number(value, { sign: true })));
    return t('ofCurve', { curve: name, value: figures.slice(from, to).join('; ') });
  });
  return (
    <div className="mp-curves">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `${width}pt`, height: `${height}pt` }}
        {...(said.length > 0 ? { role: 'img', 'aria-label': said.join('. ') } : { 'aria-hidden': true })}
      >
        {emotionLevels.map((level) => (
          <path
            key={level}
            d={`M0 ${yOf(level)}H${width}`}
            stroke={level === 0 ? '#868f9b' : '#cfd5dc'}
            strokeWidth="0.5"
            strokeDasharray={level === 0 ? undefined : '2 3'}
          />
        ))}
        {model.columns.slice(from, to).map((step, at) => {
          const isMoment = step !== null && model.moments.has(step.id);
          const x = (at + 0.5) * column;
          return isMoment ? (
            <path
              key={step.id}
              d={`M${x} ${0.1 * type}l${0.45 * type} ${0.45 * type}l${-0.45 * type} ${0.45 * type}l${-0.45 * type} ${-0.45 * type}z`}
              fill={ink}
            />
          ) : null;
        })}
        {withPoints.map((drawn) => (
          <CurveLine
            key={drawn.curve.key}
            drawn={drawn}
            assumed={assumed}
            type={type}
            xOf={xOf}
            yOf={yOf}
            isNumbered={withPoints.length === 1}
          />
        ))}
        {([2, 0, -2] as const).map((level) => (
          <text key={level} x={0.4 * type} y={yOf(level) - 0.25 * type} fontSize={type} fill="#525c69">
            {word(level)}
          </text>
        ))}
      </svg>
      {model.columns.slice(from, to).map((step, at) =>
        step && model.notes.has(`${lane.id}:${step.id}`) ? (
          <div
            key={step.id}
            className="mp-curve-marks"
            style={{ left: `${at * column}pt`, width: `${column}pt` }}
          >
            <CellMarks
              model={model}
              lane={lane}
              step={step}
              view={readCell(model.print.map, lane.id, step.id)}
            />
          </div>
        ) : null,
      )}
    </div>
  );
}
