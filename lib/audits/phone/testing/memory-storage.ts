import type { KeptPhoto, KeptVisit, PhoneFacts, PhoneStorage, Waiting } from '../phone-storage';

/** A phone's storage in the memory of a test: outlives the phone that writes to it, as a database outlives an application. */
export function memoryStorage(): PhoneStorage {
  let facts: PhoneFacts | undefined;
  let last = 0;
  const visits = new Map<string, KeptVisit>();
  const waiting = new Map<number, Waiting>();
  const photos = new Map<string, KeptPhoto>();
  return {
    readFacts: async () => structuredClone(facts),
    writeFacts: async (next) => void (facts = structuredClone(next)),
    readVisits: async () => structuredClone([...visits.values()]),
    readVisit: async (id) => structuredClone(visits.get(id)),
    writeVisit: async (visit) => void visits.set(visit.id, structuredClone(visit)),
    readWaiting: async () => structuredClone([...waiting.values()]),
    addWaiting: async (one) => {
      last += 1;
      waiting.set(last, structuredClone({ ...one, sequence: last }));
      return last;
    },
    settle: async (visitId, change, sequences) => {
      const visit = visits.get(visitId);
      if (visit) visits.set(visitId, structuredClone(change(structuredClone(visit))));
      for (const sequence of sequences) waiting.delete(sequence);
    },
    readPhotos: async () => [...photos.values()].map((photo) => ({ ...photo })),
    addPhotos: async (added) => {
      for (const photo of added) photos.set(photo.id, { ...photo });
    },
    changePhoto: async (id, change) => {
      const photo = photos.get(id);
      const next = photo ? change({ ...photo }) : null;
      if (next) photos.set(id, { ...next });
      else photos.delete(id);
      return next;
    },
    forget: async (visitIds, photoIds = []) => {
      for (const id of visitIds) visits.delete(id);
      for (const id of photoIds) photos.delete(id);
      for (const [sequence, { visitId }] of waiting) if (visitIds.includes(visitId)) waiting.delete(sequence);
    },
    wipe: async () => {
      facts = undefined;
      visits.clear();
      waiting.clear();
      photos.clear();
    },
  };
}
