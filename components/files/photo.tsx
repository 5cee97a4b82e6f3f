'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { cn } from '@/lib/utils/cn';

export interface ShownPhoto {
  fileId: string;
  /** Pixels of the large rendition. */
  width: number;
  height: number;
}

/** A photo in its frame; a click shows it large. */
export function Photo({
  photo,
  name,
  filesPath,
  className,
}: {
  photo: ShownPhoto;
  /** What it shows, for those who do not see it. */
  name: string;
  /** Where files of the brand are served. */
  filesPath: string;
  className?: string;
}) {
  const t = useTranslations('files');
  const [open, setOpen] = useState(false);
  const src = `${filesPath}/${photo.fileId}`;
  return (
    <>
      <button
        type="button"
        aria-label={t('enlarge', { name })}
        onClick={() => setOpen(true)}
        className={cn('block cursor-zoom-in overflow-hidden bg-sunken', className)}
      >
        <picture className="contents">
          <img
            src={`${src}?size=small`}
            alt=""
            width={photo.width}
            height={photo.height}
            loading="lazy"
            className="size-full object-cover"
          />
        </picture>
      </button>
      {open && (
        <Dialog open onOpenChange={setOpen} size="xl" title={name}>
          <picture className="contents">
            <img
              src={src}
              alt={t('photoOf', { name })}
              width={photo.width}
              height={photo.height}
              className="mx-auto h-auto max-h-[70dvh] w-auto max-w-full rounded bg-sunken object-contain"
            />
          </picture>
        </Dialog>
      )}
    </>
  );
}
