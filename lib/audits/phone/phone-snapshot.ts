import type { WhosePhone } from './phone-network';
import { isPending, type KeptPhoto, type KeptVisit, type PhoneFacts, type Waiting } from './phone-storage';

export type SyncState =
  | { kind: 'rest' }
  | { kind: 'sending' }
  | { kind: 'network' }
  | { kind: 'signedOut' }
  | { kind: 'failed'; message: string };

/** All that the screen of a phone shows. */
export interface PhoneSnapshot {
  /** Null until the storage was read. */
  facts: PhoneFacts | null;
  visits: readonly KeptVisit[];
  waiting: readonly Waiting[];
  photos: readonly KeptPhoto[];
  /** The photo that is being sent. */
  sendingPhoto: string | null;
  sync: SyncState;
  /** Whether the last tap is on the device by now. */
  isKept: boolean;
  /** Whether the storage can be used at all. */
  isBroken: boolean;
  /** Somebody else is signed in here than the one whose answers are kept. */
  stranger: WhosePhone | null;
  /** Names of brands that this phone was signed out of. */
  signedOutOf: readonly string[];
  /** Photos that the server did not take and that went with a brand. */
  lostPhotos: number;
}

export const emptySnapshot: PhoneSnapshot = {
  facts: null,
  visits: [],
  waiting: [],
  photos: [],
  sendingPhoto: null,
  sync: { kind: 'rest' },
  isKept: true,
  isBroken: false,
  stranger: null,
  signedOutOf: [],
  lostPhotos: 0,
};

type Held = Pick<PhoneSnapshot, 'waiting' | 'photos'>;

/** What is to be told to the server: answers, and photos to be sent or taken away. */
export function unsentOf({ waiting, photos }: Held): { answers: number; photos: number; isAny: boolean } {
  const pending = photos.filter(isPending).length;
  return { answers: waiting.length, photos: pending, isAny: waiting.length + pending > 0 };
}

/** What is nowhere but on this phone: answers, and photos, those too that the server refused. */
export function onlyHere({ waiting, photos }: Held): { answers: number; photos: number; isAny: boolean } {
  const here = photos.filter(({ blob }) => blob !== null).length;
  return { answers: waiting.length, photos: here, isAny: waiting.length + here > 0 };
}
