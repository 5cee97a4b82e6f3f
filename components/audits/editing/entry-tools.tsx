'use client';

import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '@/components/ui/button';

export interface EntryMoves {
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
}

/** Moves an entry of a list by Alt, Shift and an arrow. */
export function moveByKeys(event: KeyboardEvent, { isFirst, isLast, onMove }: EntryMoves): void {
  if (!event.altKey || !event.shiftKey) return;
  if (event.key === 'ArrowUp' && !isFirst) onMove(-1);
  else if (event.key === 'ArrowDown' && !isLast) onMove(1);
  else return;
  event.preventDefault();
}

/** Buttons that move, double and delete an entry of a list. */
export function EntryTools({
  words,
  isFirst,
  isLast,
  onMove,
  onDuplicate,
  onDelete,
}: EntryMoves & {
  /** Where the buttons' names stand. */
  words: 'auditForms.criterion' | 'calibration.case';
  onDuplicate: () => void;
  onDelete: () => void;
}) {
  const t = useTranslations(words);
  const tool = (label: string, icon: ReactNode, onClick: () => void, disabled = false) => (
    <Button
      size="icon"
      variant="ghost"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </Button>
  );
  return (
    <span className="ml-auto flex gap-1">
      {tool(t('up'), <ArrowUp />, () => onMove(-1), isFirst)}
      {tool(t('down'), <ArrowDown />, () => onMove(1), isLast)}
      {tool(t('duplicate'), <Copy />, onDuplicate)}
      {tool(t('delete'), <Trash2 />, onDelete)}
    </span>
  );
}
