import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { onWorkspaceChange } from './listener';
import { currentSequence, readEvents } from './read-events';
import { registerStream } from './streams';

const heartbeatEvery = 15_000;
const recheckEvery = 4_000;
const maximumAge = 15 * 60_000;
const streamsPerPerson = 12;

const perPerson = new Map<string, number>();

interface StreamOptions {
  ctx: TenantContext;
  /** The last sequence number that the browser has seen, if it reconnects. */
  lastEventId: number | null;
  signal: AbortSignal;
  /** Asked again and again: whether session and membership still hold. */
  stillAllowed: () => Promise<boolean>;
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
 * Server-sent events of one workspace for one reader: replays what the reader missed, then follows. Ends itself when the
 * membership is lost, after 15 minutes, or when the server shuts down; the browser reconnects with Last-Event-ID.
 */
export function eventStream({ ctx, lastEventId, signal, stillAllowed }: StreamOptions): Response {
  const release = countStream(ctx.person.userId ?? '');
  const encoder = new TextEncoder();
  let end: () => void = release;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let ended = false;
      let reading = false;
      let again = false;
      let last = lastEventId ?? -1;
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const follow = async () => {
        if (reading) {
          again = true;
          return;
        }
        reading = true;
        do {
          again = false;
          const { events, gap } = await readEvents(ctx, last);
          if (gap) send(`event: reset\ndata: {}\n\n`);
          for (const event of events) send(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
          last = events.at(-1)?.seq ?? last;
          if (events.length > 0) again = true;
        } while (again && !ended);
        reading = false;
      };
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatEvery);
      const recheck = setInterval(
        () => void stillAllowed().then((allowed) => allowed || end(), end),
        recheckEvery,
      );
      const tooOld = setTimeout(() => end(), maximumAge);
      const stopListening = onWorkspaceChange(ctx.workspace.id, () => void follow().catch(() => end()));
      const forget = registerStream(() => end());
      end = () => {
        if (ended) return;
        ended = true;
        clearInterval(heartbeat);
        clearInterval(recheck);
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
      signal.addEventListener('abort', end);
      if (signal.aborted) return end();
      try {
        if (last < 0) last = await currentSequence(ctx);
        send(`retry: 2000\nid: ${last}\nevent: ready\ndata: {}\n\n`);
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
