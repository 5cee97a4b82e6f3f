import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellAt,
  cursorAt,
  headerRow,
  locate,
  moveCursor,
  rangeOf,
  shapeOf,
  type Cursor,
} from './grid-cursor';
import { gridCommand } from './grid-keys';

const shape = shapeOf(['a', 'b', 'c', 'd', 'e'], ['name', 'phase', 'owner']);

function press(cursor: Cursor, keys: string, within = shape): Cursor {
  return keys.split(' ').reduce((now, name) => {
    const parts = name.split('+');
    const key = parts.at(-1) ?? '';
    const command = gridCommand({
      key,
      code: key,
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
      metaKey: false,
      altKey: false,
    });
    if (command?.type !== 'move' && command?.type !== 'jump' && command?.type !== 'page')
      throw new Error(name);
    return moveCursor(now, command, within, 3);
  }, cursor);
}

const place = ({ active }: Cursor) => `${active.row}/${active.column}`;

describe('the cursor', () => {
  it('walks and stops at the edges', () => {
    expect(place(press(cursorAt(shape), 'ArrowDown ArrowRight'))).toBe('b/phase');
    expect(place(press(cursorAt(shape), 'ArrowLeft ArrowUp'))).toBe(`${headerRow}/name`);
    expect(place(press(cursorAt(shape), 'ArrowUp ArrowUp ArrowDown'))).toBe('a/name');
    expect(place(press(cursorAt(shape), 'Ctrl+End ArrowRight ArrowDown'))).toBe('e/owner');
    expect(place(press(cursorAt(shape, 2, 1), 'Home'))).toBe('c/name');
    expect(place(press(cursorAt(shape, 2, 1), 'Ctrl+Home'))).toBe('a/name');
    expect(place(press(cursorAt(shape, 2, 1), 'Ctrl+ArrowDown'))).toBe('e/phase');
    expect(place(press(cursorAt(shape), 'PageDown PageDown PageUp'))).toBe('b/name');
  });

  it('extends a range from where it began, never into the heading', () => {
    const cursor = press(cursorAt(shape, 1, 1), 'Shift+ArrowDown Shift+ArrowRight');
    expect(rangeOf(cursor, shape)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
    const upwards = press(cursor, 'Shift+ArrowUp Shift+ArrowUp Shift+ArrowUp Shift+ArrowUp');
    expect(rangeOf(upwards, shape)).toEqual({ top: 0, bottom: 1, left: 1, right: 2 });
    expect(rangeOf(press(upwards, 'ArrowDown'), shape)).toEqual({ top: 1, bottom: 1, left: 2, right: 2 });
  });

  it('stays with its row when rows are sorted, and in its place when the row goes', () => {
    const cursor = cursorAt(shape, 2, 0);
    expect(locate(cursor.active, shapeOf(['c', 'a', 'b'], shape.columns)).row).toBe(0);
    expect(locate(cursor.active, shapeOf(['a', 'b', 'd', 'e'], shape.columns)).row).toBe(2);
    expect(locate(cursor.active, shapeOf(['a'], shape.columns)).row).toBe(0);
  });

  it('stands on the heading where no row is left', () => {
    const empty = shapeOf([], shape.columns);
    expect(locate(cursorAt(shape, 2, 0).active, empty).row).toBe(-1);
    expect(cellAt(0, 0, empty).row).toBe(headerRow);
  });

  it('never leaves the grid, whatever keys come', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'Ctrl+Home',
      'Ctrl+End',
      'PageUp',
      'PageDown',
    ];
    const anyKey = fc.constantFrom(...keys, ...keys.map((key) => `Shift+${key}`));
    fc.assert(
      fc.property(fc.array(anyKey, { minLength: 1 }), (pressed) => {
        const at = locate(press(cursorAt(shape), pressed.join(' ')).active, shape);
        expect(at.row >= -1 && at.row < 5 && at.column >= 0 && at.column < 3).toBe(true);
      }),
    );
  });
});
