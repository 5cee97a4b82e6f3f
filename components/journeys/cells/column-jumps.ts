import type { Medium } from '@/db/values/touchpoints';
import { channelJumps, type ChannelJump, type MetThrough } from '@/lib/journeys/core/channel-jumps';
import type { TouchpointFigure } from '@/lib/journeys/figure-types';

/** A touchpoint as channel jumps see it; of one that is not known nothing changes. */
export function metOf(
  id: string,
  figure: Pick<TouchpointFigure, 'medium' | 'channelId' | 'unitId'> | undefined,
): MetThrough {
  const { medium = null, channelId = null, unitId = null } = figure ?? {};
  return { id, medium, channelId, unitId };
}

/** What changes between two touchpoints that are met one after the other. */
export const jumpBetween = (from: MetThrough, to: MetThrough): ChannelJump | null =>
  channelJumps([from, to])[0] ?? null;

export interface ColumnChannel {
  id: string;
  medium: Medium | null;
}

/** What changes between two columns: nothing where the customer can stay in one of the channels. */
export function columnJump(from: readonly ColumnChannel[], to: readonly ColumnChannel[]): ChannelJump | null {
  const [first, second] = [from[0], to[0]];
  if (!first || !second || to.some(({ id }) => from.some((one) => one.id === id))) return null;
  const staysInMedium = to.some(({ medium }) => from.some((one) => one.medium === medium));
  const met = ({ id, medium }: ColumnChannel): MetThrough => ({
    id,
    medium: staysInMedium ? null : medium,
    channelId: id,
    unitId: null,
  });
  return jumpBetween(met(first), met(second));
}

/** The jumps from each filled column to the next filled one. */
export function columnJumps(columns: readonly (readonly ColumnChannel[])[]): ChannelJump[] {
  const filled = columns.filter((column) => column.length > 0);
  return filled.slice(1).flatMap((to, at) => columnJump(filled[at] ?? [], to) ?? []);
}
