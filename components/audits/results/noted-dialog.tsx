'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { failureOf } from '@/components/form/form-result';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Dialog } from '@/components/ui/dialog';
import { ShowMore } from '@/components/ui/show-more';
import { Spinner } from '@/components/ui/spinner';
import type { FoundPhotos } from '@/lib/audits/evidence/types';
import type { FoundRemarks } from '@/lib/audits/results/find-remarks';
import type { NotedButtonProps } from './noted-button';
import { PhotoList } from './photo-list';
import { RemarkList } from './remark-list';

/** What was written and photographed at one touchpoint, the own brand's and the competitors' side by side. */
export function NotedDialog({
  touchpoint,
  thresholds,
  actions,
  filesPath,
  onFindRemarks,
  onFindPhotos,
  onClose,
}: NotedButtonProps & { onClose: () => void }) {
  const t = useTranslations('auditResults.remarks');
  const ui = useTranslations('ui');
  const [remarks, setRemarks] = useState<FoundRemarks | null>(null);
  const [photos, setPhotos] = useState<FoundPhotos | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [moreRemarks, morePhotos] = [useQuickAction(), useQuickAction()];
  const [remarkList, photoList] = [useRef<HTMLUListElement>(null), useRef<HTMLUListElement>(null)];
  const what = { id: actions.cycleId, touchpointId: touchpoint.id };
  const askRemarks = (from: number) => onFindRemarks({ ...what, brandId: null, kind: '', find: '', from });
  const askPhotos = (from: number) => onFindPhotos({ ...what, level: null, from });
  const begin = useEffectEvent(async () => {
    const [written, taken] = await Promise.all([askRemarks(0), askPhotos(0)]).catch(() => []);
    if (written?.data && taken?.data) return { written: written.data, taken: taken.data };
    throw new Error((failureOf(written) ?? failureOf(taken))?.form.join(' ') ?? ui('unreachable'));
  });
  useEffect(() => {
    let isWanted = true;
    begin().then(
      ({ written, taken }) => {
        if (!isWanted) return;
        setRemarks(written);
        setPhotos(taken);
      },
      (error: Error) => isWanted && setProblem(error.message),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  const readOn = async ({ remarks: known }: FoundRemarks) => {
    const result = await askRemarks(known.length);
    if (result.data) setRemarks({ ...result.data, remarks: [...known, ...result.data.remarks] });
    return result;
  };
  const lookOn = async ({ photos: known }: FoundPhotos) => {
    const result = await askPhotos(known.length);
    if (result.data) setPhotos({ ...result.data, photos: [...known, ...result.data.photos] });
    return result;
  };
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={t('notedOf', { name: touchpoint.name })}>
      {problem && <p role="alert">{problem}</p>}
      {!problem && !(remarks && photos) && <Spinner className="m-4" />}
      {remarks && photos && (
        <>
          {remarks.total + photos.total === 0 && (
            <p className="text-sm text-ink-muted">{t('notedNothing')}</p>
          )}
          {remarks.total > 0 && (
            <div className="-mx-4">
              <RemarkList
                ref={remarkList}
                remarks={remarks.remarks}
                thresholds={thresholds}
                showsTouchpoint={false}
                actions={actions}
              />
            </div>
          )}
          <ShowMore
            list={remarkList}
            shown={remarks.remarks.length}
            total={remarks.total}
            loading={moreRemarks.pending}
            onMore={() => moreRemarks.run(() => readOn(remarks))}
          />
          {photos.total > 0 && (
            <PhotoList
              ref={photoList}
              photos={photos.photos}
              thresholds={thresholds}
              filesPath={filesPath}
              showsTouchpoint={false}
              className="mt-3 gap-3 sm:grid-cols-3"
            />
          )}
          <ShowMore
            list={photoList}
            shown={photos.photos.length}
            total={photos.total}
            loading={morePhotos.pending}
            className="mt-3"
            onMore={() => morePhotos.run(() => lookOn(photos))}
          />
        </>
      )}
    </Dialog>
  );
}
