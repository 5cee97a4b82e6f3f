import { describe, expect, it } from 'vitest';
import { commandOf } from './deck-keys';

const press = (key: string, code = key, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys of a presentation', () => {
  it('go on and back as clickers and keyboards send them', () => {
    expect(['ArrowRight', 'PageDown', ' '].map((key) => press(key)?.do)).toEqual(['next', 'next', 'next']);
    expect(['ArrowLeft', 'PageUp', 'Backspace'].map((key) => press(key)?.do)).toEqual([
      'back',
      'back',
      'back',
    ]);
  });

  it('are the same on every layout', () => {
    expect(press('и', 'KeyB')).toEqual({ do: 'black' });
    expect(press('д', 'KeyL')).toEqual({ do: 'laser' });
    expect(press('?', 'Digit7')).toEqual({ do: 'help' });
  });

  it('leave the browser its own, and names of objects alone', () => {
    expect(press('ArrowLeft', 'ArrowLeft', { altKey: true })).toBeNull();
    expect(press('b', 'KeyB', { ctrlKey: true })).toBeNull();
    expect(press('constructor')).toBeNull();
  });

  it('type the number of a slide', () => {
    expect(press('7', 'Digit7')).toEqual({ do: 'digit', digit: '7' });
  });
});
