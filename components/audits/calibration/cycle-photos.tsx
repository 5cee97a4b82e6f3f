'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ShowMore } from '@/components/ui/show-more';
import type { CyclePhoto } from '@/lib/audits/calibration/types';

const shownAtOnce = 24;

/** Photos of the closed cycle, each of which a press makes a case of; without names and scores. */
export function CyclePhotos({
  photos,
  evidencePath,
  onTake,
}: {
  photos: readonly CyclePhoto[];
  /** Where photos of visits are served. */
  evidencePath: string;
  onTake: (photo: CyclePhoto) => void;
}) {
  const t = useTranslations('calibration.photos');
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('take')}
      </Button>
      {open && (
        <Dialog open onOpenChange={setOpen} size="lg" title={t('title')} description={t('hint')}>
          <ul ref={list} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            {photos.slice(0, shown).map((photo, at) => {
              const name = [photo.touchpoint, photo.place].filter(Boolean).join(' · ');
              return (
                <li key={photo.id} tabIndex={-1}>
                  <button
                    type="button"
                    aria-label={t('takeNamed', { number: at + 1, name })}
                    className="block w-full overflow-hidden rounded border border-line text-left hover:border-accent"
                    onClick={() => {
                      onTake(photo);
                      setOpen(false);
                    }}
                  >
                    <picture className="contents">
                      <img
                        src={`${evidencePath}/${photo.id}?size=small`}
                        alt=""
                        width={photo.width}
                        height={photo.height}
                        loading="lazy"
                        className="aspect-[4/3] w-full object-cover"
                      />
                    </picture>
                    <span className="block px-2 py-1 text-sm">{name}</span>
                  </button>
                </li>
              );
            })}
          </ul>
          <ShowMore
            list={list}
            shown={Math.min(shown, photos.length)}
            total={photos.length}
            className="mt-3"
            onMore={() => setShown(shown + shownAtOnce)}
          />
        </Dialog>
      )}
    </>
  );
}
