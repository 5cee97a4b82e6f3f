'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { shrinkImage } from '@/components/files/shrink-image';
import type { BoundAction } from '@/components/layout/bound-action';
import { ApiError, callApi } from '@/components/layout/call-api';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { toast } from '@/components/ui/toast';
import type { EvidenceIdInput } from '@/lib/audits/evidence/input';
import { evidenceTransport, positionPath } from '@/lib/audits/evidence/evidence-transport';
import { photosAtMost } from '@/lib/audits/evidence/limits';
import type { Position } from '@/lib/audits/evidence/position';
import { sendPhoto } from '@/lib/audits/evidence/send-photo';
import type { EvidencePhoto } from '@/lib/audits/evidence/types';
import type { ScoringVisit } from '@/lib/audits/scoring/types';
import { newId } from '@/lib/ids';

export interface PhotoPlace {
  touchpointId: string;
  /** Null for the touchpoint as a whole. */
  criterionId: string | null;
}

/** A photo on its way. */
export interface PhotoUpload extends PhotoPlace {
  id: string;
  /** Where the picture can be seen meanwhile. */
  url: string;
  /** Share of the bytes that have arrived, 0 to 1. */
  share: number;
  /** The server is out of reach; it goes on by itself. */
  isWaiting: boolean;
}

export interface PhotoActions {
  remove: BoundAction<EvidenceIdInput>;
  restore: BoundAction<EvidenceIdInput>;
}

export const isAt = (place: PhotoPlace) => (one: PhotoPlace) =>
  one.touchpointId === place.touchpointId && one.criterionId === place.criterionId;

const isPassing = (error: unknown) =>
  error instanceof TypeError ||
  (error instanceof ApiError && (error.code === 'UNAVAILABLE' || error.code === 'INTERNAL'));

/** A second, two, four, half a minute at most; at once when the browser says that the network is back. */
function patience(tries: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, Math.min(30_000, 1000 * 2 ** (tries - 1)));
    window.addEventListener('online', go);
  });
}

/** The photos of a visit: shown at once, sent one after the other, taken up again after a broken connection. */
export function usePhotos(visit: ScoringVisit, api: string, actions: PhotoActions) {
  const t = useTranslations('auditScoring.photos');
  const [photos, setPhotos] = useState<readonly EvidencePhoto[]>(visit.photos);
  const [uploads, setUploads] = useState<readonly PhotoUpload[]>([]);
  const { run } = useQuickAction();
  const line = useRef(Promise.resolve());
  const busy = uploads.length > 0;

  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);

  const patch = (id: string, values: Partial<PhotoUpload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...values } : one)));

  const send = async (upload: PhotoUpload, file: File, where: Promise<Position | null>) => {
    const { id, touchpointId, criterionId, url } = upload;
    try {
      const blob = await shrinkImage(file);
      const takenAt = new Date(file.lastModified).toISOString();
      const position = await where;
      const announcement = {
        ...{ id, touchpointId, criterionId, size: blob.size, takenAt },
        ...(position && { position: { ...position, consent: true as const } }),
      };
      const photo = await sendPhoto(evidenceTransport(callApi, api, visit.id), announcement, blob, {
        isPassing,
        wait: (tries) => {
          patch(id, { isWaiting: true });
          return patience(tries);
        },
        onProgress: (share) => patch(id, { share, isWaiting: false }),
      });
      setPhotos((all) => [...all, photo]);
    } catch (error) {
      toast.error(t('refused', { name: file.name }), {
        description: error instanceof Error ? error.message : undefined,
      });
    }
    setUploads((all) => all.filter((one) => one.id !== id));
    URL.revokeObjectURL(url);
  };

  const add = (
    place: PhotoPlace,
    files: readonly File[],
    find?: (file: File) => Promise<Position | null>,
  ) => {
    const here = [...photos, ...uploads].filter(isAt(place)).length;
    const taken = files.slice(0, Math.max(0, photosAtMost - here));
    if (taken.length < files.length) toast.error(t('atMost', { count: photosAtMost }));
    for (const file of taken) {
      const upload = { ...place, id: newId(), url: URL.createObjectURL(file), share: 0, isWaiting: false };
      setUploads((all) => [...all, upload]);
      const where = find?.(file) ?? Promise.resolve(null);
      line.current = line.current.then(() => send(upload, file, where));
    }
  };

  const remove = (photo: EvidencePhoto) => {
    const { id } = photo;
    run(
      () => actions.remove({ id }),
      () => {
        setPhotos((all) => all.filter((one) => one.id !== id));
        toast.success(t('removed'), {
          onUndo: () =>
            run(
              () => actions.restore({ id }),
              () => setPhotos((all) => [...all, photo]),
            ),
        });
      },
    );
  };

  /** Forgets where a photo was taken. Throws with the server's sentence. */
  const removePosition = async ({ id }: Pick<EvidencePhoto, 'id'>) => {
    await callApi(positionPath(api, id), { method: 'DELETE' });
    setPhotos((all) => all.map((one) => (one.id === id ? { ...one, position: null } : one)));
  };

  /** Once every photo has arrived or was refused. */
  const whenSent = () => line.current;
  return { photos, uploads, add, remove, removePosition, whenSent };
}

export type Photos = ReturnType<typeof usePhotos>;
