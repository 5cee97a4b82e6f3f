import { newId } from '@/lib/ids';
import type { Position } from '../evidence/position';
import type { ScoringLine } from '../scoring/types';
import type { KeptPhoto, KeptVisit, PhoneStorage } from './phone-storage';
import type { ShownPhoto } from './photos-of';

/** Where a picture was taken, once that is known; null without consent. */
export type FindPosition = (picture: Blob) => Promise<Position | null>;

/** Makes a picture small enough to be sent from a phone. */
export type Reduce = (picture: Blob) => Promise<Blob>;

/**
 * Keeps pictures as photos of a touchpoint: as they are at once, so that being killed loses none, then reduced, each one
 * unless it is being sent already, then with where they were taken. Throws where the device takes no more.
 */
export async function keepPhotos(
  storage: PhoneStorage,
  { visit, line, pictures }: { visit: KeptVisit; line: ScoringLine; pictures: readonly Blob[] },
  {
    clock,
    reduce,
    findPosition,
    onChange,
  }: { clock: () => number; reduce: Reduce; findPosition: FindPosition; onChange: () => Promise<void> },
): Promise<void> {
  const { brand, object } = visit.summary;
  const photos = pictures.map((blob): KeptPhoto => ({
    id: newId(),
    place: visit.place,
    visitId: visit.id,
    touchpointId: line.touchpointId,
    visit: [brand, object].filter(Boolean).join(' · '),
    touchpoint: line.name,
    takenAt: blob instanceof File ? blob.lastModified : clock(),
    blob,
    state: 'waiting',
    refusal: '',
    isBegun: false,
  }));
  await storage.addPhotos(photos);
  await onChange();
  for (const { id, blob } of photos) {
    const smaller = blob && (await reduce(blob).catch(() => blob));
    if (smaller !== blob) {
      await storage.changePhoto(id, (now) => (now.isBegun || !now.blob ? now : { ...now, blob: smaller }));
      await onChange();
    }
  }
  for (const [at, { id }] of photos.entries()) {
    const picture = pictures[at];
    const position = picture ? await findPosition(picture).catch(() => null) : null;
    if (!position) continue;
    await storage.changePhoto(id, (now) => (now.isBegun ? now : { ...now, position }));
    await onChange();
  }
}

/** Takes a photo away: from this phone at once, and from the server, where it may be there, when there is a network. */
export async function removePhoto(
  storage: PhoneStorage,
  visit: Pick<KeptVisit, 'id' | 'place'> | null,
  { id, touchpointId }: Pick<ShownPhoto, 'id' | 'touchpointId'>,
): Promise<void> {
  let isHere = false;
  await storage.changePhoto(id, (now) => {
    isHere = true;
    return now.isBegun ? { ...now, state: 'removed', blob: null, refusal: '' } : null;
  });
  // One of the server's, or one that has arrived there since it was shown.
  if (isHere || !visit) return;
  const named = { visit: '', touchpoint: '', takenAt: 0, blob: null, refusal: '' };
  const at = { place: visit.place, visitId: visit.id, touchpointId };
  await storage.addPhotos([{ id, ...at, ...named, state: 'removed', isBegun: true }]);
}
