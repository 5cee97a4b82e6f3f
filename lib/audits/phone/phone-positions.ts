import { positionPath, type CallServer } from '../evidence/evidence-transport';
import { auditsPath } from './phone-network';
import type { KeptVisit, PhoneStorage } from './phone-storage';
import type { ShownPhoto } from './photos-of';

/** Forgets where the photos of this phone were taken that the server has not heard of: consent was taken back. */
export async function dropPositions(storage: PhoneStorage): Promise<void> {
  for (const { id, position } of await storage.readPhotos()) {
    if (position) await storage.changePhoto(id, (now) => (now.isBegun ? now : { ...now, position: null }));
  }
}

/**
 * Forgets where one photo was taken: here, or on the server where that has heard of it. Throws where the server does not
 * answer.
 */
export async function removePosition(
  { storage, call }: { storage: PhoneStorage; call: CallServer },
  visit: KeptVisit,
  { id }: Pick<ShownPhoto, 'id'>,
): Promise<void> {
  let isHere = false;
  let isThere = true;
  await storage.changePhoto(id, (now) => {
    isHere = true;
    isThere = now.isBegun;
    return { ...now, position: null };
  });
  if (isHere && !isThere) return;
  await call(positionPath(auditsPath(visit.place), id), { method: 'DELETE' });
  await storage.settle(
    visit.id,
    (now) => {
      const { assignment } = now;
      if (!assignment) return now;
      const photos = assignment.photos.map((one) => (one.id === id ? { ...one, position: null } : one));
      return { ...now, assignment: { ...assignment, photos } };
    },
    [],
  );
}
