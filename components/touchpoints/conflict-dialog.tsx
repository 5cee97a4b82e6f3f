'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { textLength } from '@/lib/touchpoints/constants';
import type { TextConflict } from './use-inventory';

/** Two people wrote into the same text: both are shown, theirs stands until somebody decides. */
export function ConflictDialog({
  conflict,
  name,
  field,
  onKeep,
  onClose,
}: {
  conflict: TextConflict;
  name: string;
  field: string;
  onKeep: (text: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations('touchpoints.conflict');
  const [mine, setMine] = useState(conflict.mine);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { field })}
      description={name}
      footer={
        <>
          <Button onClick={onClose}>{t('keepTheirs')}</Button>
          <Button variant="primary" onClick={() => onKeep(mine)}>
            {t('keepMine')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div className="space-y-1.5">
          <p className="text-sm font-medium">{t('theirs')}</p>
          <p className="rounded border border-line bg-sunken px-2.5 py-1.5 whitespace-pre-wrap">
            {conflict.theirs}
          </p>
        </div>
        <div className="space-y-1.5">
          <Label htmlFor="conflict-mine">{t('mine')}</Label>
          <Textarea
            id="conflict-mine"
            value={mine}
            maxLength={textLength}
            onChange={(event) => setMine(event.target.value)}
          />
        </div>
      </div>
    </Dialog>
  );
}
