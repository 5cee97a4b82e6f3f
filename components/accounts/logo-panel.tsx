'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { uploadFile } from '@/components/files/upload-file';
import { BrandMark, type Mark } from '@/components/layout/brand-mark';
import { ApiError, callApi } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { toast } from '@/components/ui/toast';
import { imageLimits, imageTypes } from '@/lib/files/image-limits';

interface LogoPanelProps {
  mark: Mark;
  /** Where a logo is put and deleted. */
  path: string;
  hint: string;
}

/** The logo of a brand or an organization: chosen or dropped, looked at, replaced, taken away. */
export function LogoPanel({ mark, path, hint }: LogoPanelProps) {
  const t = useTranslations('files');
  const ui = useTranslations('ui');
  const router = useRouter();
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();

  const attempt = async (work: () => Promise<unknown>, done: () => void) => {
    setProblem(undefined);
    setSent(0);
    try {
      await work();
      router.refresh();
      done();
    } catch (error) {
      setProblem(error instanceof ApiError ? error.message : ui('unreachable'));
    } finally {
      setSent(null);
    }
  };
  const put = (picture: Blob) =>
    attempt(
      () => uploadFile(path, picture, { method: 'PUT', onProgress: setSent }),
      () => void toast.success(t('logo.saved')),
    );
  const remove = async () => {
    // Kept here, so that the removal can be taken back.
    const before = mark.logo && (await fetch(mark.logo).then((answer) => answer.blob()));
    await attempt(
      () => callApi(path, { method: 'DELETE' }),
      () => void toast.success(t('logo.removed'), before ? { onUndo: () => void put(before) } : {}),
    );
  };

  const limit = imageLimits.bytes / 1e6;
  return (
    <Panel id="logo" title={t('logo.title')} description={hint}>
      <div className="flex flex-wrap items-center gap-4">
        <div className="flex w-20 flex-col items-center gap-2">
          <BrandMark {...mark} large className="size-16 text-2xl" />
          {mark.logo && (
            <Button size="sm" variant="ghost" disabled={sent !== null} onClick={() => void remove()}>
              {t('remove')}
            </Button>
          )}
        </div>
        <div className="min-w-56 flex-1">
          <FileDrop
            accept={imageTypes.join(',')}
            maxBytes={imageLimits.bytes}
            disabled={sent !== null}
            label={mark.logo ? t('replace') : t('choose')}
            hint={t('dropHint', { limit })}
            onFiles={([file]) => file && void put(file)}
          />
          {sent !== null && <Progress className="mt-2" value={sent} max={1} label={t('uploading')} />}
          {problem && (
            <p role="alert" className="mt-1.5 text-sm text-danger-ink">
              {problem}
            </p>
          )}
        </div>
      </div>
    </Panel>
  );
}
