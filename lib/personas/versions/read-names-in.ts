import 'server-only';
import { and, eq } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { among } from '@/lib/touchpoints/among';
import type { Portrait } from '../types';
import type { NamesInPortrait } from './types';

/** The names of the segment and the channels that a portrait points at, as they are by now. */
export async function readNamesIn(
  tx: TenantTx,
  ctx: TenantContext,
  { about, preferences }: Portrait,
): Promise<NamesInPortrait> {
  const here = ctx.workspace.id;
  const ids = preferences.map(({ channelId }) => channelId);
  const known = await tx
    .select({ id: channels.id, name: channels.name })
    .from(channels)
    .where(and(eq(channels.workspaceId, here), among(channels.id, ids)));
  const chosen = about.segmentId
    ? await tx
        .select({ id: segments.id, name: segments.name })
        .from(segments)
        .where(and(eq(segments.workspaceId, here), eq(segments.id, about.segmentId)))
    : [];
  return Object.fromEntries([...known, ...chosen].map(({ id, name }) => [id, name]));
}
