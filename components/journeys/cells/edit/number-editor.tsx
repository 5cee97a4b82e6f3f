'use client';

import { useTranslations } from 'next-intl';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { setCell } from '@/lib/journeys/core/edits-cells';
import { textLengths } from '@/lib/journeys/core/limits';
import { useEdit } from '../use-edit';
import type { EditorProps } from './editor-props';
import { LiveInput, LiveNumber } from './live-fields';
import { useCanEdit } from '../cell-place';

/** A figure of a step with its unit, target, n and source. */
export function NumberEditor({ lane, step, view: { cell }, typed, onDone }: EditorProps) {
  const t = useTranslations('mapCells.number');
  const canEdit = useCanEdit();
  const edit = useEdit();
  const id = cellId(lane.id, step.id);
  const keep = (field: 'amount' | 'target' | 'sampleSize') => (value: number | null) =>
    void edit(setCell(id, field, value), 'figure', `cell:${id}:${field}`);
  const keepText = (field: 'unit' | 'source') => (value: string) =>
    void edit(setCell(id, field, value), 'figure', `cell:${id}:${field}`);
  const done = () => onDone?.('down');
  const common = { readOnly: !canEdit };
  return (
    <div className="grid grid-cols-2 gap-2">
      <LiveNumber
        {...common}
        data-autofocus
        label={t('amount')}
        value={cell.amount}
        first={typed || null}
        onKeep={keep('amount')}
        onEnter={done}
      />
      <LiveInput
        {...common}
        label={t('unit')}
        value={cell.unit}
        maxLength={textLengths.short}
        onKeep={keepText('unit')}
        onEnter={done}
      />
      <LiveNumber
        {...common}
        label={t('target')}
        value={cell.target}
        onKeep={keep('target')}
        onEnter={done}
      />
      <LiveNumber
        {...common}
        isWhole
        label={t('sampleSize')}
        value={cell.sampleSize}
        onKeep={keep('sampleSize')}
        onEnter={done}
      />
      <LiveInput
        {...common}
        label={t('source')}
        value={cell.source}
        maxLength={textLengths.short}
        onKeep={keepText('source')}
        onEnter={done}
        className="col-span-2"
      />
    </div>
  );
}
