import type { PackedMap } from '../core/pack-map';
import type { SentOperation } from '../core/types';
import type { ApplyAnswer } from '../types';

/** The way to the server. Calls throw; an error of the server has a `code` of lib/errors.ts. */
export interface MapNetwork {
  send: (body: { operations: SentOperation[]; after: number }) => Promise<ApplyAnswer>;
  load: () => Promise<{ map: PackedMap; revision: number; archived: boolean }>;
}

export type SendFailure =
  | { kind: 'offline' }
  /** The same request may succeed later. */
  | { kind: 'passing'; message: string }
  | { kind: 'signedOut' }
  /** The map is not for this person to change (any more). */
  | { kind: 'closed' }
  /** What was sent is not right. */
  | { kind: 'refused'; message: string };

/** What a failed call means. */
export function failureOf(error: unknown): SendFailure {
  if (!(error instanceof Error) || !('code' in error)) return { kind: 'offline' };
  const { code, message } = error;
  if (code === 'UNAUTHENTICATED') return { kind: 'signedOut' };
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') return { kind: 'closed' };
  if (code === 'VALIDATION' || code === 'TOO_LARGE') return { kind: 'refused', message };
  return { kind: 'passing', message };
}

/** An error that the server put into words. */
class ServerError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, { ...init, cache: 'no-store' });
  const body = (await response.json()) as { error?: { code: string; message: string } };
  if (!response.ok) throw new ServerError(body.error?.code ?? 'INTERNAL', body.error?.message ?? '');
  return body as Answer;
}

/** The network of one map in a browser; `path` is `/api/o/<organization>/<workspace>/maps/<id>`. */
export function mapNetwork(path: string): MapNetwork {
  return {
    send: (body) =>
      ask(`${path}/operations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        // What is under way when the page is left still arrives, where it is small enough for the browser.
        keepalive: JSON.stringify(body).length < 30_000,
      }),
    load: () => ask(path),
  };
}
