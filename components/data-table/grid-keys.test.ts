import { describe, expect, it } from 'vitest';
import { gridCommand, type GridKey } from './grid-keys';

const press = (key: string, modifiers: Partial<GridKey> = {}) =>
  gridCommand({
    key,
    code: key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...modifiers,
  });

describe('keys of the grid', () => {
  it.each([
    ['ArrowDown', {}, { type: 'move', rows: 1, columns: 0, extend: false }],
    ['ArrowLeft', { shiftKey: true }, { type: 'move', rows: 0, columns: -1, extend: true }],
    ['ArrowRight', { ctrlKey: true }, { type: 'jump', to: 'rowEnd', extend: false }],
    ['Home', {}, { type: 'jump', to: 'rowStart', extend: false }],
    ['End', { ctrlKey: true, shiftKey: true }, { type: 'jump', to: 'last', extend: true }],
    ['PageDown', {}, { type: 'page', direction: 1, extend: false }],
    ['Enter', {}, { type: 'edit' }],
    ['Enter', { ctrlKey: true }, { type: 'open' }],
    ['F2', {}, { type: 'edit' }],
    ['Delete', {}, { type: 'clear' }],
    ['ArrowUp', { metaKey: true }, { type: 'jump', to: 'columnStart', extend: false }],
    ['Escape', {}, { type: 'escape' }],
  ] as const)('%s with %o', (key, modifiers, command) => {
    expect(press(key, modifiers)).toEqual(command);
  });

  it('starts typing with a letter, a digit, a dead key and AltGr', () => {
    for (const key of ['a', 'ж', '7', '?', 'Dead', 'Process']) expect(press(key)).toEqual({ type: 'type' });
    expect(press('ł', { code: 'KeyL', ctrlKey: true, altKey: true })).toEqual({ type: 'type' });
  });

  it('knows shortcuts by the physical key, so that they hold under a Russian layout', () => {
    expect(press('я', { code: 'KeyZ', ctrlKey: true })).toEqual({ type: 'undo' });
    expect(press('Я', { code: 'KeyZ', metaKey: true, shiftKey: true })).toEqual({ type: 'redo' });
    expect(press('ф', { code: 'KeyA', ctrlKey: true })).toEqual({ type: 'selectAll' });
  });

  it('leaves the browser its own keys', () => {
    expect(press('c', { code: 'KeyC', ctrlKey: true })).toBeNull();
    expect(press('+', { code: 'Equal', ctrlKey: true })).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('Shift')).toBeNull();
    expect(press('F5')).toBeNull();
    expect(press('F10', { shiftKey: true })).toBeNull();
  });
});
