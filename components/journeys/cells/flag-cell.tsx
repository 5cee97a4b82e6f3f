'use client';

import { useTranslations } from 'next-intl';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { setMomentOfTruth } from '@/lib/journeys/core/edits-cells';
import { cn } from '@/lib/utils/cn';
import type { CellProps } from '../editor/cell-props';
import { DiamondMark } from './diamond-mark';
import { useEdit } from './use-edit';
import { useCanEdit } from './cell-place';

/** Whether a step is a moment of truth, and why. One press on the diamond says so or takes it back. */
export function FlagCell({ lane, step, view: { cell } }: CellProps) {
  const t = useTranslations('mapCells.flag');
  const canEdit = useCanEdit();
  const edit = useEdit();
  const mark = (
    <DiamondMark isOn={cell.flag} className={cell.flag ? 'text-accent-ink' : 'text-line-control'} />
  );
  return (
    <div className="group/flag flex size-full items-start gap-1.5 overflow-hidden p-1">
      {canEdit ? (
        <button
          type="button"
          // The cell is the tab stop; by keyboard it is edited.
          tabIndex={-1}
          title={t(cell.flag ? 'takeBack' : 'mark')}
          aria-label={t(cell.flag ? 'takeBack' : 'mark')}
          onClick={() => edit(setMomentOfTruth(cellId(lane.id, step.id), !cell.flag), 'momentOfTruth')}
          className={cn(
            'inline-flex size-7 shrink-0 items-center justify-center rounded-inner hover:bg-hover coarse:size-11',
            !cell.flag && 'opacity-0 group-hover/flag:opacity-100 coarse:opacity-100',
          )}
        >
          {mark}
        </button>
      ) : (
        cell.flag && <span className="inline-flex size-7 items-center justify-center">{mark}</span>
      )}
      {cell.flag && (
        <span className="line-clamp-3 min-w-0 pt-1 text-sm">{cell.text === '' ? t('is') : cell.text}</span>
      )}
    </div>
  );
}
