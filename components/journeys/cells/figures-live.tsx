'use client';

import { useEffect } from 'react';
import { useLive } from '@/components/layout/use-live';
import { useMap } from '../editor/map-context';
import { choicesOf } from './choices-store';
import { figuresOf } from './figures-store';

/** What may change a figure, a lifecycle or a count of actions. */
const figureKinds = ['touchpoint', 'rating', 'action', 'auditCycle', 'auditVisit', 'channel', 'workspace'];
const choiceKinds = ['channel', 'persona', 'member'];

/** Keeps the figures on a map as new as those of other screens. */
export function FiguresLive() {
  const map = useMap();
  const figures = figuresOf(map);
  const choices = choicesOf(map);
  useLive(
    `/api/o/${map.organization}/${map.workspace}/live`,
    null,
    ({ kind }) => {
      if (figureKinds.includes(kind)) figures.refresh();
      if (choiceKinds.includes(kind)) choices.refresh();
    },
    () => {
      figures.refresh();
      choices.refresh();
    },
  );
  useEffect(() => figures.stop, [figures]);
  return null;
}
