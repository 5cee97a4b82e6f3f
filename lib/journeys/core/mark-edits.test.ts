import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueList, slashAt, toggleBold, toggleList, withoutSlash, type FieldState } from './mark-edits';

/** `[` and `]` stand around what is chosen, `|` is the caret. */
function field(drawn: string): FieldState {
  const from = drawn.search(/[[|]/);
  const text = drawn.replace(/[[\]|]/g, '');
  const to = drawn.includes(']') ? drawn.indexOf(']') - 1 : from;
  return { text, from, to };
}
function draw({ text, from, to }: FieldState): string {
  if (from === to) return `${text.slice(0, from)}|${text.slice(from)}`;
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

describe('bold', () => {
  it.each([
    ['at [the gate] now', 'at **[the gate]** now'],
    ['at **[the gate]** now', 'at [the gate] now'],
    ['at [**the gate**] now', 'at [the gate] now'],
    ['at **the [gate]** now', 'at [the gate] now'],
    ['at [ the gate ]now', 'at  **[the gate]** now'],
    ['**foo** [b]', '**foo** **[b]**'],
    ['**f[oo** bar]', '**[foo bar]**'],
    ['[- one\n\n2. two]', '- **[one**\n\n2. **two]**'],
    ['- **[one**\n2. **two]**', '- [one\n2. two]'],
    ['[**one**\ntwo]', '**[one**\n**two]**'],
    ['[  ]', '[  ]'],
    ['a |b', 'a **|**b'],
    ['a **|**b', 'a |b'],
    ['**bold|**', '**bold**|'],
    ['**bo|ld** x', 'bo|ld x'],
  ])('%j becomes %j', (before, after) => {
    expect(draw(toggleBold(field(before)))).toBe(after);
  });

  it('twice is as before, and only marks come and go', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '- ', 'ž'), maxLength: 40 });
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const once = toggleBold({ text, from, to });
        expect(once.text.replaceAll('*', '')).toBe(text);
        expect(toggleBold(once).text).toBe(text);
      }),
    );
  });

  it('never throws and never loses a word, in any text', () => {
    const any = fc.string({ unit: fc.constantFrom('**', '*', 'a', ' ', '\n', '- ', '1. '), maxLength: 40 });
    fc.assert(
      fc.property(any, fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const next = toggleBold({ text, from, to });
        expect(next.text.replaceAll('*', '')).toBe(text.replaceAll('*', ''));
        expect(next.from).toBeGreaterThanOrEqual(0);
        expect(next.to).toBeLessThanOrEqual(next.text.length);
        expect(next.from).toBeLessThanOrEqual(next.to);
      }),
    );
  });
});

describe('Enter in a list', () => {
  it.each([
    ['- one|', '- one\n- |'],
    ['- one|two', '- one\n- |two'],
    ['1. one|\n2. two\n3. three\n5. five', '1. one\n2. |\n3. two\n4. three\n5. five'],
    ['- one\n- |', '- one\n|'],
    ['- one\n- |\n- two', '- one\n|\n- two'],
    ['- o[ne]', '- o\n- |'],
  ])('%j becomes %j', (before, after) => {
    expect(draw(continueList(field(before)) ?? field(''))).toBe(after);
  });

  it('is a new line elsewhere', () => {
    for (const text of ['one|', '|- one', '-| one', '2026. was|', '']) {
      expect(continueList(field(`${text}`.includes('|') ? text : `${text}|`))).toBeNull();
    }
  });
});

it('lines become a list, another list, and lines again', () => {
  const lines = field('[one\n\ntwo]');
  const bullets = toggleList(lines, 'bullets');
  expect(draw(bullets)).toBe('[- one\n\n- two]');
  const numbers = toggleList(bullets, 'numbers');
  expect(draw(numbers)).toBe('[1. one\n\n2. two]');
  expect(draw(toggleList(numbers, 'numbers'))).toBe('[one\n\ntwo]');
  expect(draw(toggleList(field('a\n|'), 'bullets'))).toBe('a\n- |');
  expect(draw(toggleList(field('a|b'), 'numbers'))).toBe('1. a|b');
});

describe('a slash', () => {
  it('counts at the start of a line or an item, with what is typed behind it', () => {
    expect(slashAt(field('/|'))).toEqual({ at: 0, query: '' });
    expect(slashAt(field('a\n/pai|n'))).toEqual({ at: 2, query: 'pai' });
    expect(slashAt(field('- /|'))).toEqual({ at: 2, query: '' });
    for (const text of ['a /|', '|/', 'and/or|', '[/]', '|']) expect(slashAt(field(text))).toBeNull();
  });

  it('goes with what was typed behind it', () => {
    const before = field('a\n/pai|Long queue\nb');
    const slash = slashAt(before);
    const { field: after, rest } = withoutSlash(before, slash ?? { at: 0, query: '' });
    expect(draw(after)).toBe('a\n|Long queue\nb');
    expect(rest).toBe('Long queue');
  });
});
