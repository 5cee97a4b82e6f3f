'use client';

import type { CommentAnchor, PlacedAnchor } from '@/lib/comments/types';
import { CommentsPanel } from './comments-panel';

interface MapCommentsProps {
  /** The brand's path, `/o/organization/brand`. */
  base: string;
  mapId: string;
  /** The cell that is talked about; the whole map without it. */
  anchor: PlacedAnchor | null;
  /** Shows the whole map again. */
  onLeaveAnchor?: () => void;
  /** Brings a cell into view. */
  onShowCell: (anchor: CommentAnchor) => void;
  /** Begins in the field of a new comment. */
  isWriting?: boolean;
  /** A lane without a title of its own is called by its kind. */
  placeOf?: (anchor: PlacedAnchor) => string;
  /** Of a link. */
  threadId?: string | null;
}

/** What is said about a map and its cells, for the editor's side panel; cells that are gone are named in the general list. */
export function MapComments({ base, mapId, onShowCell, ...rest }: MapCommentsProps) {
  return (
    <CommentsPanel
      base={base}
      subject={{ type: 'journeyMap', id: mapId }}
      onShowAnchor={onShowCell}
      {...rest}
    />
  );
}
