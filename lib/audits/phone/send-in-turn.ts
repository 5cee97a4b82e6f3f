import { failureOf } from './phone-network';
import { isPending, type KeptVisit, type PhoneStorage } from './phone-storage';

interface Steps {
  storage: PhoneStorage;
  sendVisit: (visit: KeptVisit) => Promise<void>;
  sendPhoto: (id: string) => Promise<void>;
  /** After each thing that was sent. */
  onStep: () => Promise<void>;
}

/** Whether a failure concerns one visit only. */
const isOfOne = (error: unknown) => ['closed', 'refused'].includes(failureOf(error).kind);

/** Sends the visits in which something waits but those that are `stuck`, and gives what went wrong. */
async function sendVisits({ storage, sendVisit, onStep }: Steps, stuck: Set<string>): Promise<unknown> {
  const waiting = new Set((await storage.readWaiting()).map(({ visitId }) => visitId));
  const held = new Set((await storage.readPhotos()).filter(isPending).map(({ visitId }) => visitId));
  let trouble: unknown;
  for (const visit of await storage.readVisits()) {
    const { id, submission } = visit;
    const isSubmitting = submission?.refusal === '' && !held.has(id);
    if (stuck.has(id) || !(waiting.has(id) || isSubmitting)) continue;
    try {
      await sendVisit(visit);
    } catch (error) {
      trouble = error;
      // What is wrong with one visit must not hold up the others.
      if (!isOfOne(error)) return error;
      stuck.add(id);
    }
    await onStep();
  }
  return trouble;
}

/**
 * Sends all that waits on a phone: answers first, then photo after photo with the answers given meanwhile between them, and
 * each visit's sending in once its photos are through. Gives what went wrong, undefined where nothing did.
 */
export async function sendInTurn(steps: Steps): Promise<unknown> {
  const { storage, sendPhoto, onStep } = steps;
  const stuck = new Set<string>();
  const tried = new Set<string>();
  let trouble: unknown;
  for (;;) {
    const failure = await sendVisits(steps, stuck);
    trouble = failure ?? trouble;
    if (failure !== undefined && !isOfOne(failure)) return failure;
    const next = (await storage.readPhotos()).find((photo) => isPending(photo) && !tried.has(photo.id));
    if (!next) return trouble;
    tried.add(next.id);
    try {
      await sendPhoto(next.id);
    } catch (error) {
      return error;
    }
    await onStep();
  }
}
