'use client';

import { useTranslations } from 'next-intl';
import { Photo } from '@/components/files/photo';
import { Panel } from '@/components/ui/panel';
import type { TouchpointPhoto } from '@/lib/collection/types';
import { useFormat } from '@/lib/format/use-format';

/** What staff have photographed of a touchpoint, on its passport. */
export function TouchpointPhotos({
  photos,
  filesPath,
}: {
  photos: readonly TouchpointPhoto[];
  filesPath: string;
}) {
  const t = useTranslations('collection.photos');
  const format = useFormat();
  return (
    <Panel title={t('title')} description={t('description')}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {photos.map((photo) => (
          <li key={photo.fileId} className="min-w-0 break-inside-avoid">
            <Photo
              photo={photo}
              name={photo.name}
              filesPath={filesPath}
              className="aspect-4/3 w-full rounded border border-line"
            />
            <p className="mt-1 truncate text-sm">{photo.name}</p>
            <p className="text-xs text-ink-muted">{format.date(photo.createdAt)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
