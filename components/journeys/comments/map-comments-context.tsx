'use client';

import { useSearchParams } from 'next/navigation';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useMapCommentCounts } from '@/components/comments/use-map-comment-counts';
import { sidePanelOf } from '../bars/side-panel';
import { useShared } from '../cells/use-figures';
import { useEditor, useGridKeys } from '../editor/editor-context';
import { isCellKey, type PlaceKey } from '../editor/grid-places';
import { useMap } from '../editor/map-context';
import { findShortcut } from '../editor/shortcuts';
import { CommentCounts } from './comment-counts';

interface MapCommentsValue {
  /** Open discussions on the whole map. */
  all: number;
  isOpen: boolean;
  /** The cell that is talked about; null for the whole map. */
  cell: PlaceKey | null;
  /** A discussion that a link leads to. */
  threadId: string | null;
  /** Opens the panel for a cell, or for the whole map. */
  open: (cell: PlaceKey | null) => void;
  close: () => void;
}

const MapCommentsContext = createContext<MapCommentsValue | null>(null);
// Apart, because each of hundreds of cells asks for it: opening the panel must not draw them anew.
const CountsContext = createContext(new CommentCounts());

export function useMapComments(): MapCommentsValue {
  const value = use(MapCommentsContext);
  if (!value) throw new Error('useMapComments needs a MapCommentsProvider');
  return value;
}

/** Open discussions of one cell. */
export function useCellComments(cell: PlaceKey): number {
  const counts = use(CountsContext);
  const subscribe = useCallback((listener: () => void) => counts.subscribe(cell, listener), [counts, cell]);
  const read = () => counts.of(cell);
  return useSyncExternalStore(subscribe, read, read);
}

/** What the pieces of the editor know about comments. Shift+F2 in the grid talks about the cell that has the focus. */
export function MapCommentsProvider({ children }: { children: ReactNode }) {
  const map = useMap();
  const { organization, workspace, mapId } = map;
  const side = sidePanelOf(map);
  const isOpen = useShared(side) === 'comments';
  const { focus } = useEditor();
  const search = useSearchParams();
  const threadId = search.get('of') === mapId ? search.get('thread') : null;
  const [counts] = useState(() => new CommentCounts());
  const [cell, setCell] = useState<PlaceKey | null>(null);
  useEffect(() => {
    if (threadId) side.set('comments');
  }, [threadId, side]);
  const { cells, all } = useMapCommentCounts(`/o/${organization}/${workspace}`, mapId);
  useEffect(() => counts.set(cells), [counts, cells]);
  const open = useCallback(
    (about: PlaceKey | null) => {
      setCell(about);
      side.set('comments');
    },
    [side],
  );
  const close = useCallback(() => {
    side.set(null);
    focus.refocus();
  }, [side, focus]);
  const onKey = useCallback(
    (event: React.KeyboardEvent) => {
      const current = focus.current();
      if (findShortcut(event, 'grid') !== 'comment' || current === null || !isCellKey(current)) return false;
      open(current);
      return true;
    },
    [focus, open],
  );
  useGridKeys(onKey);
  const value = useMemo(
    () => ({ all, isOpen, cell, threadId, open, close }),
    [all, isOpen, cell, threadId, open, close],
  );
  return (
    <MapCommentsContext value={value}>
      <CountsContext value={counts}>{children}</CountsContext>
    </MapCommentsContext>
  );
}
