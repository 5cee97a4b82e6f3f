import type { HandoverData } from '@/db/values/chains';
import { bridge } from './bridge';
import type { Passage } from './graph';

export interface Handover extends Passage {
  data: HandoverData | null;
}

/** One after the other. */
export const lineOf = (ids: readonly string[]): Passage[] =>
  ids.slice(1).flatMap((to, at) => {
    const from = ids[at];
    return from === undefined ? [] : [{ from, to }];
  });

/**
 * What follows what in a chain: the order of its links in a line, else the hand-overs as stored. Links that are not here (their
 * touchpoint lies in the trash) are passed over; what led to them leads on to what came behind.
 */
export function standingHandovers(
  links: readonly { id: string; isHere: boolean }[],
  stored: readonly Handover[],
  isBranched: boolean,
): Handover[] {
  const here = links.filter(({ isHere }) => isHere).map(({ id }) => id);
  const gone = new Set(links.filter(({ isHere }) => !isHere).map(({ id }) => id));
  const said = new Map(stored.map(({ from, to, data }) => [`${from} ${to}`, data]));
  const passages = isBranched ? bridge(stored, gone) : lineOf(here);
  return passages.map(({ from, to }) => ({ from, to, data: said.get(`${from} ${to}`) ?? null }));
}

/** Where a link stands: what nothing leads to is initial, what leads nowhere final; a single link is both. */
export function rolesOf(id: string, handovers: readonly Passage[]): ('initial' | 'intermediate' | 'final')[] {
  const isFinal = !handovers.some(({ from }) => from === id);
  const isInitial = !handovers.some(({ to }) => to === id);
  if (!isInitial && !isFinal) return ['intermediate'];
  return [...(isInitial ? (['initial'] as const) : []), ...(isFinal ? (['final'] as const) : [])];
}
