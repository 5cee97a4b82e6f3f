'use client';

import { useState, type RefObject } from 'react';
import { Photo } from '@/components/files/photo';
import { callApi } from '@/components/layout/call-api';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { DescribedPhoto } from '@/lib/audits/evidence/types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { PhotoPosition } from '../positions/photo-position';

/** Photos of visits, each with its score, where it was taken, and what was written to it. */
export function PhotoList({
  ref,
  photos,
  thresholds,
  filesPath,
  showsTouchpoint,
  className,
}: {
  ref: RefObject<HTMLUListElement | null>;
  photos: readonly DescribedPhoto[];
  thresholds: { wowFrom: number; okFrom: number };
  filesPath: string;
  showsTouchpoint: boolean;
  /** How many columns it has. */
  className: string;
}) {
  const format = useFormat();
  const [forgotten, setForgotten] = useState<ReadonlySet<string>>(new Set());
  const forget = async (id: string) => {
    await callApi(`${filesPath}/${id}/position`, { method: 'DELETE' });
    setForgotten((known) => new Set(known).add(id));
  };
  return (
    <ul ref={ref} className={cn('grid grid-cols-2', className)}>
      {photos.map((photo) => (
        <li key={photo.id} tabIndex={-1} className="flex min-w-0 flex-col gap-1.5">
          <Photo
            photo={{ fileId: photo.id, width: photo.width, height: photo.height }}
            name={photo.name}
            filesPath={filesPath}
            className="aspect-4/3 w-full rounded border border-line"
          />
          <p className="flex items-start justify-between gap-2 text-sm">
            <span className="min-w-0 font-medium wrap-anywhere">
              {showsTouchpoint ? photo.name : photo.where}
            </span>
            <ScoreBadge score={photo.score} thresholds={thresholds} />
          </p>
          {photo.question && <p className="text-sm text-ink-muted wrap-anywhere">{photo.question}</p>}
          {photo.position && !forgotten.has(photo.id) && (
            <PhotoPosition
              name={photo.name}
              position={photo.position}
              onRemove={photo.mayRemovePosition ? () => forget(photo.id) : undefined}
              className="text-xs"
            />
          )}
          {photo.note && <p className="text-sm whitespace-pre-wrap wrap-anywhere">{photo.note}</p>}
          <p className="text-xs text-ink-muted wrap-anywhere">
            {[showsTouchpoint && photo.where, photo.auditor, photo.day && format.date(photo.day)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
