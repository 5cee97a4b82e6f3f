/** Where a shortcut holds: on the whole page, while the grid is walked through, on its headers, while a cell is edited. */
export type ShortcutScope = 'page' | 'grid' | 'header' | 'edit';

interface Shortcut {
  scope: ShortcutScope;
  /** Letters, digits and the slash by their physical key, which is the same on every layout; others by their name. */
  combos: readonly string[];
}

/** All shortcuts of the editor; their names are `mapEditor.shortcuts.<id>`. Never Ctrl+Alt with a letter: AltGr types with it. */
export const shortcuts = {
  undo: { scope: 'page', combos: ['Mod+KeyZ'] },
  redo: { scope: 'page', combos: ['Mod+Shift+KeyZ', 'Mod+KeyY'] },
  find: { scope: 'page', combos: ['Mod+KeyF'] },
  help: { scope: 'page', combos: ['Mod+Slash'] },
  move: { scope: 'grid', combos: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  rowEnds: { scope: 'grid', combos: ['Home', 'End'] },
  corners: { scope: 'grid', combos: ['Mod+Home', 'Mod+End'] },
  page: { scope: 'grid', combos: ['PageUp', 'PageDown'] },
  stagePage: { scope: 'grid', combos: ['Alt+PageUp', 'Alt+PageDown'] },
  edit: { scope: 'grid', combos: ['Enter', 'F2', 'Space'] },
  details: { scope: 'grid', combos: ['Mod+Enter'] },
  extend: {
    scope: 'grid',
    combos: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
  },
  chooseAll: { scope: 'grid', combos: ['Mod+KeyA'] },
  chooseLane: { scope: 'grid', combos: ['Shift+Space'] },
  chooseStage: { scope: 'grid', combos: ['Mod+Space'] },
  copy: { scope: 'grid', combos: ['Mod+KeyC'] },
  cut: { scope: 'grid', combos: ['Mod+KeyX'] },
  paste: { scope: 'grid', combos: ['Mod+KeyV'] },
  pastePlain: { scope: 'grid', combos: ['Mod+Shift+KeyV'] },
  fill: { scope: 'grid', combos: ['Mod+KeyD'] },
  fillRight: { scope: 'grid', combos: ['Mod+KeyR'] },
  clear: { scope: 'grid', combos: ['Delete', 'Backspace'] },
  comment: { scope: 'grid', combos: ['Shift+F2'] },
  menu: { scope: 'grid', combos: ['Shift+F10', 'ContextMenu'] },
  escape: { scope: 'grid', combos: ['Escape'] },
  reorder: {
    scope: 'header',
    combos: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'],
  },
  commit: { scope: 'edit', combos: ['Mod+Enter'] },
  commitNext: { scope: 'edit', combos: ['Tab', 'Shift+Tab'] },
  cancel: { scope: 'edit', combos: ['Escape'] },
  bold: { scope: 'edit', combos: ['Mod+KeyB'] },
  slash: { scope: 'edit', combos: ['Slash'] },
  textMenu: { scope: 'edit', combos: ['Shift+F10', 'ContextMenu'] },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;

export const shortcutIds = Object.keys(shortcuts) as ShortcutId[];

export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The combination that was pressed, as the list above writes it. */
function comboOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): string {
  const isPhysical = /^(Key[A-Z]|Digit\d|Space|Slash)$/.test(code);
  return [
    ctrlKey || metaKey ? 'Mod+' : '',
    altKey ? 'Alt+' : '',
    shiftKey ? 'Shift+' : '',
    isPhysical ? code : key,
  ].join('');
}

const byScope = new Map<string, ShortcutId>(
  shortcutIds.flatMap((id) => shortcuts[id].combos.map((combo) => [`${shortcuts[id].scope} ${combo}`, id])),
);

/** The shortcut that was pressed in a scope; null where it is none. */
export function findShortcut(event: PressedKey, scope: ShortcutScope): ShortcutId | null {
  return byScope.get(`${scope} ${comboOf(event)}`) ?? null;
}

/** Whether a key types something: a letter also by AltGr or a Mac's Option, a dead key, the start of a composition. */
export function isTyping({ key, code, ctrlKey, metaKey, altKey }: PressedKey): boolean {
  if (metaKey || (ctrlKey && !altKey)) return false;
  if (key === 'Dead' || key === 'Process' || key === 'Unidentified') return true;
  // Alt with a plain letter belongs to the browser's menu.
  if (altKey && !ctrlKey && key <= '\u007f') return false;
  return [...key].length === 1 && code !== 'Space';
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Slash: '/',
  ContextMenu: '☰',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Delete: 'Del',
};

/** The keys of a combination as people read them. */
export const keysOf = (combo: string): string[] =>
  combo.split('+').map((key) => keyNames[key] ?? key.replace(/^(Key|Digit)/, ''));
