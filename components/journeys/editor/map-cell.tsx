'use client';

import { memo } from 'react';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { hasValue } from '@/lib/journeys/core/read-map';
import { laneFacts } from '@/lib/journeys/core/lanes';
import type { Lane, Step } from '@/lib/journeys/core/types';
import { CellContent } from '../cells/cell-content';
import { CommentMark } from '../comments/comment-mark';
import { useEditor, usePlaceState } from './editor-context';
import { placeState } from './grid-focus';
import { useCell } from './map-context';
import type { MapWords } from './use-map-words';

// A move of the focus draws the cell's frame anew, not what stands in it.
const Content = memo(CellContent);

interface MapCellProps {
  lane: Lane;
  step: Step;
  stageId: string;
  words: MapWords;
  /** Shown in grey while the cell is empty. */
  hint?: string;
  /** Lies over the whole row, from its first cell on. */
  drawing?: React.ReactNode;
}

/** Where a lane and a step cross. */
export const MapCell = memo(function MapCell({ lane, step, stageId, words, hint, drawing }: MapCellProps) {
  const id = cellId(lane.id, step.id);
  const { leave, cancel, focus } = useEditor();
  const state = usePlaceState(id);
  const view = useCell(lane.id, step.id);
  const isEditing = (state & placeState.editing) !== 0;
  const { content } = laneFacts[lane.kind];
  const { evidence } = view.cell;
  const isEmpty = view.cards.length === 0 && !hasValue(view.cell);
  return (
    <td
      id={id}
      role="gridcell"
      data-place={id}
      tabIndex={focus.tabIndexOf(id)}
      aria-labelledby={`${lane.id} ${step.id} ${stageId} ${id}`}
      aria-selected={(state & placeState.chosen) !== 0 || undefined}
      aria-readonly={content === 'figures' || undefined}
      title={words.evidence[evidence] || undefined}
      data-evidence={evidence === 'none' ? undefined : evidence}
      data-letter={words.letter[evidence] || undefined}
      data-editing={isEditing || undefined}
      data-hint={hint !== undefined && isEmpty && !isEditing ? hint : undefined}
      className="map-cell"
    >
      <div className={content === 'text' ? 'map-clip' : 'map-box'}>
        <Content
          lane={lane}
          step={step}
          view={view}
          isEditing={isEditing}
          typed={isEditing ? focus.typed() : null}
          leave={leave}
          cancel={cancel}
        />
      </div>
      {drawing}
      <CommentMark cell={id} />
    </td>
  );
});
