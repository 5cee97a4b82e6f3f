import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { every } from '@/lib/live/every';
import { inOneTurn } from '@/lib/live/in-one-turn';
import { onWorkspaceChange } from '@/lib/live/listener';
import { openStream, type Send } from '@/lib/live/open-stream';
import { onPresence, readPresence, roomOf } from '@/lib/live/presence';
import { readOperationsSince } from './read-operations-since';
import type { PersonPresent } from './types';

interface StreamOptions {
  ctx: TenantContext;
  mapId: string;
  /** The sequence up to which the reader knows the map's log. */
  after: number;
  signal: AbortSignal;
  stillAllowed: () => Promise<boolean>;
}

/** How often people who moved are told about at most, in milliseconds: ten times a second, twice in a full room. */
const pace = (people: number) => (people > 10 ? 500 : 100);
/** How often it is looked who has gone without a word. */
const sweep = 5_000;

async function readNames(ctx: TenantContext, ids: string[]): Promise<[string, string][]> {
  const rows = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx
      .select({ id: workspacePeople.id, name: workspacePeople.name })
      .from(workspacePeople)
      .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), inArray(workspacePeople.id, ids))),
  );
  return rows.map(({ id, name }) => [id, name]);
}

/** Who is on a map, with names that the reader may read, told when it changes. */
function presenceTeller(ctx: TenantContext, room: string) {
  const names = new Map<string, string>();
  let told = '[]';
  let toldAt = 0;
  return {
    async tell(send: Send): Promise<void> {
      const present = readPresence(room);
      const unknown = present.map(({ personId }) => personId).filter((id) => !names.has(id));
      if (unknown.length > 0) for (const [id, name] of await readNames(ctx, unknown)) names.set(id, name);
      const people = present.flatMap(({ at, ...one }): PersonPresent[] => {
        const name = names.get(one.personId);
        return name === undefined ? [] : [{ ...one, cell: at, name }];
      });
      const text = JSON.stringify(people);
      if (text === told) return;
      told = text;
      toldAt = Date.now();
      send(`event: presence\ndata: ${text}\n\n`);
    },
    /** Milliseconds until it may be told again. */
    wait: () => Math.max(0, toldAt + pace(readPresence(room).length) - Date.now()),
  };
}

/**
 * Server-sent events of one map for one reader. `message` carries what happened to the map (MapNews), with the sequence as
 * its id, so that a browser that reconnects gets what it missed; `presence` carries who is there. Ends where the map or the
 * membership is gone.
 */
export function mapStream({ ctx, mapId, after, signal, stillAllowed }: StreamOptions): Response {
  const room = roomOf(ctx.workspace.id, mapId);
  const presence = presenceTeller(ctx, room);
  let last = after;
  let toldRevision: number | null = null;
  // People move far more often than the map changes: only a change is worth a look into the log.
  let mayHaveChanged = true;
  const tellNews = async (send: Send) => {
    mayHaveChanged = false;
    const news = await inOneTurn(`${room} ${last}`, () => readOperationsSince(ctx, { mapId, after: last }));
    if (news.entries.length === 0 && !news.reset && news.revision === toldRevision) return;
    last = news.sequence;
    toldRevision = news.revision;
    send(`id: ${last}\ndata: ${JSON.stringify(news)}\n\n`);
  };
  return openStream({
    userId: ctx.person.userId ?? '',
    signal,
    stillAllowed,
    listen(wake) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const soon = () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          wake();
        }, presence.wait());
      };
      const look = () => {
        mayHaveChanged = true;
        wake();
      };
      const ends = [onWorkspaceChange(ctx.workspace.id, look), onPresence(room, soon), every(sweep, look)];
      return () => {
        clearTimeout(timer);
        for (const end of ends) end();
      };
    },
    async begin(send) {
      send(`retry: 2000\nevent: ready\ndata: {}\n\n`);
    },
    async follow(send) {
      if (mayHaveChanged) await tellNews(send);
      await presence.tell(send);
      return false;
    },
  });
}
