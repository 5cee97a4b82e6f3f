'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { FormResult } from '@/components/form/form-result';
import { Button } from '@/components/ui/button';
import type { FoundPhotos } from '@/lib/audits/evidence/types';
import type { FoundRemarks } from '@/lib/audits/results/find-remarks';
import type { RemarkActions } from './remark-list';

// Fetched when it is opened.
const NotedDialog = lazy(async () => ({ default: (await import('./noted-dialog')).NotedDialog }));

/** Fetches what was written and photographed at a touchpoint. */
export type AskNoted = (
  cycleId: string,
  touchpointId: string,
) => Promise<{ remarks: FormResult<FoundRemarks> | undefined; photos: FormResult<FoundPhotos> | undefined }>;

/** Opens what was noted at a touchpoint beside its scores. */
export function NotedButton(props: {
  touchpoint: { id: string; name: string };
  thresholds: { wowFrom: number; okFrom: number };
  actions: RemarkActions;
  filesPath: string;
  onAsk: AskNoted;
}) {
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
