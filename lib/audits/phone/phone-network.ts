import type { PhonePlace } from './phone-storage';

/** What `GET /api/phone` says. */
export interface WhosePhone {
  userId: string;
  name: string;
  places: PhonePlace[];
}

export type Failure =
  | { kind: 'network' }
  | { kind: 'signedOut' }
  /** Here it is not for this person (any more). */
  | { kind: 'closed'; message: string }
  /** The same request may succeed later. */
  | { kind: 'passing'; message: string }
  | { kind: 'refused'; message: string };

/** What a failed call means for a phone. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error) || !('code' in error)) return { kind: 'network' };
  const { code, message } = error;
  if (code === 'UNAUTHENTICATED') return { kind: 'signedOut' };
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') return { kind: 'closed', message };
  if (code === 'UNAVAILABLE' || code === 'INTERNAL' || code === 'LIMIT') return { kind: 'passing', message };
  return { kind: 'refused', message };
}

/** Milliseconds until the next try after so many failures in a row: 2 s, 4 s, 8 s … one minute. */
export const retryAfter = (failures: number): number => Math.min(60_000, 1_000 * 2 ** failures);

/** Where the things of a brand's audits are asked for. */
export const auditsPath = ({ organization, workspace }: PhonePlace): string =>
  `/api/o/${organization}/${workspace}/audits`;
