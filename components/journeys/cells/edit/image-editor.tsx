'use client';

import { useTranslations } from 'next-intl';
import { FileDrop } from '@/components/ui/file-drop';
import { imageLimits, imageTypes } from '@/lib/files/image-limits';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { setCard } from '@/lib/journeys/core/edits-cells';
import { textLengths } from '@/lib/journeys/core/limits';
import { useMap } from '../../editor/map-context';
import { useEdit } from '../use-edit';
import { useImageUpload } from '../use-image-upload';
import { CardMenu } from './card-menu';
import type { EditorProps } from './editor-props';
import { LiveText } from './live-fields';
import { useCanEdit } from '../cell-place';

/** Pictures of a step, each with words for those who do not see it; chosen, dropped, pasted or taken with the camera. */
export function ImageEditor({ lane, step, view }: EditorProps) {
  const t = useTranslations('mapCells.image');
  const files = useTranslations('files');
  const { organization, workspace } = useMap();
  const canEdit = useCanEdit();
  const edit = useEdit();
  const { upload, waiting, problem } = useImageUpload(cellId(lane.id, step.id));
  const accept = imageTypes.join(',');
  return (
    <div
      className="flex flex-col gap-2"
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        upload(files);
      }}
    >
      {view.cards.length > 0 && (
        <ul className="flex max-h-72 flex-col gap-2 overflow-y-auto">
          {view.cards.map((card) => (
            <li key={card.id} className="flex items-start gap-2">
              <picture className="contents">
                <img
                  src={`/api/o/${organization}/${workspace}/files/${card.fileId}?size=small`}
                  alt=""
                  className="size-16 shrink-0 rounded-inner border border-line bg-sunken object-cover"
                />
              </picture>
              <LiveText
                label={t('shows')}
                value={card.text}
                onKeep={(text) => void edit(setCard(card.id, 'text', text), 'change', `card:${card.id}:text`)}
                readOnly={!canEdit}
                maxLength={textLengths.text}
                className="flex-1"
              />
              {canEdit && (
                <CardMenu
                  card={card}
                  cards={view.cards}
                  name={card.text || t('untold')}
                  removeLabel={t('remove')}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <div className="grid gap-2 coarse:grid-cols-2">
          <FileDrop
            accept={accept}
            capture="environment"
            onFiles={upload}
            label={files('takePhoto')}
            hint=""
            className="hidden coarse:block"
          />
          <FileDrop
            multiple
            accept={accept}
            maxBytes={imageLimits.bytes}
            onFiles={upload}
            label={files('choosePhoto')}
            hint={<span className="coarse:hidden">{t('dropHint')}</span>}
          />
        </div>
      )}
      {problem !== '' && (
        <p role="alert" className="text-sm wrap-anywhere text-danger-ink">
          {problem}
        </p>
      )}
      {waiting > 0 && (
        <p role="status" className="text-sm text-ink-muted">
          {t('uploading', { count: waiting })}
        </p>
      )}
    </div>
  );
}
