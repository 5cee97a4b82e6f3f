'use client';

import { createContext, use, useCallback, useEffect, useSyncExternalStore } from 'react';
import type { CellExit } from './cell-props';
import type { GridFocus } from './grid-focus';
import type { PlaceKey } from './grid-places';
import type { Selection } from './selection';

/** A key that was pressed while the grid is walked through; true where it was taken. */
export type GridKeyHandler = (event: React.KeyboardEvent) => boolean;

/** What the pieces of the editor share beside the map: where somebody is in it, and ways to tell and to be told. */
export interface EditorContextValue {
  focus: GridFocus;
  selection: Selection;
  /** For the contents of cells; one reference each. */
  leave: (exit: CellExit) => void;
  cancel: () => void;
  /** Says something to screen readers. */
  say: (text: string) => void;
  /** Handlers that come before the grid's own keys. */
  keyHandlers: Set<GridKeyHandler>;
}

export const EditorContext = createContext<EditorContextValue | null>(null);

export function useEditor(): EditorContextValue {
  const value = use(EditorContext);
  if (!value) throw new Error('useEditor needs an EditorContext');
  return value;
}

/** How a place of the grid looks; see placeState. */
export function usePlaceState(key: PlaceKey): number {
  const { focus } = useEditor();
  const subscribe = useCallback((listener: () => void) => focus.subscribe(key, listener), [focus, key]);
  const read = () => focus.stateOf(key);
  return useSyncExternalStore(subscribe, read, read);
}

/** Takes keys of the grid before it looks at them itself. The handler keeps its reference between renders. */
export function useGridKeys(handler: GridKeyHandler): void {
  const { keyHandlers } = useEditor();
  useEffect(() => {
    keyHandlers.add(handler);
    return () => void keyHandlers.delete(handler);
  }, [keyHandlers, handler]);
}
