import type { KeptVisit, PhoneFacts, PhoneStorage, Waiting } from '../phone-storage';

/** A phone's storage in the memory of a test: outlives the phone that writes to it, as a database outlives an application. */
export function memoryStorage(): PhoneStorage {
  let facts: PhoneFacts | undefined;
  let last = 0;
  const visits = new Map<string, KeptVisit>();
  const waiting = new Map<number, Waiting>();
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
    forget: async (ids) => {
      for (const id of ids) visits.delete(id);
      for (const [sequence, { visitId }] of waiting) if (ids.includes(visitId)) waiting.delete(sequence);
    },
    wipe: async () => {
      facts = undefined;
      visits.clear();
      waiting.clear();
    },
  };
}
