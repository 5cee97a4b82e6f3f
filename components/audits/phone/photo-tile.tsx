'use client';

import { Image as ImageIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { cn } from '@/lib/utils/cn';

const small =
  'inline-flex min-h-11 min-w-0 items-center rounded text-left text-base font-medium active:bg-active';

/** A picture that lies on this phone. */
function OwnPicture({ blob, name, onError }: { blob: Blob; name: string; onError: () => void }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return;
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  return (
    <picture className="contents">
      <img ref={show} alt={name} className="size-full object-cover" onError={onError} />
    </picture>
  );
}

/** A photo with its state in words, and the ways to take it away or to save it elsewhere. */
export function PhotoTile({
  name,
  state,
  isTrouble = false,
  blob,
  src,
  isHidden,
  onRemove,
  canSave = false,
}: {
  name: string;
  state: string;
  isTrouble?: boolean;
  /** Where it lies on this phone. */
  blob: Blob | null;
  /** Where the server has it; shown while that can be reached. */
  src?: string;
  /** Discreetly: a sign instead of the picture. */
  isHidden: boolean;
  onRemove?: () => void;
  canSave?: boolean;
}) {
  const t = useTranslations('auditPhone.photos');
  const [asks, setAsks] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = () => {
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.${blob.type.split('/')[1] ?? 'jpg'}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const picture = () => {
    if (!isHidden && !failed && blob) {
      return <OwnPicture blob={blob} name={name} onError={() => setFailed(true)} />;
    }
    if (!isHidden && !failed && src) {
      return (
        <picture className="contents">
          <img src={src} alt={name} className="size-full object-cover" onError={() => setFailed(true)} />
        </picture>
      );
    }
    return (
      <span className="flex size-full flex-col items-center justify-center gap-1 p-2 text-center text-sm text-ink-muted [&_svg]:size-6">
        <ImageIcon aria-hidden />
        <span className="line-clamp-3 wrap-anywhere">{name}</span>
      </span>
    );
  };
  return (
    <li className="flex min-w-0 flex-col">
      <div className="relative h-28 overflow-hidden rounded border border-line bg-sunken">{picture()}</div>
      <p className={cn('pt-1 text-sm', isTrouble ? 'font-medium text-warning-ink' : 'text-ink-muted')}>
        {state}
      </p>
      {canSave && (
        <button
          type="button"
          aria-label={t('saveOf', { name })}
          className={cn(small, 'text-accent-ink')}
          onClick={save}
        >
          {t('save')}
        </button>
      )}
      {onRemove && !asks && (
        <button
          type="button"
          aria-label={t('removeOf', { name })}
          className={cn(small, 'text-ink-muted')}
          onClick={() => setAsks(true)}
        >
          {t('remove')}
        </button>
      )}
      {onRemove && asks && (
        <div role="group" aria-label={t('removeOf', { name })} className="grid">
          <button type="button" className={cn(small, 'text-danger-ink')} onClick={onRemove}>
            {t('removeNow')}
          </button>
          <button type="button" className={cn(small, 'text-ink-muted')} onClick={() => setAsks(false)}>
            {t('keep')}
          </button>
        </div>
      )}
    </li>
  );
}
