import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { standards, touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { compactTouchpoint } from './compact-touchpoint';
import { addFromLibrarySchema, type AddFromLibraryInput } from './input';
import { insertTouchpoints } from './insert-touchpoints';
import { allLibraries } from './libraries/all-libraries';
import type { LibraryEntry } from './libraries/types';
import { libraryKey } from './library-key';
import { lockWorkspace } from './lock-workspace';
import { makeChannels, wantedDefaults } from './make-channels';
import { readTouchpoints } from './read-touchpoints';
import { tellTouchpoints } from './tell-touchpoints';
import type { CompactTouchpoint } from './types';

export interface AddedFromLibrary {
  rows: CompactTouchpoint[];
  /** Entries that stand in the inventory already. */
  skipped: { entryId: string; touchpointId: string; name: string }[];
  channels: { id: string; name: string }[];
  standards: number;
}

async function readPresent(
  w: TenantWrite,
  ctx: TenantContext,
): Promise<Map<string, { id: string; name: string }>> {
  const rows = await w.tx
    .select({ id: touchpoints.id, name: touchpoints.name, key: touchpoints.libraryKey })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        isNotNull(touchpoints.libraryKey),
        isNull(touchpoints.deletedAt),
      ),
    );
  return new Map(rows.map(({ key, ...row }) => [key ?? '', row]));
}

function chosenEntries(libraryId: string, entryIds: readonly string[] | undefined): LibraryEntry[] {
  const library = allLibraries.find(({ id }) => id === libraryId);
  if (!library) throw new AppError('NOT_FOUND', { field: 'libraryId' });
  if (!entryIds) return [...library.entries];
  const known = new Set(library.entries.map(({ id }) => id));
  if (entryIds.some((id) => !known.has(id))) throw new AppError('NOT_FOUND', { field: 'entryIds' });
  return library.entries.filter(({ id }) => entryIds.includes(id));
}

/**
 * Makes touchpoints of the chosen entries of a library (all of them unless told) in the language of the workspace's
 * content, with the channels that are still missing and, if wanted, the usual service standards. Entries that stand in
 * the inventory already are left out and named. Throws NOT_FOUND at `libraryId` or `entryIds`.
 */
export async function addFromLibrary(
  ctx: TenantContext,
  input: AddFromLibraryInput,
): Promise<AddedFromLibrary> {
  const { libraryId, entryIds, presence, withStandards, mutationId } = parseInput(
    addFromLibrarySchema,
    input,
  );
  const chosen = chosenEntries(libraryId, entryIds);
  const locale = ctx.workspace.contentLocale;
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        await lockWorkspace(ctx, w, 'names');
        const present = await readPresent(w, ctx);
        const isNew = ({ id }: LibraryEntry) => !present.has(libraryKey(libraryId, id));
        const fresh = chosen.filter(isNew);
        const skipped = chosen.flatMap((entry) => {
          const there = present.get(libraryKey(libraryId, entry.id));
          return there ? [{ entryId: entry.id, touchpointId: there.id, name: there.name }] : [];
        });
        const wanted = wantedDefaults(ctx, new Set(fresh.map(({ channel }) => channel)));
        const { ids: channelIds, created } = await makeChannels(ctx, w, wanted);
        const ids = await insertTouchpoints(
          ctx,
          w,
          fresh.map((entry) => ({
            name: entry.name[locale],
            description: entry.description[locale],
            phase: entry.phase,
            otherPhases: [...(entry.otherPhases ?? [])],
            involvement: entry.involvement,
            control: entry.control,
            kind: entry.kind,
            channelId: channelIds.get(entry.channel) ?? null,
            presence,
            libraryKey: libraryKey(libraryId, entry.id),
          })),
        );
        const author = await w.personId();
        const proposed = fresh.flatMap(({ standard }, at) => {
          const touchpointId = ids[at];
          if (!withStandards || !standard || !touchpointId) return [];
          const { operator, target, unit } = standard;
          const metric = standard.metric[locale];
          const row = { workspaceId: ctx.workspace.id, id: newId(), createdBy: author, updatedBy: author };
          return [{ ...row, touchpointId, metric, operator, target, unit }];
        });
        if (proposed.length > 0) await w.tx.insert(standards).values(proposed);
        if (ids.length > 0) {
          w.record({
            action: 'touchpoint.addFromLibrary',
            subject: { type: 'touchpoint', id: null, label: '' },
            after: { library: libraryId, count: ids.length, standards: proposed.length },
          });
          tellTouchpoints(w, ids, 'create');
        }
        const rows = ids.length > 0 ? await readTouchpoints(w.tx, ctx, { ids }) : [];
        return { rows: rows.map(compactTouchpoint), skipped, channels: created, standards: proposed.length };
      }),
    { mutationId },
  );
}
