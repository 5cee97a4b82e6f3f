import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { inOneTurn } from './in-one-turn';
import { onWorkspaceChange } from './listener';
import { openStream } from './open-stream';
import { currentSequence, readEvents } from './read-events';

interface StreamOptions {
  ctx: TenantContext;
  /** The last sequence number that the browser has seen, if it reconnects. */
  lastEventId: number | null;
  signal: AbortSignal;
  /** Asked again and again: whether session and membership still hold. */
  stillAllowed: () => Promise<boolean>;
}

/** Server-sent events of one workspace for one reader: replays what the reader missed, then follows. */
export function eventStream({ ctx, lastEventId, signal, stillAllowed }: StreamOptions): Response {
  let last = lastEventId ?? -1;
  return openStream({
    userId: ctx.person.userId ?? '',
    signal,
    stillAllowed,
    listen: (wake) => onWorkspaceChange(ctx.workspace.id, wake),
    async begin(send) {
      if (last < 0) last = await currentSequence(ctx);
      send(`retry: 2000\nid: ${last}\nevent: ready\ndata: {}\n\n`);
    },
    async follow(send) {
      const key = `${ctx.workspace.id} events ${last}`;
      const { events, gap } = await inOneTurn(key, () => readEvents(ctx, last));
      if (gap) send(`event: reset\ndata: {}\n\n`);
      for (const event of events) send(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
      last = events.at(-1)?.seq ?? last;
      return events.length > 0;
    },
  });
}
