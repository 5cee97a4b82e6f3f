'use client';

import { useTranslations } from 'next-intl';
import { useMediaQuery } from '@/components/layout/use-media-query';
import { namePeriod } from '@/lib/format/name-period';
import { useFormat } from '@/lib/format/use-format';
import { cellId } from '@/lib/journeys/core/blank-parts';
import type { Slide } from '@/lib/journeys/core/present/slides';
import type { Lane, Step } from '@/lib/journeys/core/types';
import { useCells } from '../cells/use-cells';
import { useShared } from '../cells/use-figures';
import { useGrid, useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { viewsOf } from '../views/views-store';
import { isToldOnSlides, PresentCell } from './present-cell';
import { useSlideFigures } from './presented-figures';
import { SlideBody } from './slide-body';
import { StageStrip } from './stage-strip';

type StepsOfSlide = Extract<Slide, { kind: 'steps' }>;

/** The lanes that say something in steps, each step with what is told of it in a lane. */
function useToldLanes(slide: StepsOfSlide): {
  lanes: Lane[];
  isTold: (laneId: string, stepId: string) => boolean;
} {
  const { lanes } = useGrid();
  const { stepIds, laneIds } = slide;
  const columns = lanes.filter(({ kind }) => kind === 'touchpoints');
  const asked = lanes.filter(({ id }) => laneIds.includes(id));
  const views = useCells(
    [...new Set([...asked, ...columns])].flatMap((lane) => stepIds.map((stepId) => cellId(lane.id, stepId))),
  );
  const told = new Set(views.filter(isToldOnSlides).map(({ cell }) => cell.id));
  const isTold = (laneId: string, stepId: string) => {
    const lane = lanes.find(({ id }) => id === laneId);
    // A score is the mean of the touchpoints of its column.
    return lane?.kind === 'score'
      ? columns.some(({ id }) => told.has(cellId(id, stepId)))
      : told.has(cellId(laneId, stepId));
  };
  return { lanes: asked.filter(({ id }) => stepIds.some((stepId) => isTold(id, stepId))), isTold };
}

/** Whose scores of when a slide shows. */
function ScoresOf() {
  const t = useTranslations('mapViews.present');
  const sources = useTranslations('enum.sources');
  const format = useFormat();
  const { figures } = useSlideFigures().shown;
  const period = figures?.periods.find(({ id }) => id === figures.periodId);
  if (!figures?.source || !period) return null;
  return (
    <p className="py-1 text-ink-muted max-sm:text-base sm:text-xl">
      {t('scoresOf', {
        source: sources(figures.source),
        period: namePeriod(format, period, figures.firstFiscalMonth),
      })}
    </p>
  );
}

/** Steps of a stage, large, with what stands in them. */
export function StepsSlide({ slide }: { slide: StepsOfSlide }) {
  const t = useTranslations('mapViews.present');
  const phases = useTranslations('enum.phases');
  const words = useMapWords();
  const map = useMap();
  const { stages, steps } = useGrid();
  const isNarrow = useMediaQuery('(max-width: 639px)', false);
  const views = useShared(viewsOf(map));
  const { lanes, isTold } = useToldLanes(slide);
  const stage = stages.find(({ id }) => id === slide.stageId);
  if (!stage) return null;
  const view = views.find(({ id }) => id === slide.viewId);
  const own = slide.stepIds.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  const nameOf = (step: Step) => words.step(step, steps.indexOf(step) + 1);
  const isAlone = stage.steps.length === 1 && stage.steps[0]?.title === '';
  const hasScores = lanes.some(({ kind }) => kind === 'score' || kind === 'touchpoints');
  return (
    <>
      <StageStrip stageId={stage.id} />
      <header className="mt-3 mb-4 flex flex-wrap items-baseline gap-x-4 sm:mb-6">
        {view && <p className="w-full text-xl text-accent-ink wrap-anywhere">{view.name}</p>}
        <h2 className="min-w-0 font-semibold wrap-anywhere max-sm:text-2xl sm:text-[2.5rem] sm:leading-tight">
          {words.stage(stage)}
        </h2>
        <p className="text-xl text-ink-muted">
          {slide.parts > 1
            ? t('partOf', { name: phases(stage.phase), part: slide.part, parts: slide.parts })
            : phases(stage.phase)}
        </p>
      </header>
      <SlideBody>
        {own.length === 0 || lanes.length === 0 ? (
          <>
            {!isAlone && own.map((step) => <p key={step.id}>{nameOf(step)}</p>)}
            <p className="text-ink-muted">{t(own.length === 0 ? 'noSteps' : 'noWords')}</p>
          </>
        ) : isNarrow ? (
          own.map((step) => (
            <section key={step.id} className="mb-6">
              {!isAlone && <h3 className="mb-2 text-[1.15em] font-semibold wrap-anywhere">{nameOf(step)}</h3>}
              <dl>
                {lanes
                  .filter(({ id }) => isTold(id, step.id))
                  .map((lane) => (
                    <div key={lane.id} className="border-t border-line py-2">
                      <dt className="text-[0.85em] text-ink-muted">{words.lane(lane)}</dt>
                      <dd>
                        <PresentCell lane={lane} stepId={step.id} />
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))
        ) : (
          <table className="w-full table-fixed border-collapse text-left align-top">
            <colgroup>
              <col className="w-[17%]" />
              {own.map(({ id }) => (
                <col key={id} />
              ))}
            </colgroup>
            <thead className={isAlone ? 'sr-only' : undefined}>
              <tr>
                <td />
                {own.map((step) => (
                  <th
                    key={step.id}
                    scope="col"
                    className="px-[0.5em] pb-[0.3em] align-bottom font-semibold wrap-anywhere"
                  >
                    {nameOf(step)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lanes.map((lane) => (
                <tr key={lane.id} className="border-t border-line">
                  <th
                    scope="row"
                    className="py-[0.35em] pr-[0.5em] align-top text-[0.85em] font-normal text-ink-muted wrap-anywhere hyphens-auto"
                  >
                    {words.lane(lane)}
                  </th>
                  {own.map(({ id }) => (
                    <td key={id} className="px-[0.5em] py-[0.35em] align-top">
                      <PresentCell lane={lane} stepId={id} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </SlideBody>
      {hasScores && <ScoresOf />}
    </>
  );
}

/** Of a view whose filter finds nothing. */
export function NothingSlide({ viewId }: { viewId: string }) {
  const t = useTranslations('mapViews.present');
  const views = useShared(viewsOf(useMap()));
  return (
    <SlideBody isCentred>
      <h2 className="text-[1.5em] font-semibold wrap-anywhere">
        {views.find(({ id }) => id === viewId)?.name}
      </h2>
      <p className="text-ink-muted">{t('nothing')}</p>
    </SlideBody>
  );
}
