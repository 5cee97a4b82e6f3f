'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { Button } from '@/components/ui/button';
import type { FindPhotosInput } from '@/lib/audits/evidence/input';
import type { FoundPhotos } from '@/lib/audits/evidence/types';
import type { FoundRemarks } from '@/lib/audits/results/find-remarks';
import type { FindRemarksInput } from '@/lib/audits/results/input';
import type { RemarkActions } from './remark-list';

// Fetched when it is opened.
const NotedDialog = lazy(async () => ({ default: (await import('./noted-dialog')).NotedDialog }));

export interface NotedButtonProps {
  touchpoint: { id: string; name: string };
  thresholds: { wowFrom: number; okFrom: number };
  actions: RemarkActions;
  filesPath: string;
  onFindRemarks: BoundAction<FindRemarksInput, FoundRemarks>;
  onFindPhotos: BoundAction<FindPhotosInput, FoundPhotos>;
}

/** Opens what was noted at a touchpoint beside its scores. */
export function NotedButton(props: NotedButtonProps) {
  const t = useTranslations('auditResults.remarks');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        aria-haspopup="dialog"
        aria-label={t('notedOf', { name: props.touchpoint.name })}
        onClick={() => setOpen(true)}
      >
        {t('noted')}
      </Button>
      {open && (
        <Suspense>
          <NotedDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
