import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { PersonPresent } from '@/lib/journeys/types';
import { byPerson, createPeopleWatch, personColors } from './people-watch';

const person = (at: number, more: Partial<PersonPresent> = {}): PersonPresent => ({
  clientId: `page ${at}`,
  personId: `person ${at}`,
  name: `Person ${at}`,
  cell: null,
  isEditing: false,
  ...more,
});

function make() {
  let people: readonly PersonPresent[] = [];
  let clock = 0;
  let task: { work: () => void; at: number } | null = null;
  let tell: () => void = () => undefined;
  const watch = createPeopleWatch({
    presence: {
      people: () => people,
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    now: () => clock,
    later: (work, milliseconds) => {
      const mine = { work, at: clock + milliseconds };
      task = mine;
      return () => void (task = task === mine ? null : task);
    },
  });
  watch.start();
  return {
    watch,
    come(next: readonly PersonPresent[]) {
      people = next;
      tell();
    },
    pass(milliseconds: number) {
      clock += milliseconds;
      if (task && task.at <= clock) task.work();
    },
  };
}

describe('people on a map', () => {
  it('have colours of their own that stay, as long as there are enough', () => {
    const { watch, come } = make();
    const all = Array.from({ length: personColors }, (_, at) => person(at));
    come(all.slice(0, 3));
    const before = watch.people().map(({ color }) => color);
    come(all.toReversed());
    const colors = new Map(watch.people().map(({ personId, color }) => [personId, color]));
    expect(new Set(colors.values()).size).toBe(personColors);
    expect(all.slice(0, 3).map(({ personId }) => colors.get(personId))).toEqual(before);
    come([...all, person(99)]);
    expect(watch.people().every(({ color }) => color >= 1 && color <= personColors)).toBe(true);
  });

  it('fade after a minute without a move, and come back with the next one', () => {
    const { watch, come, pass } = make();
    const heard = vi.fn();
    come([person(1, { cell: 'a:b' })]);
    watch.subscribe(heard);
    pass(59_000);
    expect(watch.people()[0]?.isIdle).toBe(false);
    pass(1_000);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(watch.people()[0]?.isIdle).toBe(true);
    come([person(1, { cell: 'a:c' })]);
    expect(watch.people()[0]?.isIdle).toBe(false);
  });

  it('are followed until they go, and their names are known afterwards', () => {
    const { watch, come } = make();
    come([person(1), person(2)]);
    watch.follow('person 2');
    expect(watch.following()).toBe('person 2');
    come([person(1)]);
    expect(watch.following()).toBeNull();
    expect(watch.nameOf('page 2')).toBe('Person 2');
    expect(watch.nameOf('page 3')).toBeNull();
  });

  it('with several pages open are one person, where they type', () => {
    const views = [person(1), person(1, { clientId: 'other', isEditing: true, cell: 'a:b' }), person(2)].map(
      (one) => ({ ...one, color: 1, isIdle: false }),
    );
    expect(byPerson(views).map(({ clientId }) => clientId)).toEqual(['other', 'page 2']);
  });
});

const styles = readFileSync(path.join(import.meta.dirname, '../../../app/globals.css'), 'utf8');

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
const tokenOf = (name: string): [string, string] => {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(styles);
  return [found?.[1] ?? '', found?.[2] ?? ''];
};

it('their colours stand out from what is behind them, and initials from the colours', () => {
  const ink = tokenOf('on-person');
  for (let n = 1; n <= personColors; n += 1) {
    const color = tokenOf(`person-${n}`);
    for (const theme of [0, 1] as const) {
      expect(contrast(color[theme], ink[theme])).toBeGreaterThanOrEqual(4.5);
      for (const behind of ['surface', 'canvas', 'sunken', 'accent-soft']) {
        expect(contrast(color[theme], tokenOf(behind)[theme])).toBeGreaterThanOrEqual(3);
      }
    }
  }
});
