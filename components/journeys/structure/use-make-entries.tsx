'use client';

import { Lightbulb, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MenuEntry } from '@/components/ui/menu-items';
import { placeOfCell } from '@/lib/journeys/core/blank-parts';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { madeIn, type MadeKind } from '@/lib/journeys/core/make-in-lane';
import { withoutMarks } from '@/lib/journeys/core/marked-text';
import { useMap } from '../editor/map-context';
import { useMakeCard } from './use-make-card';

const icons = { pain: <TriangleAlert />, opportunity: <Lightbulb /> };

/** What can be made of the text of a cell: a pain point or an opportunity of its step. */
export function useMakeEntries(): (cell: string) => MenuEntry[] {
  const t = useTranslations('mapText');
  const { store } = useMap();
  const { hasLane, make } = useMakeCard();
  return (id) => {
    const { laneId, stepId } = placeOfCell(id);
    const lane = store.map().lane[laneId];
    const text = withoutMarks(store.cell(laneId, stepId).cell.text).trim();
    if (!lane || laneFacts[lane.kind].content !== 'text' || text === '') return [];
    const entry = (kind: MadeKind): MenuEntry => ({
      label: hasLane(madeIn[kind])
        ? t(`commands.${kind}`)
        : t('withLane', { command: t(`commands.${kind}`), lane: t('addsLane') }),
      icon: icons[kind],
      onSelect: () => make(stepId, kind, text),
    });
    return [entry('pain'), entry('opportunity')];
  };
}
