import { describe, expect, it } from 'vitest';
import { findShortcut, isTyping, shortcutIds, shortcuts, type PressedKey } from './shortcuts';

const press = (key: string, rest: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
});

describe('shortcuts', () => {
  it('are found by the physical key on any layout', () => {
    expect(findShortcut(press('ф', { code: 'KeyA', ctrlKey: true }), 'grid')).toBe('chooseAll');
    expect(findShortcut(press('Я', { code: 'KeyZ', metaKey: true, shiftKey: true }), 'page')).toBe('redo');
    expect(findShortcut(press('.', { code: 'Slash', ctrlKey: true }), 'page')).toBe('help');
    expect(findShortcut(press(' ', { code: 'Space', shiftKey: true }), 'grid')).toBe('chooseLane');
  });

  it('hold in their scope only', () => {
    expect(findShortcut(press('Escape'), 'grid')).toBe('escape');
    expect(findShortcut(press('Escape'), 'edit')).toBe('cancel');
    expect(findShortcut(press('ArrowLeft', { altKey: true, shiftKey: true }), 'grid')).toBeNull();
    expect(findShortcut(press('ArrowLeft', { altKey: true, shiftKey: true }), 'header')).toBe('reorder');
  });

  it('never take Ctrl+Alt with a letter, and no key twice in one scope', () => {
    const all = shortcutIds.flatMap((id) =>
      shortcuts[id].combos.map((combo) => `${shortcuts[id].scope} ${combo}`),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((combo) => /Mod\+Alt\+/.test(combo))).toEqual([]);
  });
});

describe('keys that type', () => {
  it('are letters, also by AltGr, dead keys and compositions', () => {
    for (const key of ['a', 'ж', 'Ł', '7', '/', 'Dead', 'Process']) expect(isTyping(press(key))).toBe(true);
    expect(isTyping(press('ą', { code: 'KeyA', ctrlKey: true, altKey: true }))).toBe(true);
    expect(isTyping(press('ą', { code: 'KeyA', altKey: true }))).toBe(true);
  });

  it('are not commands', () => {
    expect(isTyping(press('a', { ctrlKey: true }))).toBe(false);
    expect(isTyping(press('a', { metaKey: true }))).toBe(false);
    expect(isTyping(press('d', { altKey: true }))).toBe(false);
    expect(isTyping(press('F5'))).toBe(false);
    expect(isTyping(press('Shift'))).toBe(false);
  });
});
