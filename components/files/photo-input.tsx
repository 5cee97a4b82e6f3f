'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { Spinner } from '@/components/ui/spinner';
import { imageLimits, imageTypes } from '@/lib/files/image-limits';
import { shrinkImage } from './shrink-image';

/** A photo that is chosen but not sent, or one that is kept already. */
export interface ChosenPhoto {
  /** To be sent. */
  blob?: Blob;
  /** Of a photo that the server has. */
  fileId?: string;
  /** Where the picture can be seen. */
  url: string;
}

interface PhotoInputProps {
  /** Given by FormField inside a Form, as `onChange` is. */
  value?: ChosenPhoto | null;
  onChange?: (value: ChosenPhoto | null) => void;
  disabled?: boolean;
  'aria-labelledby'?: string;
  'aria-describedby'?: string;
}

const limit = imageLimits.bytes / 1e6;

/** A photo from the camera or from the device, made small before it is sent, with a look at it. */
export function PhotoInput({ value, onChange, disabled, ...labels }: PhotoInputProps) {
  const t = useTranslations('files');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const url = value?.blob ? value.url : undefined;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);

  const take = async ([file]: File[]) => {
    if (!file) return;
    setProblem(undefined);
    setBusy(true);
    const blob = await shrinkImage(file);
    setBusy(false);
    if (blob.size > imageLimits.bytes) setProblem(t('error.bytes', { limit }));
    else onChange?.({ blob, url: URL.createObjectURL(blob) });
  };

  const drop = {
    accept: imageTypes.join(','),
    disabled: disabled || busy,
    onFiles: (files: File[]) => void take(files),
  };
  if (value) {
    return (
      <div role="group" {...labels} className="flex items-start gap-3">
        <picture className="contents">
          <img
            src={value.url}
            alt={t('preview')}
            className="h-28 max-w-48 rounded border border-line bg-sunken object-contain"
          />
        </picture>
        <Button size="sm" disabled={disabled} onClick={() => onChange?.(null)}>
          {t('remove')}
        </Button>
      </div>
    );
  }
  return (
    <div role="group" {...labels}>
      {busy ? (
        <p
          role="status"
          className="flex min-h-24 items-center justify-center gap-2 rounded border border-line"
        >
          <Spinner /> {t('preparing')}
        </p>
      ) : (
        <>
          <div className="grid gap-2 coarse:grid-cols-2">
            <FileDrop
              {...drop}
              capture="environment"
              label={t('takePhoto')}
              hint=""
              className="hidden coarse:block [&>label]:h-full"
            />
            <FileDrop
              {...drop}
              label={t('choosePhoto')}
              className="[&>label]:h-full"
              hint={<span className="coarse:hidden">{t('dropHint', { limit })}</span>}
            />
          </div>
          <p className="mt-1.5 hidden text-sm text-ink-muted coarse:block">{t('kinds', { limit })}</p>
        </>
      )}
      {problem && (
        <p role="alert" className="mt-1.5 text-sm text-danger-ink">
          {problem}
        </p>
      )}
    </div>
  );
}
