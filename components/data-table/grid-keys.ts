export type Corner = 'rowStart' | 'rowEnd' | 'columnStart' | 'columnEnd' | 'first' | 'last';

export type GridCommand =
  | { type: 'move'; rows: number; columns: number; extend: boolean }
  | { type: 'jump'; to: Corner; extend: boolean }
  | { type: 'page'; direction: 1 | -1; extend: boolean }
  | { type: 'edit' }
  /** A printable key: what is typed replaces the cell. */
  | { type: 'type' }
  | { type: 'open' }
  | { type: 'clear' }
  | { type: 'fill' }
  | { type: 'selectAll' | 'selectRow' | 'selectColumn' }
  | { type: 'undo' | 'redo' }
  | { type: 'escape' };

export interface GridKey {
  key: string;
  /** Physical key: with a Russian layout `key` is Cyrillic. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const arrows: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The command of a key while the grid is navigated (not while a cell is edited), after the APG's data grid. */
export function gridCommand(event: GridKey): GridCommand | null {
  const { key, code, shiftKey: extend } = event;
  const mod = event.ctrlKey || event.metaKey;
  // AltGr arrives as Ctrl+Alt and types letters: ą, ł, @.
  if (event.altKey && mod) return key.length === 1 ? { type: 'type' } : null;
  if (event.altKey) return null;

  const arrow = arrows[key];
  if (arrow) {
    const [rows, columns] = arrow;
    if (!mod) return { type: 'move', rows, columns, extend };
    if (columns !== 0) return { type: 'jump', to: columns < 0 ? 'rowStart' : 'rowEnd', extend };
    return { type: 'jump', to: rows < 0 ? 'columnStart' : 'columnEnd', extend };
  }
  switch (key) {
    case 'Home':
      return { type: 'jump', to: mod ? 'first' : 'rowStart', extend };
    case 'End':
      return { type: 'jump', to: mod ? 'last' : 'rowEnd', extend };
    case 'PageUp':
      return { type: 'page', direction: -1, extend };
    case 'PageDown':
      return { type: 'page', direction: 1, extend };
    case 'Enter':
      return mod ? { type: 'open' } : { type: 'edit' };
    case 'F2':
      return extend ? null : { type: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case 'Escape':
      return { type: 'escape' };
  }
  if (code === 'Space') {
    if (mod) return { type: 'selectColumn' };
    return extend ? { type: 'selectRow' } : { type: 'edit' };
  }
  if (mod) {
    if (code === 'KeyA') return { type: 'selectAll' };
    if (code === 'KeyD') return { type: 'fill' };
    if (code === 'KeyZ') return { type: extend ? 'redo' : 'undo' };
    if (code === 'KeyY') return { type: 'redo' };
    return null;
  }
  // A dead key (Czech ˇ, ´) and a composition start typing as well.
  if (key === 'Dead' || key === 'Process' || [...key].length === 1) return { type: 'type' };
  return null;
}
