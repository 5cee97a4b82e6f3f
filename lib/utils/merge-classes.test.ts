import fs from 'node:fs';
import path from 'node:path';
import { extendTailwindMerge } from 'tailwind-merge';
import { describe, expect, it } from 'vitest';
import { mergeClasses } from './merge-classes';

// With our own theme keys, so that `text-sm` (a size) and `text-ink` (a colour) do not push each other out.
const reference = extendTailwindMerge({
  extend: {
    theme: {
      spacing: ['control', 'control-small', 'row', 'cell'],
      radius: ['inner'],
      shadow: ['float', 'modal'],
      text: ['xs', 'sm', 'base', 'lg', 'xl', '2xl'],
    },
  },
});

const root = path.resolve(import.meta.dirname, '../..');

/** Everything in quotes that could be a class, of all components and pages. */
function usedClasses(): string[] {
  const found = new Set<string>();
  for (const folder of ['app', 'components'])
    for (const entry of fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.tsx')) continue;
      const text = fs.readFileSync(path.join(root, folder, entry), 'utf8');
      for (const [quoted] of text.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g))
        for (const word of quoted.slice(1, -1).split(/\s+/))
          found.add(word.replace(/^.*:(?![^[(]*[\])])/, ''));
    }
  // What the reference knows, it does not repeat.
  return [...found].filter((word) => /^-?[a-z]/.test(word) && reference(`${word} ${word}`) === word);
}

/**
 * One class of each group, where those that push each other out are of one group: held against these, every class is held
 * against all, in a quarter of the time.
 */
function oneOfEachGroup(classes: readonly string[]): string[] {
  const found: string[] = [];
  for (const one of classes) {
    const isAlike = (other: string) =>
      mergeClasses(`${one} ${other}`) === other && mergeClasses(`${other} ${one}`) === one;
    if (!found.some(isAlike)) found.push(one);
  }
  return found;
}

describe('classes that set the same', () => {
  const used = usedClasses();

  it('are found among the classes of the product', () => expect(used.length).toBeGreaterThan(400));

  it('push each other out as in the reference', () => {
    const faults: string[] = [];
    const compare = (pair: string) => {
      if (mergeClasses(pair) !== reference(pair)) faults.push(`${pair} → ${mergeClasses(pair)}`);
    };
    const ofGroups = oneOfEachGroup(used);
    for (const one of used)
      for (const other of ofGroups)
        if (one !== other) {
          compare(`${one} ${other}`);
          compare(`${other} ${one}`);
        }
    expect(faults).toEqual([]);
  }, 60_000);

  it.each([
    ['px-4 py-2 p-1', 'p-1'],
    ['p-1 px-4', 'p-1 px-4'],
    ['h-8 hover:h-9 h-10', 'hover:h-9 h-10'],
    ['hover:bg-hover bg-accent hover:bg-accent-hover', 'bg-accent hover:bg-accent-hover'],
    ['[&_svg]:size-4 [&_svg]:size-3.5', '[&_svg]:size-3.5'],
    ["before:content-[''] menu-item field", "before:content-[''] menu-item field"],
  ])('%s', (list, merged) => {
    expect(mergeClasses(list)).toBe(merged);
    expect(reference(list)).toBe(merged);
  });
});
