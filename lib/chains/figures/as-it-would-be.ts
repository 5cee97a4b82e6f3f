import type { LinkMark } from '@/db/values/chains';
import { addUp, type Sum } from './add-up';
import { bridge } from './bridge';
import type { Passage } from './graph';

export interface MarkedLink {
  id: string;
  minutes: number | null;
  cost: number | null;
  mark: LinkMark | null;
  /** What would be left of minutes and cost; null is not known. A link that is dropped leaves nothing. */
  thenMinutes: number | null;
  thenCost: number | null;
}

/** What becomes of the whole chain: merged into one that has these links already, or retired. */
export type WholeFate = { fate: 'merge'; shared: ReadonlySet<string> } | { fate: 'retire' };

export interface Prospect {
  /** Links and passages of the chain as it would be. */
  ids: string[];
  passages: Passage[];
  /** Links that something is marked for, or that go with the chain. */
  changed: number;
  touchesSaved: number;
  /** Below zero where it would take more. Unknown where a figure of a changed link is missing. */
  minutesSaved: Sum;
  costSaved: Sum;
}

const less = (now: number | null, then: number | null) => (now === null || then === null ? null : now - then);

/**
 * The chain as it would be once all marks are carried out, and what that saves (docs/figures.md, "Chains"). A link that is
 * dropped or merged is a touch less; one that is handed over or automated is still met. Nothing is saved where nothing is
 * marked, and what is not known stays so.
 */
export function asItWouldBe(
  links: readonly MarkedLink[],
  passages: readonly Passage[],
  whole: WholeFate | null = null,
): Prospect {
  const goesWithChain = (id: string) =>
    whole?.fate === 'retire' || (whole?.fate === 'merge' && whole.shared.has(id));
  const isGone = ({ id, mark }: MarkedLink) => goesWithChain(id) || mark === 'drop' || mark === 'merge';
  const gone = new Set(links.filter(isGone).map(({ id }) => id));
  const changed = links.filter(({ id, mark }) => mark !== null || goesWithChain(id));
  const leavesNothing = ({ id, mark }: MarkedLink) => goesWithChain(id) || mark === 'drop';
  return {
    ids: links.flatMap(({ id }) => (gone.has(id) ? [] : [id])),
    passages: bridge(passages, gone),
    changed: changed.length,
    touchesSaved: gone.size,
    minutesSaved: addUp(
      changed.map((link) => less(link.minutes, leavesNothing(link) ? 0 : link.thenMinutes)),
    ),
    costSaved: addUp(changed.map((link) => less(link.cost, leavesNothing(link) ? 0 : link.thenCost))),
  };
}
