'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import type { SavedView } from '@/lib/saved-views/types';

interface ViewDialogProps {
  /** Null: a new one. */
  view: SavedView | null;
  mayShare: boolean;
  /** Gives what went wrong, in words. */
  onSave: (name: string, isShared: boolean) => Promise<string | void>;
  onClose: () => void;
}

/** Asks for the name of a saved view, and whether everybody in the brand sees it. */
export function ViewDialog({ view, mayShare, onSave, onClose }: ViewDialogProps) {
  const t = useTranslations('dataTable.views');
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(view?.isShared ?? false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={view ? t('renameTitle') : t('saveTitle')}
      footer={
        <Button
          variant="primary"
          type="submit"
          form="saved-view"
          loading={busy}
          disabled={name.trim() === ''}
        >
          {t('save')}
        </Button>
      }
    >
      <form
        id="saved-view"
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          void onSave(name.trim(), isShared).then((failure) => {
            setProblem(failure ?? undefined);
            setBusy(false);
          });
        }}
      >
        {problem && (
          <Callout tone="danger" live>
            {problem}
          </Callout>
        )}
        <div className="space-y-1.5">
          <Label htmlFor="view-name">{t('name')}</Label>
          <Input
            id="view-name"
            autoFocus
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        {mayShare && (
          <label className="flex items-center gap-2.5 text-sm">
            <Checkbox checked={isShared} onCheckedChange={(next) => setIsShared(next === true)} />
            {t('share')}
          </label>
        )}
      </form>
    </Dialog>
  );
}
