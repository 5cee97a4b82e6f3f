import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { generateKeyBetween } from 'fractional-indexing';
import { channels } from '@/db/schema/channels';
import type { Medium } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { foldForSearch } from '@/lib/format/collate';
import { newId } from '@/lib/ids';
import { defaultChannels } from './libraries/default-channels';
import { nextPosition } from './lists/lists';

export interface WantedChannel {
  name: string;
  medium: Medium;
  libraryKey?: string;
}

export interface MadeChannels {
  /** Folded name or key of a default channel → id, for all that were wanted. */
  ids: Map<string, string>;
  created: { id: string; name: string }[];
}

/**
 * Finds the wanted channels by the default channel that they are, else by name (letter case and accents aside), and makes
 * those that are missing, behind the others. Records and tells what it made.
 */
export async function makeChannels(
  ctx: TenantContext,
  w: TenantWrite,
  wanted: readonly WantedChannel[],
): Promise<MadeChannels> {
  const here = await w.tx
    .select({ id: channels.id, name: channels.name, libraryKey: channels.libraryKey })
    .from(channels)
    .where(and(eq(channels.workspaceId, ctx.workspace.id), isNull(channels.deletedAt)));
  const ids = new Map(here.map(({ id, name }) => [foldForSearch(name), id]));
  for (const { id, libraryKey } of here) if (libraryKey) ids.set(libraryKey, id);
  const created: MadeChannels['created'] = [];
  const author = await w.personId();
  let position = '';
  for (const channel of wanted) {
    const folded = foldForSearch(channel.name);
    const known = (channel.libraryKey && ids.get(channel.libraryKey)) ?? ids.get(folded);
    const id = known ?? newId();
    if (!known) {
      position =
        position === '' ? await nextPosition(w.tx, ctx, 'channel') : generateKeyBetween(position, null);
      const { name, medium, libraryKey = null } = channel;
      await w.tx.insert(channels).values({
        workspaceId: ctx.workspace.id,
        id,
        name,
        medium,
        libraryKey,
        position,
        createdBy: author,
        updatedBy: author,
      });
      created.push({ id, name });
      w.record({
        action: 'channel.create',
        subject: { type: 'channel', id, label: name },
        after: { name, medium },
      });
      w.emit({ kind: 'channel', id, op: 'create' });
    }
    ids.set(folded, id);
    if (channel.libraryKey) ids.set(channel.libraryKey, id);
  }
  return { ids, created };
}

/** Default channels as this workspace would call them: in the language of its content. */
export function wantedDefaults(ctx: TenantContext, which: ReadonlySet<string>): WantedChannel[] {
  return defaultChannels
    .filter(({ id }) => which.has(id))
    .map(({ id, medium, name }) => ({ name: name[ctx.workspace.contentLocale], medium, libraryKey: id }));
}
