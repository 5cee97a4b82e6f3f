'use client';

import { useTranslations } from 'next-intl';
import type { PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import type { KeptPhoto } from '@/lib/audits/phone/phone-storage';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { PhotoTile } from './photo-tile';
import { RefusedPhotos } from './refused-photos';

/** Photos whose visit is no longer open on this phone and that the server did not take: they stay until somebody says so. */
export function LeftPhotos({ store, phone }: { store: PhoneStore; phone: PhoneSnapshot }) {
  const t = useTranslations('auditPhone.photos');
  const isHidden = phone.facts?.isDiscreet ?? false;
  const walked = new Set(
    phone.visits.filter(({ assignment, summary }) => assignment && summary.isOpen).map(({ id }) => id),
  );
  const visits = new Map<string, KeptPhoto[]>();
  for (const photo of phone.photos) {
    if (photo.state !== 'refused' || walked.has(photo.visitId)) continue;
    visits.set(photo.visitId, [...(visits.get(photo.visitId) ?? []), photo]);
  }
  return [...visits].map(([visitId, photos]) => (
    <section key={visitId} aria-labelledby={`photos-${visitId}`} className="flex flex-col gap-2">
      <h2 id={`photos-${visitId}`} className="text-sm font-semibold text-ink-muted">
        {isHidden ? t('leftDiscreet') : t('left', { visit: photos[0]?.visit ?? '' })}
      </h2>
      <RefusedPhotos store={store} photos={photos} />
      <ul className="grid grid-cols-3 gap-3">
        {photos.map((photo, at) => (
          <PhotoTile
            key={photo.id}
            name={t('nameOf', {
              name: isHidden ? t('nameless') : photo.touchpoint,
              number: at + 1,
            })}
            state={t('failed')}
            isTrouble
            blob={photo.blob}
            isHidden={isHidden}
            canSave
            onRemove={() => void store.removePhoto(null, photo)}
          />
        ))}
      </ul>
    </section>
  ));
}
