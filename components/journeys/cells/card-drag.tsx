'use client';

import { useState, type DragEvent, type MouseEvent, type ReactNode } from 'react';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { moveCard } from '@/lib/journeys/core/edits-cells';
import type { Card } from '@/lib/journeys/core/types';
import { cn } from '@/lib/utils/cn';
import { useMap } from '../editor/map-context';
import { useEdit } from './use-edit';
import { useCanEdit } from './cell-place';

/** While something is dragged only its kinds can be read, so the lane stands in the kind. */
const kindOf = (laneId: string) => `application/x-touchstone-card-${laneId}`;

/** What lets a card be dragged to another cell of its lane. */
export const dragProps = (card: Card, isOn: boolean) =>
  isOn
    ? {
        draggable: true,
        'data-card': card.id,
        // The grid takes the browser's own work off a press, and without it no drag begins.
        onMouseDown: (event: MouseEvent) => {
          if (!event.shiftKey) event.stopPropagation();
        },
        onDragStart: (event: DragEvent) => {
          event.dataTransfer.setData(kindOf(card.laneId), card.id);
          event.dataTransfer.effectAllowed = 'move';
          event.stopPropagation();
        },
      }
    : { 'data-card': card.id };

/** The card behind which something dropped at a height goes; null puts it first. */
function cardAbove(root: HTMLElement, y: number, dragged: string): string | null {
  let found: string | null = null;
  for (const element of root.querySelectorAll<HTMLElement>('[data-card]')) {
    const { top, height } = element.getBoundingClientRect();
    const id = element.dataset.card;
    if (id && id !== dragged && y > top + height / 2) found = id;
  }
  return found;
}

/** A cell that takes cards of its lane, and files where it says what to do with them. */
export function DropCell({
  laneId,
  stepId,
  onFiles,
  className,
  children,
}: {
  laneId: string;
  stepId: string;
  onFiles?: (files: File[]) => void;
  className?: string;
  children: ReactNode;
}) {
  const { store } = useMap();
  const canEdit = useCanEdit();
  const edit = useEdit();
  const [isOver, setIsOver] = useState(false);
  if (!canEdit) return <div className={className}>{children}</div>;
  const takes = ({ types }: DataTransfer) =>
    types.includes(kindOf(laneId)) || (onFiles !== undefined && types.includes('Files'));
  return (
    <div
      className={cn(className, isOver && 'bg-accent-soft')}
      onDragOver={(event) => {
        if (!takes(event.dataTransfer)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        if (!takes(event.dataTransfer)) return;
        event.preventDefault();
        const dragged = event.dataTransfer.getData(kindOf(laneId));
        if (dragged === '') return onFiles?.([...event.dataTransfer.files]);
        const after = cardAbove(event.currentTarget, event.clientY, dragged);
        edit(moveCard(store.map(), dragged, { cell: cellId(laneId, stepId), after }), 'move');
      }}
    >
      {children}
    </div>
  );
}
