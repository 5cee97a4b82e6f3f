'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { setCell, setMomentOfTruth } from '@/lib/journeys/core/edits-cells';
import { textLengths } from '@/lib/journeys/core/limits';
import { useEdit } from '../use-edit';
import type { EditorProps } from './editor-props';
import { LiveText } from './live-fields';
import { useCanEdit } from '../cell-place';

/** Says that a step is a moment of truth, and why. */
export function FlagEditor({ lane, step, view: { cell } }: EditorProps) {
  const t = useTranslations('mapCells.flag');
  const canEdit = useCanEdit();
  const edit = useEdit();
  const box = useId();
  const id = cellId(lane.id, step.id);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Checkbox
          id={box}
          data-autofocus
          disabled={!canEdit}
          checked={cell.flag}
          onCheckedChange={(isOne) => edit(setMomentOfTruth(id, isOne), 'momentOfTruth')}
        />
        <Label htmlFor={box}>{t('is')}</Label>
      </div>
      <LiveText
        label={t('why')}
        value={cell.text}
        onKeep={(text) => void edit(setCell(id, 'text', text), 'change', `cell:${id}:text`)}
        readOnly={!canEdit}
        maxLength={textLengths.text}
      />
    </div>
  );
}
