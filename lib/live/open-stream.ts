import 'server-only';
import { AppError } from '@/lib/errors';
import { every } from './every';
import { registerStream } from './streams';

const heartbeatEvery = 15_000;
const recheckEvery = 4_000;
const maximumAge = 15 * 60_000;
const streamsPerPerson = 12;

const perPerson = new Map<string, number>();

/** Sends a piece of the stream: lines of `id:`, `event:` and `data:` with an empty line behind them. */
export type Send = (text: string) => void;

export interface StreamSource {
  /** Whose stream it is; nobody may have more than a dozen. */
  userId: string;
  signal: AbortSignal;
  /** Asked again and again: whether session and membership still hold. */
  stillAllowed: () => Promise<boolean>;
  /** Finds out where the reader stands and greets them. */
  begin: (send: Send) => Promise<void>;
  /** Sends what is new; true where there may be more. A stream whose subject is gone throws. */
  follow: (send: Send) => Promise<boolean>;
  /** Calls `wake` whenever there may be something new; gives the function that ends it. */
  listen: (wake: () => void) => () => void;
}

function countStream(userId: string): () => void {
  const open = perPerson.get(userId) ?? 0;
  if (open >= streamsPerPerson) throw new AppError('LIMIT');
  perPerson.set(userId, open + 1);
  return () => {
    const left = (perPerson.get(userId) ?? 1) - 1;
    if (left > 0) perPerson.set(userId, left);
    else perPerson.delete(userId);
  };
}

/**
 * Server-sent events for one reader: what the reader missed, then what comes. Ends itself when the membership is lost, after
 * 15 minutes, or when the server shuts down; the browser reconnects with Last-Event-ID. Throws LIMIT.
 */
export function openStream(source: StreamSource): Response {
  const release = countStream(source.userId);
  const encoder = new TextEncoder();
  let end: () => void = release;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let ended = false;
      let begun = false;
      let reading = false;
      let again = false;
      const send: Send = (text) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const follow = async () => {
        if (!begun) return;
        if (reading) {
          again = true;
          return;
        }
        reading = true;
        do {
          again = false;
          if (await source.follow(send)) again = true;
        } while (again && !ended);
        reading = false;
      };
      const endHeartbeat = every(heartbeatEvery, () => send(': still here\n\n'));
      const endRecheck = every(
        recheckEvery,
        () => void source.stillAllowed().then((allowed) => allowed || end(), end),
      );
      const tooOld = setTimeout(() => end(), maximumAge);
      const stopListening = source.listen(() => void follow().catch(() => end()));
      const forget = registerStream(() => end());
      end = () => {
        if (ended) return;
        ended = true;
        endHeartbeat();
        endRecheck();
        clearTimeout(tooOld);
        stopListening();
        forget();
        release();
        try {
          controller.close();
        } catch {
          // The reader has already gone.
        }
      };
      source.signal.addEventListener('abort', end);
      if (source.signal.aborted) return end();
      try {
        await source.begin(send);
        begun = true;
        await follow();
      } catch {
        end();
      }
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no-transform: Next would compress the stream and hold events back.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
