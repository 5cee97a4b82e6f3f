'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { nameLength } from '@/lib/touchpoints/constants';
import { lastChildOf } from '../use-inventory-edits';
import type { RowDialogProps } from './row-dialog-props';

/** A touchpoint by its name, at a place among the others. */
export function AddDialog({
  state,
  edits,
  parentId,
  afterId,
  onClose,
}: RowDialogProps & { parentId: string | null; afterId: string | null }) {
  const t = useTranslations('touchpoints.dialog.add');
  const [name, setName] = useState('');
  const parent = parentId === null ? undefined : state.byId.get(parentId);
  const neighbour = afterId === null ? undefined : state.byId.get(afterId);
  const phase = neighbour?.phase ?? parent?.phase ?? 'before';
  const add = () => {
    if (name.trim() === '') return;
    onClose();
    const behind = afterId ?? lastChildOf(state.rows, parentId);
    void edits.create({
      items: [{ name: name.trim() }],
      defaults: { phase, channelId: parent?.channelId ?? null },
      parentId,
      afterId: behind,
    });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={parent ? t('titlePart', { name: parent.name }) : t('title')}
      footer={
        <Button variant="primary" type="submit" form="add-touchpoint" disabled={name.trim() === ''}>
          {t('add')}
        </Button>
      }
    >
      <form
        id="add-touchpoint"
        className="space-y-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Label htmlFor="new-name">{t('name')}</Label>
        <Input
          id="new-name"
          autoFocus
          maxLength={nameLength}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
