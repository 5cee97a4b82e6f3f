import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffWords } from './diff-words';

const own = (parts: { text: string; isOwn: boolean }[]) =>
  parts.filter(({ isOwn }) => isOwn).map(({ text }) => text);

it('marks the words that stand in one text alone', () => {
  const { mine, theirs } = diffWords('The customer waits at the desk.', 'The customer waits long at a desk.');
  expect(own(mine)).toEqual(['the']);
  expect(own(theirs)).toEqual(['long ', 'a']);
  expect(own(diffWords('Żółta łódź', 'Żółta łódka').mine)).toEqual(['łódź']);
});

it('loses nothing, and what is common is the same on both sides', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ż', ' ', '.', '\n'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { mine, theirs } = diffWords(a, b);
      const join = (parts: typeof mine) => parts.map((part) => part.text).join('');
      const common = (parts: typeof mine) => join(parts.filter(({ isOwn }) => !isOwn));
      expect([join(mine), join(theirs)]).toEqual([a, b]);
      expect(common(mine)).toBe(common(theirs));
      if (a === b) expect(own(mine)).toEqual([]);
    }),
  );
});
