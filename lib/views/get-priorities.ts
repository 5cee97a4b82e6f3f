import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readSequence } from '@/lib/live/read-events';
import { readNames } from '@/lib/priorities/read-subjects';
import type { MatrixItem, RankedItem, UnrankedItem } from '@/lib/priorities/types';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { recallPriorities, rememberPriorities } from './priorities/kept-priorities';
import { tellPriorities, type PrioritiesWish, type ToldPriorities } from './priorities/tell-priorities';

/** Lines that a list shows before the reader asks for more. */
const shownLines = 50;

export type PrioritiesInput = Omit<PrioritiesWish, 'lines'> & {
  /** How many lines of each list; fifty where left out. */
  lines?: number;
};

export type PrioritiesScreen = Omit<ToldPriorities, 'ranked' | 'unranked' | 'matrix'> & {
  ranked: RankedItem[];
  unranked: UnrankedItem[];
  matrix: MatrixItem[];
};

/** All that an answer depends on and that is not the brand's data of a sequence of changes. */
function keyOf(
  { locale, workspace }: TenantContext,
  { of, lines, source, periodId, segmentId, ideal }: PrioritiesWish,
  withheld: ReadonlySet<string>,
): string {
  const { id, defaultSource, goal, ideal: idealScore, okFrom, wowFrom } = workspace;
  return JSON.stringify([
    id,
    { of, lines, source, periodId, segmentId, ideal, locale },
    { defaultSource, goal, idealScore, okFrom, wowFrom },
    [...withheld].sort(),
  ]);
}

/**
 * Touchpoints, or chains, in the order in which it pays to improve them, with all that the order rests on (docs/figures.md,
 * "Priorities"): the score of one source in one period, impact and cost-effectiveness as last judged, and what is missing to
 * rank the rest. Figures of cycles that are not closed are not in it. As long as nothing changes in the brand, the process
 * tells what it told before: docs/decisions/0085-priorities.md.
 */
export async function getPriorities(ctx: TenantContext, input: PrioritiesInput): Promise<PrioritiesScreen> {
  const wish = { ...input, lines: input.lines ?? shownLines };
  return withTenant.read(ctx, 'rating:read', async (tx): Promise<PrioritiesScreen> => {
    // Before anything else: what is read later contains every change up to it.
    const sequence = await readSequence(tx, ctx);
    const withheld = await readWithheld(tx, ctx);
    const key = keyOf(ctx, wish, withheld);
    const told =
      recallPriorities(key, sequence) ??
      rememberPriorities(key, sequence, await tellPriorities(tx, ctx, wish, withheld));
    const names = await readNames(tx, ctx);
    const named = <Item extends { ownerId: string | null }>({ ownerId, ...item }: Item) => ({
      ...item,
      owner: (ownerId && names.get(ownerId)) || null,
    });
    return {
      ...told,
      ranked: told.ranked.map(named),
      unranked: told.unranked.map(named),
      matrix: told.matrix.map(named),
    };
  });
}
