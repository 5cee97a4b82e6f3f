'use client';

import { useTranslations } from 'next-intl';
import { PersonaMark } from '@/components/personas/persona-mark';
import type { LaneKind } from '@/db/values/journeys';
import { cellId } from '@/lib/journeys/core/blank-parts';
import type { Slide } from '@/lib/journeys/core/present/slides';
import type { Lane } from '@/lib/journeys/core/types';
import { cn } from '@/lib/utils/cn';
import { useCurveNames } from '../cells/emotion/curve-names';
import { useEmotionWords } from '../cells/emotion/emotion-words';
import { curvesOf, valuesOf } from '../cells/emotion/curves';
import { emotionLevels, heightOf } from '../cells/emotion/emotion-scale';
import { curveColours, CurveLines } from '../cells/emotion/curves-drawing';
import { DiamondMark } from '../cells/diamond-mark';
import { useCells, useLaneCells, useMomentsOfTruth } from '../cells/use-cells';
import { useGrid } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { useShownGrid } from '../views/use-shown-grid';
import { Feelings, isToldOnSlides, PresentCell } from './present-cell';
import { SlideBody } from './slide-body';

/** What tells most about a point of the curve, in this order; so many of them stand below it. */
const tellers: readonly LaneKind[] = ['actions', 'touchpoints', 'thoughts', 'pains', 'context', 'goals'];
const mostTellers = 4;

/** Width of a column and height of the drawing, in its own units. */
const unit = 100;
/** Pixels beside a point that belong to its dot. */
const beside = 8;

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** The curve of a lane, drawn up to one step, and what happens there. */
export function CurveSlide({ slide, build }: { slide: Extract<Slide, { kind: 'curve' }>; build: number }) {
  const words = useMapWords();
  const { lanes } = useGrid();
  const lane = lanes.find(({ id }) => id === slide.laneId);
  const stepId = slide.stepIds[build];
  if (!lane || stepId === undefined) return null;
  return (
    <>
      <header className="mb-3 flex flex-wrap items-baseline gap-x-6">
        <h2 className="text-2xl font-semibold wrap-anywhere sm:text-[2rem] sm:leading-tight">
          {words.lane(lane)}
        </h2>
        <Legend lane={lane} />
      </header>
      <Drawing lane={lane} stepId={stepId} />
      <SlideBody key={stepId}>
        <Point lane={lane} stepId={stepId} />
      </SlideBody>
    </>
  );
}

function Legend({ lane }: { lane: Lane }) {
  const { type, nameOf, lookOf } = useCurveNames();
  const curves = curvesOf(lane.settings, type);
  if (curves.length < 2) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 text-xl text-ink-muted">
      {curves.map((curve) => {
        const { colour, shape } = lookOf(curve);
        return (
          <li key={curve.key} className="inline-flex items-center gap-2">
            {colour !== null && <PersonaMark colour={colour} shape={shape} className="size-4" />}
            {nameOf(curve)}
          </li>
        );
      })}
    </ul>
  );
}

function Drawing({ lane, stepId }: { lane: Lane; stepId: string }) {
  const { steps } = useGrid();
  const cells = useLaneCells(lane.id);
  const moments = useMomentsOfTruth();
  const { type, lookOf } = useCurveNames();
  const { wordFor } = useEmotionWords(lane.settings);
  const count = steps.length;
  const places = steps.map((_, at) => at);
  const now = steps.findIndex(({ id }) => id === stepId);
  const share = (now + 0.5) / count;
  const assumed = cells.map(({ cell }) => cell.evidence === 'assumption');
  const drawn = curvesOf(lane.settings, type).map((curve) => {
    const { colour, shape } = lookOf(curve);
    return {
      curve,
      assumed,
      shape,
      colour,
      values: valuesOf(cells, curve.key),
      look: colour === null ? 'text-ink' : curveColours[colour],
    };
  });
  return (
    <div aria-hidden className="mb-4 flex h-[34dvh] shrink-0 gap-3">
      <div className="relative w-36 shrink-0 text-xl text-ink-muted max-sm:hidden">
        {emotionLevels.map((level) => (
          <span
            key={level}
            style={{ top: percent(heightOf(level)) }}
            className="absolute right-0 max-w-full -translate-y-1/2 truncate"
          >
            {wordFor(level)}
          </span>
        ))}
      </div>
      <div className="relative min-w-0 flex-1 rounded border border-line bg-canvas">
        <svg
          viewBox={`0 0 ${count * unit} ${unit}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          {emotionLevels.map((level) => (
            <path
              key={level}
              d={`M0 ${heightOf(level) * unit}H${count * unit}`}
              vectorEffect="non-scaling-stroke"
              strokeDasharray={level === 0 ? undefined : '2 4'}
              className="stroke-line-strong"
            />
          ))}
          <path
            d={`M${(now + 0.5) * unit} 0V${unit}`}
            vectorEffect="non-scaling-stroke"
            strokeWidth="2"
            className="stroke-accent-line"
          />
        </svg>
        <svg
          data-drawn={now + 1}
          viewBox={`0 0 ${count * unit} ${unit}`}
          preserveAspectRatio="none"
          style={{
            clipPath: `inset(0 calc(${percent(1 - share)} - ${beside}px) 0 0)`,
            transition: 'clip-path 600ms ease-out',
          }}
          className="absolute inset-0 size-full"
        >
          {drawn.map(({ colour: _colour, shape: _shape, ...one }) => (
            <CurveLines key={one.curve.key} {...one} places={places} />
          ))}
        </svg>
        {drawn.map(({ curve, values, look, colour, shape }) => {
          const value = values[now];
          return value === null || value === undefined ? null : (
            <span
              key={curve.key}
              style={{ left: percent(share), top: percent(heightOf(value)) }}
              className={cn('absolute -translate-x-1/2 -translate-y-1/2', look)}
            >
              {colour === null ? (
                <span className="block size-5 rounded-full bg-ink" />
              ) : (
                <PersonaMark colour={colour} shape={shape} className="size-6" />
              )}
            </span>
          );
        })}
        {steps.map(({ id }, at) =>
          moments.has(id) && at <= now ? (
            <span
              key={id}
              style={{ left: percent((at + 0.5) / count) }}
              className="absolute top-1 -translate-x-1/2 text-accent-ink"
            >
              <DiamondMark className="size-5" />
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}

/** What happens at a point of the curve. */
function Point({ lane, stepId }: { lane: Lane; stepId: string }) {
  const t = useTranslations('mapCells.flag');
  const words = useMapWords();
  const { stages, steps } = useGrid();
  const { lanes } = useShownGrid();
  const moments = useMomentsOfTruth();
  const step = steps.find(({ id }) => id === stepId);
  const stage = stages.find(({ id }) => id === step?.stageId);
  const asked = tellers.flatMap((kind) => lanes.filter((one) => one.kind === kind));
  const [felt, ...views] = useCells([lane, ...asked].map(({ id }) => cellId(id, stepId)));
  const telling = asked.filter((_, at) => {
    const view = views[at];
    return view !== undefined && isToldOnSlides(view);
  });
  if (!step || !stage || !felt) return null;
  const name = words.step(step, steps.indexOf(step) + 1);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-[0.8em]">
        <h3 className="text-[1.15em] font-semibold wrap-anywhere">
          {step.title === '' ? words.stage(stage) : name}
        </h3>
        {step.title !== '' && (
          <p className="text-[0.85em] text-ink-muted wrap-anywhere">{words.stage(stage)}</p>
        )}
        <div className="flex flex-wrap gap-x-[0.8em] text-accent-ink">
          <Feelings lane={lane} view={felt} />
        </div>
        {moments.has(stepId) && (
          <p className="inline-flex items-center gap-[0.35em] text-[0.85em]">
            <DiamondMark className="size-[0.85em] text-accent-ink" />
            {t('is')}
          </p>
        )}
      </div>
      <dl className="mt-[0.4em] grid gap-x-[1.2em] gap-y-[0.4em] sm:grid-cols-2 lg:grid-cols-4">
        {telling.slice(0, mostTellers).map((one) => (
          <div key={one.id} className="min-w-0">
            <dt className="text-[0.85em] text-ink-muted">{words.lane(one)}</dt>
            <dd>
              <PresentCell lane={one} stepId={stepId} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
