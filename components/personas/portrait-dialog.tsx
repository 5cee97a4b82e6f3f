'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PhotoInput, type ChosenPhoto } from '@/components/files/photo-input';
import { uploadFile } from '@/components/files/upload-file';
import { ApiError } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Progress } from '@/components/ui/progress';

/** The picture of a persona: chosen, sent, or taken away. */
export function PortraitDialog({
  filesPath,
  fileId,
  onDone,
  onClose,
}: {
  filesPath: string;
  fileId: string | null;
  onDone: (fileId: string | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('personas.portrait');
  const ui = useTranslations('ui');
  const files = useTranslations('files');
  const [photo, setPhoto] = useState<ChosenPhoto | null>(
    fileId ? { fileId, url: `${filesPath}/${fileId}?size=small` } : null,
  );
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const save = async () => {
    if (!photo?.blob) return onDone(photo?.fileId ?? null);
    setProblem('');
    setProgress(0);
    try {
      const sent = await uploadFile<{ fileId: string }>(filesPath, photo.blob, { onProgress: setProgress });
      onDone(sent.fileId);
    } catch (error) {
      setProblem(error instanceof ApiError ? error.message : ui('unreachable'));
      setProgress(null);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" loading={progress !== null} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <p className="text-sm text-ink-muted">{t('hint')}</p>
        <PhotoInput value={photo} onChange={setPhoto} disabled={progress !== null} />
        {progress !== null && <Progress value={progress} max={1} label={files('uploading')} />}
        {problem && (
          <p role="alert" className="text-sm text-danger-ink">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}
