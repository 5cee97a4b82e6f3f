import { evidencePath, evidenceTransport, type CallServer } from '../evidence/evidence-transport';
import { sendPhoto, type EvidenceTransport } from '../evidence/send-photo';
import type { EvidencePhoto } from '../evidence/types';
import { auditsPath, failureOf } from './phone-network';
import type { KeptPhoto, KeptVisit, PhoneStorage } from './phone-storage';

interface Sender {
  storage: PhoneStorage;
  call: CallServer;
  /** Bytes have arrived. */
  onProgress?: () => void;
}

/** A visit with its list of photos on the server changed. */
function withPhotos(
  visit: KeptVisit,
  change: (photos: readonly EvidencePhoto[]) => EvidencePhoto[],
): KeptVisit {
  const { assignment } = visit;
  return assignment ? { ...visit, assignment: { ...assignment, photos: change(assignment.photos) } } : visit;
}

async function takeAway({ storage, call }: Sender, photo: KeptPhoto): Promise<void> {
  const { id, visitId, place } = photo;
  try {
    await call(evidencePath(auditsPath(place), id), { method: 'DELETE' });
    await storage.settle(
      visitId,
      (visit) => withPhotos(visit, (photos) => photos.filter((one) => one.id !== id)),
      [],
    );
  } catch (error) {
    const { kind } = failureOf(error);
    // Not there, or its visit takes no changes any more: then it shows again among the server's.
    if (kind !== 'closed' && kind !== 'refused') throw error;
  }
  await storage.forget([], [id]);
}

/** Tries no second time by itself: the phone looks after its connection, and what has arrived is not sent again. */
const once = { isPassing: () => false, wait: () => Promise.reject(new TypeError('No progress')) };

/**
 * Brings a kept photo to the server, or takes one away there; what the server does not take is marked with its sentence. May
 * be broken off anywhere: the photo leaves the phone after the visit has it in its list, and a repeat sends what is missing.
 * Throws where it makes sense to try again later.
 */
export async function sendKeptPhoto(sender: Sender, id: string): Promise<void> {
  const { storage, call, onProgress } = sender;
  // Marked before the server hears of it: from here on a removal has to be told there.
  const photo = await storage.changePhoto(id, (one) => ({ ...one, isBegun: true }));
  if (!photo || photo.state === 'refused') return;
  const { blob, visitId, touchpointId, place, takenAt, position } = photo;
  if (photo.state === 'removed' || !blob) return takeAway(sender, photo);
  const api = auditsPath(place);
  const transport = evidenceTransport(call, api, visitId);
  let isThere = false;
  const noticing: EvidenceTransport = {
    ...transport,
    begin: async (announced) => {
      const progress = await transport.begin(announced);
      isThere = progress.done;
      return progress;
    },
  };
  try {
    const announced = {
      ...{ id, touchpointId, size: blob.size, takenAt: new Date(takenAt).toISOString() },
      ...(position && { position: { ...position, consent: true as const } }),
    };
    const sent = await sendPhoto(noticing, announced, blob, { ...once, onProgress });
    await storage.settle(
      visitId,
      (visit) => withPhotos(visit, (photos) => [...photos.filter((one) => one.id !== id), sent]),
      [],
    );
    await storage.changePhoto(id, (now) => (now.state === 'removed' ? now : null));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'closed' && failure.kind !== 'refused') throw error;
    // It had arrived and was removed from the visit since, on another device.
    if (failure.kind === 'closed' && isThere) return storage.forget([], [id]);
    const refusal = failure.kind === 'refused' ? failure.message : '';
    await storage.changePhoto(id, (now) =>
      now.state === 'removed' ? now : { ...now, state: 'refused', refusal, isBegun: false },
    );
  }
}
