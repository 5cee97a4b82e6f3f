'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { ApiError } from '@/components/layout/call-api';
import { toast } from '@/components/ui/toast';
import { imageLimits } from '@/lib/files/image-limits';
import { useFormat } from '@/lib/format/use-format';
import { addCard } from '@/lib/journeys/core/edits-cells';
import { useMap } from '../editor/map-context';
import { useEdit } from './use-edit';

/** Sends pictures and puts each into a cell once the server has it. */
export function useImageUpload(cell: string) {
  const { store, organization, workspace } = useMap();
  const t = useTranslations('mapCells.image');
  const files = useTranslations('files');
  const ui = useTranslations('ui');
  const edit = useEdit();
  const format = useFormat();
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState('');

  const send = useCallback(
    async (file: File) => {
      setWaiting((count) => count + 1);
      try {
        const [{ shrinkImage }, { uploadFile }] = await Promise.all([
          import('@/components/files/shrink-image'),
          import('@/components/files/upload-file'),
        ]);
        const blob = await shrinkImage(file);
        if (blob.size > imageLimits.bytes) {
          toast.error(files('error.bytes', { limit: imageLimits.bytes / 1e6 }));
          return;
        }
        const path = `/api/o/${organization}/${workspace}/files`;
        const { fileId } = await uploadFile<{ fileId: string }>(path, blob);
        edit(addCard(store.map(), cell, { kind: 'image', fileId }).operations, 'add');
      } catch (error) {
        const description = error instanceof ApiError ? error.message : ui('unreachable');
        toast.error(t('failed', { name: file.name }), { description });
      } finally {
        setWaiting((count) => count - 1);
      }
    },
    [store, organization, workspace, cell, edit, t, files, ui],
  );
  const upload = (list: readonly File[]) => {
    const problemOf = ({ name, type, size }: File) => {
      // Kinds of images that the server does not take are turned into one that it does.
      if (!type.startsWith('image/')) return ui('fileKind', { name });
      const limit = imageLimits.bytes;
      return size > limit ? ui('fileSize', { name, limit: format.fileSize(limit) }) : '';
    };
    setProblem(list.map(problemOf).find(Boolean) ?? '');
    for (const file of list) if (problemOf(file) === '') void send(file);
  };
  /** What was wrong with the files that came last; empty where nothing was. */
  return { upload, waiting, problem };
}
