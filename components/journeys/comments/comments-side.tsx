'use client';

import { MapComments } from '@/components/comments/map-comments';
import type { PlacedAnchor } from '@/lib/comments/types';
import type { LaneKind } from '@/db/values/journeys';
import { cellId, placeOfCell } from '@/lib/journeys/core/blank-parts';
import { useEditor } from '../editor/editor-context';
import { useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { useMapComments } from './map-comments-context';

/** The comments of the open map in its side panel: of one cell, or of all. */
export function CommentsSide() {
  const { organization, workspace, mapId, store } = useMap();
  const { focus } = useEditor();
  const { cell, threadId, open } = useMapComments();
  const words = useMapWords();
  const anchorOf = (id: string): PlacedAnchor | null => {
    const { laneId, stepId } = placeOfCell(id);
    const { lane, step } = store.map();
    const [itsLane, itsStep] = [lane[laneId], step[stepId]];
    if (!itsLane || !itsStep) return null;
    const { title: laneTitle, kind: laneKind } = itsLane;
    return { laneId, stepId, laneTitle, laneKind, stepTitle: itsStep.title, isLost: false };
  };
  const placeOf = ({ laneTitle, laneKind, stepTitle, stepId, isLost }: PlacedAnchor) => {
    const step = isLost ? stepTitle : words.stepOf(store.map(), stepId);
    return [words.lane({ title: laneTitle, kind: laneKind as LaneKind }), step].filter(Boolean).join(' · ');
  };
  return (
    <div className="p-4">
      <MapComments
        key={cell}
        base={`/o/${organization}/${workspace}`}
        mapId={mapId}
        anchor={cell === null ? null : anchorOf(cell)}
        isWriting={cell !== null}
        onLeaveAnchor={() => open(null)}
        onShowCell={({ laneId, stepId }) => focus.show(cellId(laneId, stepId))}
        placeOf={placeOf}
        threadId={threadId}
      />
    </div>
  );
}
