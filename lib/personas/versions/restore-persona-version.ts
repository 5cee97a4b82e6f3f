import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { files } from '@/db/schema/files';
import { segments } from '@/db/schema/segments';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { attachFile } from '@/lib/files/attach-file';
import { settleFiles } from '@/lib/files/settle-files';
import { parseInput } from '@/lib/parse-input';
import { among } from '@/lib/touchpoints/among';
import type { Portrait } from '../types';
import { writePortrait } from '../write-portrait';
import { countChanges, diffPortraits } from './diff-portraits';
import { personaVersionSchema, type PersonaVersionInput } from './input';
import { keepVersion } from './keep-version';
import { lockToRead } from './lock-to-read';
import { planRestore, type StillHere } from './plan-restore';
import { readVersion } from './read-versions';
import type { LeftBehind } from './types';

async function findHere(
  ctx: TenantContext,
  w: TenantWrite,
  { about, preferences }: Portrait,
): Promise<StillHere> {
  const { portraitFileId, segmentId } = about;
  const file = portraitFileId
    ? await w.tx
        .select({ id: files.id })
        .from(files)
        .where(own(ctx, files, portraitFileId))
    : [{}];
  const segment = segmentId
    ? await w.tx
        .select({ id: segments.id })
        .from(segments)
        .where(and(own(ctx, segments, segmentId), isNull(segments.deletedAt)))
    : [{}];
  const ids = preferences.map(({ channelId }) => channelId);
  const known = await w.tx
    .select({ id: channels.id })
    .from(channels)
    .where(
      and(eq(channels.workspaceId, ctx.workspace.id), among(channels.id, ids), isNull(channels.deletedAt)),
    );
  return {
    file: file.length > 0,
    segment: segment.length > 0,
    channels: new Set(known.map(({ id }) => id)),
  };
}

/**
 * Brings a version of a persona back: the persona is kept as it is, then written as it was. What the version points at and
 * is gone stays away and is told. Throws NOT_FOUND; LIMIT at `portraitFileId` beyond the storage quota.
 */
export async function restorePersonaVersion(
  ctx: TenantContext,
  input: PersonaVersionInput,
): Promise<LeftBehind> {
  return withTenant.write(ctx, 'persona:write', async (w) => {
    const { personaId, versionId } = parseInput(personaVersionSchema, input);
    const now = await lockToRead(ctx, w, personaId);
    const { portrait: kept, names } = await readVersion(w.tx, ctx, personaId, versionId);
    const { portrait, left } = planRestore(kept, now, await findHere(ctx, w, kept), names);
    const changes = countChanges(diffPortraits(now, portrait));
    if (changes === 0) return left;
    await keepVersion(ctx, w, now, { reason: 'before-restore' });
    const { portraitFileId } = portrait.about;
    const isOther = portraitFileId !== now.about.portraitFileId;
    if (portraitFileId && isOther) await attachFile(ctx, w, portraitFileId, 'portraitFileId');
    await writePortrait(ctx, w, personaId, now, portrait);
    if (now.about.portraitFileId && isOther) await settleFiles(ctx, w);
    w.record({
      action: 'persona.restoreVersion',
      subject: { type: 'persona', id: personaId, label: portrait.about.name },
      after: { changed: changes },
    });
    w.emit({ kind: 'persona', id: personaId, op: 'update' });
    return left;
  });
}
