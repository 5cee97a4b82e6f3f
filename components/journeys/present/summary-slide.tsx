'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { momentsOfTruth, topNotes, type ToldNote } from '@/lib/journeys/core/present/highlights';
import type { Lane } from '@/lib/journeys/core/types';
import { cn } from '@/lib/utils/cn';
import { curveMarks } from '../cells/emotion/curve-marks';
import { useCurveNames } from '../cells/emotion/curve-names';
import { useEmotionWords } from '../cells/emotion/emotion-words';
import { curvesOf, valuesOf } from '../cells/emotion/curves';
import { DiamondMark } from '../cells/diamond-mark';
import { useCells, useLaneCells } from '../cells/use-cells';
import { useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { useShownGrid } from '../views/use-shown-grid';
import { NoteLine } from './present-cell';
import { SlideBody } from './slide-body';

/** Pain points, and opportunities, that a slide has room for. */
const most = 5;

/** What of the journey matters most. */
export function SummarySlide() {
  const t = useTranslations('mapViews.present');
  const flag = useTranslations('mapCells.flag');
  const words = useMapWords();
  const { store } = useMap();
  const grid = useShownGrid();
  useCells(grid.lanes.flatMap((lane) => grid.steps.map((step) => cellId(lane.id, step.id))));
  const nameOf = (stepId: string) => {
    const step = grid.steps.find(({ id }) => id === stepId);
    const stage = grid.stages.find(({ id }) => id === step?.stageId);
    return step?.title || !stage ? words.stepOf(store.map(), stepId) : words.stage(stage);
  };
  const moments = momentsOfTruth(grid, store.cell);
  const curves = grid.lanes.filter(({ kind }) => kind === 'emotion');
  const pains = topNotes(grid, store.cell, { kind: 'pains', most });
  const opportunities = topNotes(grid, store.cell, { kind: 'opportunities', most });
  const isBare = moments.length + curves.length + pains.top.length + opportunities.top.length === 0;
  const notes = ({ top, others }: { top: ToldNote[]; others: number }) => (
    <ul className="flex flex-col gap-[0.5em]">
      {top.map(({ card, stepId }) => (
        <NoteLine key={card.id} card={card} about={<span className="wrap-anywhere">{nameOf(stepId)}</span>} />
      ))}
      {others > 0 && <li className="text-[0.85em] text-ink-muted">{t('others', { count: others })}</li>}
    </ul>
  );
  return (
    <>
      <h2 className="mb-4 text-2xl font-semibold wrap-anywhere sm:mb-6 sm:text-[2.5rem] sm:leading-tight">
        {t('summary')}
      </h2>
      <SlideBody>
        {isBare && <p className="text-ink-muted">{t('noWords')}</p>}
        <div className="grid gap-x-[1.4em] gap-y-[1em] lg:grid-cols-3">
          {(moments.length > 0 || curves.length > 0) && (
            <div className="flex min-w-0 flex-col gap-[1em]">
              {moments.length > 0 && (
                <Part title={t('moments')}>
                  <ul className="flex flex-col gap-[0.5em]">
                    {moments.map(({ stepId, why }) => (
                      <li key={stepId} className="flex items-start gap-[0.4em]">
                        <DiamondMark className="mt-[0.25em] size-[0.85em] text-accent-ink" />
                        <div className="min-w-0">
                          <p className="wrap-anywhere">{nameOf(stepId)}</p>
                          <p className="text-[0.85em] whitespace-pre-wrap text-ink-muted wrap-anywhere">
                            {why || flag('is')}
                          </p>
                        </div>
                      </li>
                    ))}
                  </ul>
                </Part>
              )}
              {curves.map((lane) => (
                <PeaksOf key={lane.id} lane={lane} nameOf={nameOf} />
              ))}
            </div>
          )}
          {pains.top.length > 0 && <Part title={t('pains')}>{notes(pains)}</Part>}
          {opportunities.top.length > 0 && <Part title={t('opportunities')}>{notes(opportunities)}</Part>}
        </div>
      </SlideBody>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-[0.4em] border-b border-line-strong pb-[0.2em] font-semibold">{title}</h3>
      {children}
    </section>
  );
}

/** Where a lane's curves are highest and lowest. */
function PeaksOf({ lane, nameOf }: { lane: Lane; nameOf: (stepId: string) => string }) {
  const t = useTranslations('mapViews.present');
  const words = useMapWords();
  const { steps } = useShownGrid();
  const cells = useLaneCells(lane.id);
  const { type, nameOf: curveName } = useCurveNames();
  const { say } = useEmotionWords(lane.settings);
  const curves = curvesOf(lane.settings, type);
  const marked = curves.flatMap((curve) => {
    const values = valuesOf(cells, curve.key);
    const { peak, valley } = curveMarks(values);
    return [
      { what: 'peak' as const, at: peak },
      { what: 'valley' as const, at: valley },
    ].flatMap(({ what, at }) => {
      const value = at === null ? null : values[at];
      const step = at === null ? undefined : steps[at];
      return step && value !== null && value !== undefined ? [{ curve, what, stepId: step.id, value }] : [];
    });
  });
  if (marked.length === 0) return null;
  return (
    <Part title={words.lane(lane)}>
      <ul className="flex flex-col gap-[0.4em]">
        {marked.map(({ curve, what, stepId, value }) => (
          <li key={`${curve.key} ${what}`} className="flex items-start gap-[0.4em]">
            <span
              aria-hidden
              className={cn('mt-[0.1em]', what === 'peak' ? 'text-better-ink' : 'text-worse-ink')}
            >
              {what === 'peak' ? '▲' : '▼'}
            </span>
            <div className="min-w-0">
              <p className="wrap-anywhere">
                <span className="sr-only">{t(what)}: </span>
                {nameOf(stepId)}
              </p>
              <p className="text-[0.85em] text-ink-muted wrap-anywhere">
                {curves.length > 1 ? t('peakOf', { curve: curveName(curve), value: say(value) }) : say(value)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
