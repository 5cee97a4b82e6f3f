import type { SyncVisitInput } from '../sync/input';
import type { SyncAnswer } from '../sync/types';
import { brandOf, type KeptVisit, type PhoneStorage } from './phone-storage';
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
 * Brings what waits of a visit to the server, batch after batch, and asks what others changed. May be broken off anywhere:
 * an operation leaves the phone's storage only together with the server's answer. Gives the last answer; null where there
 * is no such visit. Throws what `send` throws.
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
    const batch = nextBatch(ofVisit);
    const isLast = batch.length === ofVisit.length;
    const rest = { device, now: clock(), isLast, others: ofBrand.length - batch.length };
    const answer = await send(visit, requestOf(visit, batch, rest));
    await storage.settle(
      visitId,
      (now) => afterAnswer(now, batch, answer),
      batch.map(({ sequence }) => sequence),
    );
    if (answer.wipe) await forgetBrand(storage, brand);
    else if (answer.forget && isLast) await storage.forget([visitId]);
    if (isLast || answer.wipe) return answer;
  }
}

/** Drops everything of a brand from the phone. */
export async function forgetBrand(storage: PhoneStorage, brand: string): Promise<void> {
  const visits = await storage.readVisits();
  await storage.forget(visits.filter(({ place }) => brandOf(place) === brand).map(({ id }) => id));
}
