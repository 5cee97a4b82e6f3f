'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { evidencePath } from '@/lib/audits/evidence/evidence-transport';
import { photosAtMost } from '@/lib/audits/evidence/limits';
import { auditsPath } from '@/lib/audits/phone/phone-network';
import type { PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import type { KeptVisit } from '@/lib/audits/phone/phone-storage';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { photosOf, type ShownPhoto } from '@/lib/audits/phone/photos-of';
import { PhotoPosition } from '../positions/photo-position';
import { PositionChoice } from '../positions/position-choice';
import { usePositions } from '../positions/use-positions';
import type { PhoneLine } from './lines-of';
import { PhotoPicker } from './photo-picker';
import { PhotoTile } from './photo-tile';
import { RefusedPhotos } from './refused-photos';

/** The photos of a touchpoint: those of this phone with how far each is, and those that the server has. */
export function LinePhotos({
  store,
  phone,
  visit,
  line,
  isOpen,
}: {
  store: PhoneStore;
  phone: PhoneSnapshot;
  visit: KeptVisit;
  line: PhoneLine;
  isOpen: boolean;
}) {
  const t = useTranslations('auditPhone.photos');
  const [problem, setProblem] = useState<'full' | 'atMost' | null>(null);
  const isHidden = phone.facts?.isDiscreet ?? false;
  const keepsPositions = phone.facts?.keepsPositions ?? false;
  const positions = usePositions(keepsPositions);
  const isOffline = phone.sync.kind === 'network';
  const shown = photosOf(visit, phone.photos).filter(
    ({ touchpointId }) => touchpointId === line.touchpointId,
  );
  const here = shown.filter(({ criterionId, kept }) => criterionId === null && kept?.state !== 'refused');
  const take = async (files: File[]) => {
    const taken = files.slice(0, Math.max(0, photosAtMost - here.length));
    setProblem(taken.length < files.length ? 'atMost' : null);
    if (taken.length === 0) return;
    await store.addPhotos(visit, line, taken, positions.find).catch(() => setProblem('full'));
  };
  const stateOf = ({ id, kept }: ShownPhoto) => {
    if (!kept) return t('sent');
    if (kept.state === 'refused') return t('failed');
    return t(id === phone.sendingPhoto ? 'sending' : 'here');
  };
  return (
    <section aria-label={t('label', { name: line.name })} className="flex flex-col gap-3">
      {isOpen && (
        <div className="grid grid-cols-2 gap-2">
          <PhotoPicker
            camera
            label={t('take')}
            name={t('takeOf', { name: line.name })}
            onPress={positions.ask}
            onFiles={(files) => void take(files)}
          />
          <PhotoPicker
            camera={false}
            label={t('choose')}
            name={t('chooseOf', { name: line.name })}
            onPress={positions.ask}
            onFiles={(files) => void take(files)}
          />
        </div>
      )}
      {problem === 'full' && (
        <Callout tone="danger" live title={t('full.title')}>
          {t('full.body')}
        </Callout>
      )}
      {problem === 'atMost' && <Callout tone="warning" live title={t('atMost', { count: photosAtMost })} />}
      {shown.length > 0 && (
        <ul className="grid grid-cols-3 gap-3">
          {shown.map((photo, at) => {
            const { id, kept } = photo;
            const isRefused = kept?.state === 'refused';
            return (
              <PhotoTile
                key={`${id}${isOffline && !kept}`}
                name={t('nameOf', { name: line.name, number: at + 1 })}
                state={stateOf(photo)}
                isTrouble={isRefused}
                blob={kept?.blob ?? null}
                src={
                  kept || isOffline ? undefined : `${evidencePath(auditsPath(visit.place), id)}?size=small`
                }
                isHidden={isHidden}
                canSave={isRefused}
                onRemove={isOpen || isRefused ? () => void store.removePhoto(visit, photo) : undefined}
              />
            );
          })}
        </ul>
      )}
      {shown.map(({ position, ...photo }, at) => {
        const name = t('nameOf', { name: line.name, number: at + 1 });
        if (!position || isHidden) return null;
        return (
          <div key={photo.id} className="text-sm">
            <p className="font-medium">{name}</p>
            <PhotoPosition
              name={name}
              position={position}
              onRemove={
                photo.kept?.isBegun || (isOffline && !photo.kept)
                  ? undefined
                  : () => store.removePosition(visit, photo)
              }
            />
          </div>
        );
      })}
      {isOpen && (
        <PositionChoice
          isOn={keepsPositions}
          isRefused={positions.isRefused}
          onChange={(isOn) => void store.setKeepsPositions(isOn)}
        />
      )}
      <RefusedPhotos store={store} photos={shown.flatMap(({ kept }) => kept ?? [])} />
    </section>
  );
}
