'use client';

import { useTranslations } from 'next-intl';
import { cellId } from '@/lib/journeys/core/blank-parts';
import type { CellProps } from '../editor/cell-props';
import { useMap } from '../editor/map-context';
import { dragProps, DropCell } from './card-drag';
import { useFilesFor } from './pasted-files';
import { useImageUpload } from './use-image-upload';
import { useCanEdit } from './cell-place';

/** The pictures of a step; files dropped on it become new ones. */
export function ImageCell({ lane, step, view }: CellProps) {
  const t = useTranslations('mapCells.image');
  const { organization, workspace } = useMap();
  const canEdit = useCanEdit();
  const cell = cellId(lane.id, step.id);
  const { upload, waiting, problem } = useImageUpload(cell);
  useFilesFor(cell, upload);
  return (
    <DropCell laneId={lane.id} stepId={step.id} onFiles={upload} className="size-full overflow-hidden">
      <div className="flex flex-wrap gap-1">
        {view.cards.map((card) =>
          card.fileId === null ? null : (
            <picture key={card.id} className="contents">
              <img
                src={`/api/o/${organization}/${workspace}/files/${card.fileId}?size=small`}
                alt={card.text || t('untold')}
                title={card.text || undefined}
                loading="lazy"
                {...dragProps(card, canEdit)}
                className="h-16 max-w-full min-w-0 rounded-inner border border-line bg-sunken object-cover"
              />
            </picture>
          ),
        )}
        {waiting > 0 && <p className="text-xs text-ink-muted">{t('uploading', { count: waiting })}</p>}
        {problem !== '' && (
          <p role="alert" title={problem} className="line-clamp-3 text-xs wrap-anywhere text-danger-ink">
            {problem}
          </p>
        )}
      </div>
    </DropCell>
  );
}
