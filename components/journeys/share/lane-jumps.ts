import type { ChannelJump } from '@/lib/journeys/core/channel-jumps';
import type { SheetLane } from '@/lib/journeys/core/map-sheet';
import type { SharedFigure } from '@/lib/journeys/links/shared-map';
import { columnJump, jumpBetween, metOf, type ColumnChannel } from '../cells/column-jumps';

/** Where the customer has to change medium, channel or unit: by column, then by card; null where nothing changes. */
export function laneJumps(
  lane: SheetLane,
  figures: ReadonlyMap<string, SharedFigure>,
): (ChannelJump | null)[][] {
  let touchpointId: string | null = null;
  let column: ColumnChannel[] = [];
  return lane.cells.map((cell) => {
    const cards = cell?.cards ?? [];
    const channels = cards.flatMap((card) =>
      card.kind === 'channel' && card.channelId ? [{ id: card.channelId, medium: card.medium }] : [],
    );
    const ofColumn = columnJump(column, channels);
    if (channels.length > 0) column = channels;
    return cards.map((card, at) => {
      if (card.kind === 'channel') return at === 0 ? ofColumn : null;
      if (card.kind !== 'touchpoint' || card.touchpointId === null) return null;
      const [from, to] = [touchpointId, card.touchpointId];
      touchpointId = to;
      return from ? jumpBetween(metOf(from, figures.get(from)), metOf(to, figures.get(to))) : null;
    });
  });
}
