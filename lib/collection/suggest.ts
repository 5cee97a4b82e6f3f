import 'server-only';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { collectionSuggestions, collectionVotes } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { hashToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import { readImage, type KeptImage } from '@/lib/files/read-image';
import { storeImage } from '@/lib/files/store-image';
import { foldForSearch } from '@/lib/format/collate';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { suggestSchema, type SuggestInput } from './input';
import { findCollectionLink } from './public-link';
import { writeThroughLink, type Voter } from './public-writer';

/** What two people call the same: letter case, accents and punctuation aside. */
function foldSuggestion(name: string): string {
  return foldForSearch(name.replace(/[^\p{L}\p{N}]+/gu, ' '));
}

async function findDouble(ctx: TenantContext, w: TenantWrite, roundId: string, name: string) {
  const folded = foldSuggestion(name);
  const rows = await w.tx
    .select({
      id: collectionSuggestions.id,
      name: collectionSuggestions.name,
      photoFileId: collectionSuggestions.photoFileId,
    })
    .from(collectionSuggestions)
    .where(
      and(
        eq(collectionSuggestions.workspaceId, ctx.workspace.id),
        eq(collectionSuggestions.roundId, roundId),
        ne(collectionSuggestions.state, 'merged'),
      ),
    );
  return rows.find((row) => foldSuggestion(row.name) === folded);
}

/** Adds a voter's vote, once however often it is given. */
export async function addVote(
  ctx: TenantContext,
  w: TenantWrite,
  suggestionId: string,
  voterKey: string,
): Promise<boolean> {
  const [added] = await w.tx
    .insert(collectionVotes)
    .values({ workspaceId: ctx.workspace.id, suggestionId, voterKey })
    .onConflictDoNothing()
    .returning({ id: collectionVotes.suggestionId });
  if (!added) return false;
  await w.tx
    .update(collectionSuggestions)
    .set({ votes: sql`${collectionSuggestions.votes} + 1` })
    .where(own(ctx, collectionSuggestions, suggestionId));
  return true;
}

async function requireChannel(ctx: TenantContext, w: TenantWrite, channelId: string): Promise<void> {
  const [channel] = await w.tx
    .select({ id: channels.id })
    .from(channels)
    .where(and(own(ctx, channels, channelId), isNull(channels.deletedAt)));
  if (!channel) throw new AppError('NOT_FOUND', { field: 'channelId' });
}

/** Decodes the photo of somebody without an account: only for a link that leads somewhere, and not without end. */
async function readPhoto(token: string, { address, voterKey }: Voter, bytes: Uint8Array): Promise<KeptImage> {
  await takeFromLimit('photoByAddress', address);
  await takeFromLimit('photoByVoter', hashToken(`${address} ${voterKey}`));
  if (!(await findCollectionLink(token))) throw new AppError('NOT_FOUND');
  return readImage(bytes, 'photo');
}

async function keepPhoto(ctx: TenantContext, w: TenantWrite, image: KeptImage): Promise<string> {
  try {
    const fileId = await storeImage(ctx, w, image);
    await attachFile(ctx, w, fileId);
    return fileId;
  } catch (error) {
    // How much a brand may keep is nothing that a guest could change, or should know.
    if (!(error instanceof AppError) || error.code !== 'LIMIT') throw error;
    throw new AppError('LIMIT', { field: 'file', key: 'photoNoSpace' });
  }
}

/**
 * Suggests a touchpoint through a collection link, without an account, perhaps with a photo. What somebody has suggested
 * already gets a vote instead of a double, and the photo if it has none. A filled-in hidden field means a program: it gets
 * the same answer and nothing is written. Throws as `writeThroughLink`, VALIDATION with the field, NOT_FOUND at
 * `channelId`, and for the photo at `file` as `readImage`, or LIMIT where the brand has no room for it.
 */
export async function suggest(
  input: SuggestInput,
  voter: Voter,
  photo?: Uint8Array,
): Promise<{ id: string; merged: boolean }> {
  const { token, website, ...values } = parseInput(suggestSchema, input);
  if (website !== '') return { id: newId(), merged: false };
  const image = photo && (await readPhoto(token, voter, photo));
  return writeThroughLink(token, voter, async (ctx, w, roundId) => {
    if (values.channelId) await requireChannel(ctx, w, values.channelId);
    const double = await findDouble(ctx, w, roundId, values.name);
    if (double) {
      await addVote(ctx, w, double.id, voter.voterKey);
      if (image && !double.photoFileId) {
        await w.tx
          .update(collectionSuggestions)
          .set({ photoFileId: await keepPhoto(ctx, w, image) })
          .where(own(ctx, collectionSuggestions, double.id));
      }
      w.emit({ kind: 'suggestion', id: double.id, op: 'update' });
      return { id: double.id, merged: true };
    }
    const id = newId();
    const workspaceId = ctx.workspace.id;
    const photoFileId = image ? await keepPhoto(ctx, w, image) : null;
    await w.tx.insert(collectionSuggestions).values({ ...values, workspaceId, id, roundId, photoFileId });
    await w.tx.insert(collectionVotes).values({ workspaceId, suggestionId: id, voterKey: voter.voterKey });
    w.record({
      action: 'suggestion.create',
      subject: { type: 'suggestion', id, label: values.name },
      after: { name: values.name, side: values.side, phase: values.phase },
    });
    w.emit({ kind: 'suggestion', id, op: 'create' });
    return { id, merged: false };
  });
}
