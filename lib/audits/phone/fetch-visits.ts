import type { CallServer } from '../evidence/evidence-transport';
import type { OwnVisit } from '../scoring/types';
import type { Assignment, CheckIn } from '../sync/types';
import { auditsPath, failureOf } from './phone-network';
import {
  brandOf,
  isPending,
  type KeptVisit,
  type PhonePlace,
  type PhoneStorage,
  type Waiting,
} from './phone-storage';

/** So old (milliseconds) a visit is fetched as a whole again: its form or its scope may have changed. */
const wholeAfter = 600_000;

export interface Fetcher {
  storage: PhoneStorage;
  call: CallServer;
  clock: () => number;
  device: { id: string; name: string };
  /** Brings what waits of a visit to the server and takes in what others changed. */
  sendOne: (visitId: string) => Promise<unknown>;
  sendPhoto: (id: string) => Promise<void>;
  forget: (place: PhonePlace) => Promise<void>;
}

/** What of a brand is still to be told to the server. */
async function readUnsent(storage: PhoneStorage, brand: string) {
  const waiting = (await storage.readWaiting()).filter((one) => one.brand === brand);
  const photos = (await storage.readPhotos()).filter((one) => isPending(one) && brandOf(one.place) === brand);
  return { waiting, photos };
}

/** Fetches a visit as a whole: what it asks and what it says by the server's account. */
export async function fetchAssignment(
  call: CallServer,
  device: Fetcher['device'],
  place: PhonePlace,
  visitId: string,
): Promise<Assignment> {
  const path = `${auditsPath(place)}/visits/${visitId}/assignment`;
  return call<Assignment>(path, { method: 'POST', body: { device } });
}

/** Fetches a visit that is to be done: whole from time to time, otherwise what others changed in it. */
async function fetchOne(
  { storage, call, clock, device, sendOne }: Fetcher,
  place: PhonePlace,
  summary: OwnVisit,
  before: KeptVisit | undefined,
  waiting: readonly Waiting[],
): Promise<void> {
  const { id } = summary;
  const isNeeded = summary.isOpen || waiting.some(({ visitId }) => visitId === id);
  const isFresh =
    before?.assignment != null &&
    clock() - before.takenAt < wholeAfter &&
    before.summary.state === summary.state &&
    before.summary.lines === summary.lines &&
    before.assignment.formVersionId === summary.formVersionId;
  if (isNeeded && isFresh) {
    await storage.settle(id, (visit) => ({ ...visit, place, summary }), []);
    await sendOne(id);
    return;
  }
  const assignment = isNeeded ? await fetchAssignment(call, device, place, id) : null;
  const fetched = { id, place, summary, assignment, takenAt: clock() };
  if (before) await storage.settle(id, (visit) => ({ ...visit, ...fetched }), []);
  else await storage.writeVisit({ ...fetched, position: 0, submission: null, notices: [] });
}

/**
 * Hands in what is left of a brand that is no longer this person's, and forgets it. What the server takes from nobody
 * (somebody suspended, for instance) stays on the phone.
 */
async function leaveBrand(fetcher: Fetcher, place: PhonePlace): Promise<void> {
  const { storage, sendOne, sendPhoto, forget } = fetcher;
  const { waiting, photos } = await readUnsent(storage, brandOf(place));
  const withPhotos = new Set(photos.map(({ visitId }) => visitId));
  try {
    for (const id of new Set([...waiting.map(({ visitId }) => visitId), ...withPhotos])) await sendOne(id);
    for (const { id } of photos) await sendPhoto(id);
    // Once more, so that the server knows that nothing waits here any longer.
    for (const id of withPhotos) await sendOne(id);
  } catch (error) {
    if (failureOf(error).kind === 'closed') return;
    throw error;
  }
  await forget(place);
}

/** Asks what there is to do in a brand and brings the phone up to date. `signedOut` where it may no longer be used for it. */
async function fetchVisits(fetcher: Fetcher, place: PhonePlace): Promise<'done' | 'signedOut'> {
  const { storage, call, clock, device, sendOne } = fetcher;
  const brand = brandOf(place);
  const { waiting, photos } = await readUnsent(storage, brand);
  const kept = new Map((await storage.readVisits()).map((visit) => [visit.id, visit]));
  const ofBrand = [...kept.values()].filter((visit) => brandOf(visit.place) === brand);
  let answer: CheckIn;
  try {
    const body = { device, now: clock(), waiting: waiting.length + photos.length };
    answer = await call<CheckIn>(`${auditsPath(place)}/check-in`, { method: 'POST', body });
  } catch (error) {
    if (failureOf(error).kind !== 'closed') throw error;
    await leaveBrand(fetcher, place);
    return 'done';
  }
  if (answer.revoked) {
    await leaveBrand(fetcher, place);
    return ofBrand.length > 0 ? 'signedOut' : 'done';
  }
  for (const summary of answer.visits) await fetchOne(fetcher, place, summary, kept.get(summary.id), waiting);
  const listed = new Set(answer.visits.map(({ id }) => id));
  for (const { id } of ofBrand) {
    if (listed.has(id)) continue;
    // Somebody else's by now: the server takes what is left and says to forget it.
    if (waiting.some(({ visitId }) => visitId === id)) await sendOne(id);
    else await storage.forget([id]);
  }
  return 'done';
}

/** Brings the phone up to date with all brands of its person, and leaves those that are no longer theirs. */
export async function fetchBrands(
  fetcher: Fetcher,
  places: readonly PhonePlace[],
  onSignedOut: (place: PhonePlace) => void,
): Promise<void> {
  const { storage } = fetcher;
  for (const place of places) {
    if ((await fetchVisits(fetcher, place)) === 'signedOut') onSignedOut(place);
  }
  const known = new Set(places.map(brandOf));
  const kept = [...(await storage.readVisits()), ...(await storage.readPhotos())].map(({ place }) => place);
  const left = new Map(kept.map((place) => [brandOf(place), place]));
  for (const [brand, place] of left) if (!known.has(brand)) await leaveBrand(fetcher, place);
}
