'use client';

import { useEffect, useEffectEvent } from 'react';

/** Where the keys belong to somebody else: a text that is typed, a dialog that is open. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox]):not([type=radio]), textarea, [role=dialog], [role=alertdialog]',
    ) !== null);

/**
 * Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y) take a step back and forth wherever the focus is on the screen, as after a change
 * that was made in a bar or a dialog.
 */
export function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    // The physical key: with a Russian layout `key` is Cyrillic.
    if (event.code !== 'KeyZ' && event.code !== 'KeyY') return;
    if (isElsewhere(event.target)) return;
    event.preventDefault();
    if (event.code === 'KeyY' || event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
