'use client';

import { useTranslations } from 'next-intl';
import { toast } from '@/components/ui/toast';
import type { LaneKind } from '@/db/values/journeys';
import { laneFor, makeCard, type MadeKind } from '@/lib/journeys/core/make-in-lane';
import { lanesOf } from '@/lib/journeys/core/read-map';
import { useEditor } from '../editor/editor-context';
import { useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { makeRun } from './make-run';

const longestName = 60;

/** Ways to make something of the words of a cell in another lane of its step, each one step to undo. */
export function useMakeCard() {
  const t = useTranslations('mapText');
  const inMap = useTranslations('mapEditor');
  const { store } = useMap();
  const { say } = useEditor();
  const words = useMapWords();
  const run = makeRun({ store, t: inMap, say });
  return {
    hasLane: (kind: LaneKind) => lanesOf(store.map()).some((lane) => lane.kind === kind),
    /** Makes a pain point or an opportunity of a text. */
    make(stepId: string, kind: MadeKind, text: string): void {
      const { operations, isNewLane } = makeCard(store.map(), { stepId, kind, text });
      const name = text.length > longestName ? `${text.slice(0, longestName)}…` : text;
      const label = t(`made.${kind}`, { text: name });
      if (run(operations, label, { thing: isNewLane ? 'lanes' : 'filledCells', said: label })) {
        toast.success(label);
      }
    },
    /** The first lane of a kind, added where the map has none; null where it takes no more. */
    laneOf(kind: LaneKind): string | null {
      const { laneId, operations } = laneFor(store.map(), kind);
      const label = t('madeLane', { lane: words.laneKind(kind) });
      if (operations.length > 0 && !run(operations, label, { thing: 'lanes', said: label })) return null;
      return laneId;
    },
  };
}
