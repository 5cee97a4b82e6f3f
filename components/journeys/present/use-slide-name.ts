'use client';

import { useTranslations } from 'next-intl';
import type { Slide } from '@/lib/journeys/core/present/slides';
import { useShared } from '../cells/use-figures';
import { useGrid, useMap, useMapHeader } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { viewsOf } from '../views/views-store';

/** What slides are called, for those who hear them. */
export function useSlideName(): (slide: Slide) => string {
  const t = useTranslations('mapViews.present');
  const words = useMapWords();
  const { title } = useMapHeader();
  const { stages, lanes } = useGrid();
  const views = useShared(viewsOf(useMap()));
  const viewName = (id: string) => views.find((one) => one.id === id)?.name ?? '';
  return (slide) => {
    if (slide.kind === 'title') return title;
    if (slide.kind === 'summary') return t('summary');
    if (slide.kind === 'nothing') return viewName(slide.viewId);
    if (slide.kind === 'curve') {
      return words.lane(lanes.find(({ id }) => id === slide.laneId) ?? { kind: 'emotion', title: '' });
    }
    const stage = words.stage(stages.find(({ id }) => id === slide.stageId) ?? { title: '' });
    const named = slide.viewId === null ? stage : t('ofView', { view: viewName(slide.viewId), stage });
    return slide.parts > 1 ? t('partOf', { name: named, part: slide.part, parts: slide.parts }) : named;
  };
}
