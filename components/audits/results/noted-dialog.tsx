'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { Photo } from '@/components/files/photo';
import { failureOf } from '@/components/form/form-result';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import type { DescribedPhoto } from '@/lib/audits/evidence/types';
import type { Remark } from '@/lib/audits/results/describe-remarks';
import type { AskNoted } from './noted-button';
import { RemarkList, type RemarkActions } from './remark-list';

/** What was written and photographed at one touchpoint, the own brand's and the competitors' side by side. */
export function NotedDialog({
  touchpoint,
  thresholds,
  actions,
  filesPath,
  onAsk,
  onClose,
}: {
  touchpoint: { id: string; name: string };
  thresholds: { wowFrom: number; okFrom: number };
  actions: RemarkActions;
  filesPath: string;
  onAsk: AskNoted;
  onClose: () => void;
}) {
  const t = useTranslations('auditResults.remarks');
  const ui = useTranslations('ui');
  const [known, setKnown] = useState<{ remarks: Remark[]; photos: DescribedPhoto[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useEffectEvent(async () => {
    const { remarks, photos } = await onAsk(actions.cycleId, touchpoint.id);
    if (remarks?.data && photos?.data) return { remarks: remarks.data.remarks, photos: photos.data.photos };
    throw new Error((failureOf(remarks) ?? failureOf(photos))?.form.join(' ') ?? ui('unreachable'));
  });
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (found) => isWanted && setKnown(found),
      (error: Error) => isWanted && setProblem(error.message),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={t('notedOf', { name: touchpoint.name })}>
      {problem && <p role="alert">{problem}</p>}
      {!known && !problem && <Spinner className="m-4" />}
      {known && known.remarks.length + known.photos.length === 0 && (
        <p className="text-sm text-ink-muted">{t('notedNothing')}</p>
      )}
      {known && known.remarks.length > 0 && (
        <div className="-mx-4">
          <RemarkList
            remarks={known.remarks}
            thresholds={thresholds}
            showsTouchpoint={false}
            actions={actions}
          />
        </div>
      )}
      {known && known.photos.length > 0 && (
        <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3">
          {known.photos.map(({ name, where, note, auditor, ...photo }) => (
            <li key={photo.id} className="min-w-0 space-y-1">
              <Photo
                photo={{ fileId: photo.id, width: photo.width, height: photo.height }}
                name={name}
                filesPath={filesPath}
                className="aspect-4/3 w-full rounded border border-line"
              />
              {note && <p className="text-sm whitespace-pre-wrap wrap-anywhere">{note}</p>}
              <p className="text-xs text-ink-muted wrap-anywhere">
                {[where, auditor].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
