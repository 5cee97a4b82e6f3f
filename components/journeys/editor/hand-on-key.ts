import type { KeyboardEvent } from 'react';
import type { EditorContextValue } from './editor-context';
import { findShortcut } from './shortcuts';

/**
 * Takes a key that was pressed while a cell is edited and that belongs to the grid, the one of comments: `finish` keeps what was
 * written, then the grid has the key. False where it is not such a key.
 */
export function handOnKey(
  { leave, keyHandlers }: Pick<EditorContextValue, 'leave' | 'keyHandlers'>,
  event: KeyboardEvent,
  finish?: () => void,
): boolean {
  if (findShortcut(event, 'grid') !== 'comment') return false;
  event.preventDefault();
  finish?.();
  leave('stay');
  return [...keyHandlers].some((handler) => handler(event));
}
