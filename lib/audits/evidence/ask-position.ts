import { roundPosition, type Position } from './position';

/** What came of asking a device where it is. */
export type PositionAnswer =
  | { kind: 'known'; position: Position }
  /** The person, the browser or its administrator said no. */
  | { kind: 'refused' }
  /** No satellite, no time, too vague to say which shop it is. */
  | { kind: 'unknown' };

/** A position that is vaguer than this many metres says nothing about a shop. */
const vaguest = 500;
/** Milliseconds that a device has to find out. */
const patience = 10_000;
/** And its owner to answer the question of the browser as well, which devices do not count. */
const patienceWithPerson = 20_000;

/** Asks a device once where it is, as coarse as it is kept; always answers, after 20 seconds at the latest. */
export function askPosition(geolocation: Geolocation | undefined): Promise<PositionAnswer> {
  if (!geolocation) return Promise.resolve({ kind: 'refused' });
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'unknown' }), patienceWithPerson);
    const answer = (told: PositionAnswer) => {
      clearTimeout(timer);
      resolve(told);
    };
    geolocation.getCurrentPosition(
      ({ coords }) =>
        answer(
          coords.accuracy > vaguest
            ? { kind: 'unknown' }
            : { kind: 'known', position: roundPosition(coords) },
        ),
      ({ code, PERMISSION_DENIED }) => answer({ kind: code === PERMISSION_DENIED ? 'refused' : 'unknown' }),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 60_000 },
    );
  });
}

/** Whether a picture was taken when the device was asked: one from long ago was taken elsewhere. Both in milliseconds. */
export const isTakenAt = (takenAt: number, askedAt: number): boolean => takenAt >= askedAt - 60_000;
