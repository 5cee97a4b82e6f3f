'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { withDescendants } from '../field-edit';
import { lastChildOf } from '../use-inventory-edits';
import type { RowDialogProps } from './row-dialog-props';
import { rowOption } from './row-option';

/** Puts touchpoints under another one, or to the top. */
export function MoveDialog({
  state,
  edits,
  words,
  ids,
  onClose,
}: RowDialogProps & { ids: readonly string[] }) {
  const t = useTranslations('touchpoints.dialog.move');
  const [parentId, setParentId] = useState<string | null>(null);
  const options = useMemo(() => {
    const refused = new Set(ids.flatMap((id) => [...withDescendants(state.rows, id)]));
    return state.rows
      .filter(({ id, archived }) => !archived && !refused.has(id))
      .map((row) => rowOption(row, words));
  }, [state.rows, ids, words]);
  const move = (to: string | null) => {
    onClose();
    edits.move(ids, to, lastChildOf(state.rows, to, ids));
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t('title', { count: ids.length, name: state.byId.get(ids[0] ?? '')?.name ?? '' })}
      footer={
        <>
          <Button onClick={() => move(null)}>{t('toTop')}</Button>
          <Button variant="primary" disabled={parentId === null} onClick={() => move(parentId)}>
            {t('move')}
          </Button>
        </>
      }
    >
      <div className="space-y-1.5">
        <Label htmlFor="new-parent">{t('parent')}</Label>
        <Combobox
          id="new-parent"
          options={options}
          value={parentId}
          onChange={setParentId}
          placeholder={t('choose')}
        />
      </div>
    </Dialog>
  );
}
