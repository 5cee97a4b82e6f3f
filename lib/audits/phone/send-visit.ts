import type { SyncVisitInput } from '../sync/input';
import type { SyncAnswer } from '../sync/types';
import { brandOf, isPending, type KeptVisit, type PhoneStorage } from './phone-storage';
import { afterAnswer, nextBatch, requestOf } from './visit-state';

export type SendOperations = (
  visit: KeptVisit,
  request: Omit<SyncVisitInput, 'visitId'>,
) => Promise<SyncAnswer>;

interface Sender {
  storage: PhoneStorage;
  device: { id: string; name: string };
  send: SendOperations;
  /** The device's clock. */
  clock: () => number;
}

/**
 * Brings what waits of a visit to the server, batch after batch, and asks what others changed; the visit is sent in with the
 * last one, once its photos are through. May be broken off anywhere: an operation leaves the phone's storage only together
 * with the server's answer. Gives the last answer, on `wipe` for the caller to forget the brand; null where there is no such
 * visit. Throws what `send` throws.
 */
export async function sendVisit(
  { storage, device, send, clock }: Sender,
  visitId: string,
): Promise<SyncAnswer | null> {
  for (;;) {
    const visit = await storage.readVisit(visitId);
    if (!visit) return null;
    const brand = brandOf(visit.place);
    const ofBrand = (await storage.readWaiting()).filter((one) => one.brand === brand);
    const ofVisit = ofBrand.filter((one) => one.visitId === visitId);
    const photos = (await storage.readPhotos()).filter(
      (photo) => isPending(photo) && brandOf(photo.place) === brand,
    );
    const batch = nextBatch(ofVisit);
    const isLast = batch.length === ofVisit.length;
    const maySubmit = isLast && !photos.some((photo) => photo.visitId === visitId);
    const others = ofBrand.length - batch.length + photos.length;
    const answer = await send(visit, requestOf(visit, batch, { device, now: clock(), maySubmit, others }));
    await storage.settle(
      visitId,
      (now) => afterAnswer(now, batch, answer),
      batch.map(({ sequence }) => sequence),
    );
    if (answer.forget && isLast && !answer.wipe) await storage.forget([visitId]);
    if (isLast || answer.wipe) return answer;
  }
}

/** Drops everything of a brand from the phone. Gives how many photos went that were not sent. */
export async function forgetBrand(storage: PhoneStorage, brand: string): Promise<number> {
  const visits = await storage.readVisits();
  const photos = (await storage.readPhotos()).filter(({ place }) => brandOf(place) === brand);
  await storage.forget(
    visits.filter(({ place }) => brandOf(place) === brand).map(({ id }) => id),
    photos.map(({ id }) => id),
  );
  return photos.filter(({ blob }) => blob !== null).length;
}
