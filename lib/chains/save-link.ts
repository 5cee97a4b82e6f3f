import 'server-only';
import { and, eq } from 'drizzle-orm';
import { chainHandovers, chainLinks, chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { pick } from '@/lib/utils/pick';
import {
  readHandovers,
  readLinks,
  refuseCycles,
  stampChain,
  writeHandovers,
  type StoredLink,
} from './chain-links';
import { lineOf, standingHandovers, type Handover } from './figures/standing-handovers';
import { saveLinkSchema, type SaveLinkInput } from './input';
import { lockChain } from './lock-chain';
import { requireOthers } from './require-others';
import type { LinkFigures } from './types';

/** Replaces all hand-overs of a chain by the given ones. */
async function replaceHandovers(
  ctx: TenantContext,
  w: TenantWrite,
  chainId: string,
  handovers: readonly Handover[],
): Promise<void> {
  await w.tx
    .delete(chainHandovers)
    .where(and(eq(chainHandovers.workspaceId, ctx.workspace.id), eq(chainHandovers.chainId, chainId)));
  await writeHandovers(ctx, w, chainId, handovers);
}

/** What the activity says; ids mean nothing to its readers. */
const told = ({ mark, ...link }: LinkFigures) => ({
  linkMark: mark,
  ...pick(link, ['customerActions', 'staff', 'minutes', 'cost', 'thenMinutes', 'thenCost']),
});

const keysOf = (passages: readonly { from: string; to: string }[]) =>
  passages
    .map(({ from, to }) => `${from} ${to}`)
    .sort()
    .join();

/** What is stored once other links come next: of those that lie in the trash too, so that they come back to their place. */
function storedAfter(
  links: readonly StoredLink[],
  stored: readonly Handover[],
  isBranched: boolean,
  from: string,
  next: readonly Handover[],
): Handover[] {
  const everyone = links.map(({ id }) => ({ id, isHere: true }));
  const all = standingHandovers(everyone, stored, isBranched);
  return [...all.filter((passage) => passage.from !== from), ...next];
}

/**
 * What takes over must stay: VALIDATION where a link would be merged into itself (`linkItself`) or into one that goes too
 * (`linkGoes`), or would go although others are merged into it (`linkTakesOver`).
 */
function requireTakingOver(
  links: readonly StoredLink[],
  link: StoredLink,
  { mark, mergeIntoId }: Pick<LinkFigures, 'mark' | 'mergeIntoId'>,
): void {
  const isGoing = (one: LinkFigures['mark']) => one === 'drop' || one === 'merge';
  const refuse = (field: 'mark' | 'mergeIntoId', key: string, name?: string) => {
    throw new AppError('VALIDATION', { field, key, values: name === undefined ? undefined : { name } });
  };
  if (mergeIntoId === link.id) refuse('mergeIntoId', 'linkItself');
  const target = links.find(({ id }) => id === mergeIntoId);
  if (target && isGoing(target.mark)) refuse('mergeIntoId', 'linkGoes', target.name);
  const merged = links.find((one) => one.isHere && one.mark === 'merge' && one.mergeIntoId === link.id);
  if (merged && isGoing(mark)) refuse('mark', 'linkTakesOver', merged.name);
}

/**
 * Says anew what is known of a link, what should become of it, and which links come next, each with whether data go along. A
 * chain branches as soon as these are others than the next one in its order, and is a line again once they are not. Throws
 * NOT_FOUND with the field, VALIDATION at `next` where links would lead back to themselves (`chainCycle`), at `mergeIntoId` and
 * `mark` where what takes over would go itself.
 */
export async function saveLink(ctx: TenantContext, input: SaveLinkInput): Promise<void> {
  await withTenant.write(ctx, 'chain:write', async (w) => {
    const { id, touchpointId, next, ...values } = parseInput(saveLinkSchema, input);
    const { name, isBranched } = await lockChain(ctx, w, id);
    const links = await readLinks(w.tx, ctx, id);
    const linkAt = (touchpoint: string, field: string): StoredLink => {
      const found = links.find((link) => link.isHere && link.touchpointId === touchpoint);
      if (!found) throw new AppError('NOT_FOUND', { field });
      return found;
    };
    const link = linkAt(touchpointId, 'touchpointId');
    const after = {
      ...values,
      handToUnitId: values.mark === 'hand' ? values.handToUnitId : null,
      mergeIntoId:
        values.mark === 'merge' && values.mergeIntoId ? linkAt(values.mergeIntoId, 'mergeIntoId').id : null,
    };
    requireTakingOver(links, link, after);
    // A unit that was chosen before and lies in the trash now stands in the way of nothing else.
    if (after.handToUnitId !== link.handToUnitId)
      await requireOthers(ctx, w, { handToUnitId: after.handToUnitId });
    const asked = next.map((one): Handover => ({
      from: link.id,
      to: linkAt(one.touchpointId, 'next').id,
      data: one.data,
    }));
    const said = [...new Map(asked.map((one) => [one.to, one])).values()];
    const before = await readHandovers(w.tx, ctx, id);
    const stored = storedAfter(links, before, isBranched, link.id, said);
    refuseCycles(links, stored, 'next');
    const here = links.filter(({ isHere }) => isHere).map((one) => one.id);
    const branches = keysOf(standingHandovers(links, stored, true)) !== keysOf(lineOf(here));
    await replaceHandovers(ctx, w, id, stored);
    await w.tx
      .update(chainLinks)
      .set(after)
      .where(own(ctx, chainLinks, link.id));
    if (branches !== isBranched) {
      await w.tx
        .update(chains)
        .set({ isBranched: branches })
        .where(own(ctx, chains, id));
    }
    await stampChain(ctx, w, id);
    const nextOf = (passages: readonly Handover[]) =>
      passages.flatMap(({ from, to }) =>
        from === link.id ? [links.find((one) => one.id === to)?.name ?? ''] : [],
      );
    w.record({
      action: 'chain.link',
      subject: { type: 'chain', id, label: name },
      before: { link: null, ...told(link), next: nextOf(standingHandovers(links, before, isBranched)) },
      after: { link: link.name, ...told(after), next: nextOf(said) },
    });
    w.emit({ kind: 'chain', id, op: 'update' });
  });
}
