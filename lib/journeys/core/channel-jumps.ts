import type { Medium } from '@/db/values/touchpoints';

/** Where a touchpoint is met. Null is not known, and no jump. */
export interface MetThrough {
  id: string;
  medium: Medium | null;
  channelId: string | null;
  unitId: string | null;
}

export interface ChannelJump {
  fromId: string;
  toId: string;
  /** What changes between the two. */
  changes: ('medium' | 'channel' | 'unit')[];
}

const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

/** The places at which a customer who meets touchpoints in this order has to change medium, channel or unit. */
export function channelJumps(met: readonly MetThrough[]): ChannelJump[] {
  return met.slice(1).flatMap((to, at) => {
    const from = met[at];
    if (!from) return [];
    const changes: ChannelJump['changes'] = [
      ...(differ(from.medium, to.medium) ? (['medium'] as const) : []),
      ...(differ(from.channelId, to.channelId) ? (['channel'] as const) : []),
      ...(differ(from.unitId, to.unitId) ? (['unit'] as const) : []),
    ];
    return changes.length > 0 ? [{ fromId: from.id, toId: to.id, changes }] : [];
  });
}
