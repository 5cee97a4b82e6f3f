'use client';

import { laneFacts } from '@/lib/journeys/core/lanes';
import { setCell } from '@/lib/journeys/core/edits-cells';
import { textLengths } from '@/lib/journeys/core/limits';
import type { Lane, Step } from '@/lib/journeys/core/types';
import { useCell, useMap } from '../editor/map-context';
import { pasteMarked, takeMarkKey } from '../editor/mark-keys';
import { useMapWords } from '../editor/use-map-words';
import { MarkedText } from '../marked-text';
import { CellEditor } from './edit/cell-editor';
import { EvidenceField } from './edit/evidence-field';
import { LiveText } from './edit/live-fields';
import { useEdit } from './use-edit';
import { useCanEdit } from './cell-place';

/** Everything of a cell in the panel beside the grid: its text or its cards with their fields, and how well it is known. */
export function CellDetails({ lane, step }: { lane: Lane; step: Step }) {
  const { store } = useMap();
  const canEdit = useCanEdit();
  const words = useMapWords();
  const view = useCell(lane.id, step.id);
  const edit = useEdit();
  const { cell } = view;
  const isText = laneFacts[lane.kind].content === 'text';
  return (
    <section className="flex flex-col gap-3 p-4">
      <h2 className="text-base font-semibold">{words.lane(lane)}</h2>
      <p className="-mt-2 text-sm text-ink-muted">{words.stepOf(store.map(), step.id)}</p>
      {isText ? (
        <>
          {canEdit ? (
            <LiveText
              label={words.lane(lane)}
              hidesLabel
              rows={6}
              value={cell.text}
              maxLength={textLengths.text}
              onMarkKey={takeMarkKey}
              onPaste={pasteMarked}
              onKeep={(text) => void edit(setCell(cell.id, 'text', text), 'change', `cell:${cell.id}:text`)}
            />
          ) : (
            <div className="whitespace-pre-wrap wrap-anywhere">
              <MarkedText text={cell.text} />
            </div>
          )}
          <EvidenceField cell={cell} />
        </>
      ) : (
        <CellEditor lane={lane} step={step} view={view} typed={null} />
      )}
    </section>
  );
}
