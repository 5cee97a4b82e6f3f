import type { HandoverData } from '@/db/values/chains';
import type { Medium } from '@/db/values/touchpoints';
import { channelJumps } from '@/lib/journeys/core/channel-jumps';
import { addUp, type Sum } from './add-up';
import type { Passage } from './graph';

export interface EffortLink {
  id: string;
  medium: Medium | null;
  channelId: string | null;
  unitId: string | null;
  customerActions: number | null;
  staff: number | null;
  minutes: number | null;
  /** Minor units, a contact. */
  cost: number | null;
}

export interface EffortPassage extends Passage {
  data: HandoverData | null;
}

/** What a way through links asks of the customer and of the house. */
export interface Effort {
  touches: number;
  customerActions: Sum;
  staff: Sum;
  minutes: Sum;
  cost: Sum;
  /** Different units, and how many links have none. */
  units: { count: number; missing: number };
  /** Hand-overs by whether data and context go along; `unknown` where nobody has said. */
  handovers: Record<HandoverData | 'unknown', number>;
  /** Passages at which medium, channel or unit changes. */
  jumps: number;
}

/**
 * The effort of all the given links with the passages among them: of a whole chain, or of one route. Sums are unknown where a
 * part is (docs/figures.md, "Chains").
 */
export function tellEffort(links: readonly EffortLink[], passages: readonly EffortPassage[]): Effort {
  const byId = new Map(links.map((link) => [link.id, link]));
  const among = passages.flatMap((passage) => {
    const [from, to] = [byId.get(passage.from), byId.get(passage.to)];
    return from && to ? [{ from, to, data: passage.data }] : [];
  });
  const handovers = { yes: 0, partly: 0, no: 0, unknown: 0 };
  for (const { data } of among) handovers[data ?? 'unknown'] += 1;
  return {
    touches: links.length,
    customerActions: addUp(links.map((link) => link.customerActions)),
    staff: addUp(links.map((link) => link.staff)),
    minutes: addUp(links.map((link) => link.minutes)),
    cost: addUp(links.map((link) => link.cost)),
    units: {
      count: new Set(links.flatMap((link) => link.unitId ?? [])).size,
      missing: links.filter((link) => link.unitId === null).length,
    },
    handovers,
    jumps: among.filter(({ from, to }) => channelJumps([from, to]).length > 0).length,
  };
}

/** The links and passages of a route, in its order: what `tellEffort` tells of it. */
export function alongRoute<Link extends { id: string }, Stored extends Passage>(
  ids: readonly string[],
  links: readonly Link[],
  passages: readonly Stored[],
): { links: Link[]; passages: Stored[] } {
  const byId = new Map(links.map((link) => [link.id, link]));
  const steps = new Set(ids.slice(1).map((to, at) => `${ids[at]} ${to}`));
  return {
    links: ids.flatMap((id) => byId.get(id) ?? []),
    passages: passages.filter(({ from, to }) => steps.has(`${from} ${to}`)),
  };
}
