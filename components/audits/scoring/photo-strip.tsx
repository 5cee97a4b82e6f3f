'use client';

import { Camera, CloudOff, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Photo } from '@/components/files/photo';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { imageTypes } from '@/lib/files/image-limits';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { PhotoPosition } from '../positions/photo-position';
import { isAt, type PhotoPlace, type Photos, type PhotoUpload } from './use-photos';

/** A photo that is not on the server yet, with how far it is. */
function Underway({ upload, name }: { upload: PhotoUpload; name: string }) {
  const t = useTranslations('auditScoring.photos');
  const format = useFormat();
  const words = upload.isWaiting ? t('waiting') : t('sending', { share: format.percent(upload.share) });
  return (
    <div
      role="status"
      title={words}
      className="relative size-16 overflow-hidden rounded border border-line bg-sunken"
    >
      <picture className="contents">
        <img src={upload.url} alt={name} className="size-full object-cover opacity-40" />
      </picture>
      <span className="absolute inset-0 flex items-center justify-center text-ink">
        {upload.isWaiting ? <CloudOff aria-hidden className="size-5" /> : <Spinner />}
        <span className="sr-only">{words}</span>
      </span>
    </div>
  );
}

/** The photos of a touchpoint or of a criterion; nothing where there are none. */
export function PhotoStrip({
  place,
  name,
  photos,
  filesPath,
  disabled,
  className,
}: {
  place: PhotoPlace;
  /** What they show. */
  name: string;
  photos: Photos;
  filesPath: string;
  disabled: boolean;
  className?: string;
}) {
  const t = useTranslations('auditScoring.photos');
  const kept = photos.photos.filter(isAt(place));
  const underway = photos.uploads.filter(isAt(place));
  if (kept.length + underway.length === 0) return null;
  const nameOf = (at: number) => t('nameOf', { name, number: at + 1 });
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <ul aria-label={t('label', { name })} className="flex flex-wrap gap-3">
        {kept.map((photo, at) => {
          const title = nameOf(at);
          return (
            <li key={photo.id} className="relative">
              <Photo
                photo={{ ...photo, fileId: photo.id }}
                name={title}
                filesPath={filesPath}
                className="size-16 rounded border border-line"
              />
              {!disabled && (
                <Button
                  size="icon-sm"
                  aria-label={t('removeOf', { name: title })}
                  title={t('remove')}
                  className="absolute -top-2 -right-2 rounded-full"
                  onClick={() => photos.remove(photo)}
                >
                  <X />
                </Button>
              )}
            </li>
          );
        })}
        {underway.map((upload, at) => (
          <li key={upload.id}>
            <Underway upload={upload} name={nameOf(kept.length + at)} />
          </li>
        ))}
      </ul>
      {kept.map(
        (photo, at) =>
          photo.position && (
            <div key={photo.id} className="flex flex-wrap items-center gap-x-3 text-sm">
              <span>{nameOf(at)}</span>
              <PhotoPosition
                name={nameOf(at)}
                position={photo.position}
                onRemove={() => photos.removePosition(photo)}
              />
            </div>
          ),
      )}
    </div>
  );
}

/** Chooses photos from the device, or takes them with its camera. */
export function PhotoButton({
  name,
  compact = false,
  onPress,
  onFiles,
}: {
  name: string;
  /** The sign alone, on phones as well; a desk has no room for the word beside a scale. */
  compact?: boolean;
  /** Before files are chosen. */
  onPress: () => void;
  onFiles: (files: File[]) => void;
}) {
  const t = useTranslations('auditScoring.photos');
  const id = useId();
  return (
    <label
      htmlFor={id}
      title={t('add')}
      className={cn(
        'inline-flex h-control-small min-w-control-small cursor-pointer items-center justify-center gap-1.5 rounded px-2.5 text-sm font-medium text-ink-muted hover:bg-hover hover:text-ink md:px-0 [&_svg]:size-4',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
        'coarse:h-11 coarse:min-w-11',
      )}
    >
      <Camera aria-hidden />
      {!compact && (
        <span aria-hidden className="md:hidden">
          {t('add')}
        </span>
      )}
      <input
        id={id}
        type="file"
        multiple
        accept={imageTypes.join(',')}
        aria-label={t('addTo', { name })}
        className="sr-only"
        onClick={onPress}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // So that the same file can be chosen again after a mistake.
          event.target.value = '';
        }}
      />
    </label>
  );
}
