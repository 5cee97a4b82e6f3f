'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { personaLengths } from '@/lib/personas/constants';
import type { TextConflict } from '@/lib/personas/types';

/** Two people wrote the same text: both are shown, theirs stands until somebody decides. */
export function PersonaConflict({
  conflict,
  onSettle,
}: {
  conflict: TextConflict;
  /** Null keeps theirs. */
  onSettle: (mine: string | null) => void;
}) {
  const t = useTranslations('personas.conflict');
  const [mine, setMine] = useState(conflict.mine);
  return (
    <Dialog
      open
      onOpenChange={() => onSettle(null)}
      title={t('title')}
      footer={
        <>
          <Button onClick={() => onSettle(null)}>{t('keepTheirs')}</Button>
          <Button variant="primary" onClick={() => onSettle(mine)}>
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
          <Label htmlFor="persona-conflict">{t('mine')}</Label>
          <Textarea
            id="persona-conflict"
            value={mine}
            maxLength={personaLengths.text}
            onChange={(event) => setMine(event.target.value)}
          />
        </div>
      </div>
    </Dialog>
  );
}
