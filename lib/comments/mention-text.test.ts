import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt-of';
import {
  mentionedIn,
  mentionToken,
  nameBeingTyped,
  partsOf,
  readLength,
  replaceMentions,
  toKept,
  toTyped,
} from './mention-text';

const anna = { id: '018f0000-0000-7000-8000-000000000001', name: 'Anna' };
const nowak = { id: '018f0000-0000-7000-8000-000000000002', name: 'Anna Nowak' };
const people = [anna, nowak];
const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';

describe('people in a comment', () => {
  it('are kept as people, the longer name first, and only those who were chosen', () => {
    expect(toKept('Ask @Anna Nowak or @Anna, not @Annabel or x@Bob', people)).toBe(
      `Ask ${mentionToken(nowak.id)} or ${mentionToken(anna.id)}, not @Annabel or x@Bob`,
    );
    expect(toKept('Ask @Anna', [])).toBe('Ask @Anna');
  });

  it('are typed on by name, and kept as the same people again', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(mentionToken(anna.id), mentionToken(nowak.id)),
            fc.stringMatching(/^[a-z .,!]{0,12}$/),
          ),
        ),
        (pieces) => {
          const kept = pieces.join(' ');
          const { typed, chosen } = toTyped(kept, nameOf);
          expect(typed).not.toContain('<@');
          // "@Anna" before a word "Nowak" would be read as the other one: not among these words.
          expect(toKept(typed, chosen)).toBe(kept);
        },
      ),
    );
  });

  it('count as one character, and show as pieces that make the whole', () => {
    const text = `${mentionToken(anna.id)} and ${mentionToken(nowak.id)}`;
    expect(readLength(text)).toBe('@ and @'.length);
    expect(mentionedIn(`${text} ${text}`)).toEqual([anna.id, nowak.id]);
    expect(partsOf(text)).toEqual([
      { kind: 'person', id: anna.id },
      { kind: 'text', text: ' and ' },
      { kind: 'person', id: nowak.id },
    ]);
    expect(replaceMentions(text, nameOf)).toBe('Anna and Anna Nowak');
  });
});

describe('a name that is being typed', () => {
  it('begins with an @ at the beginning of a word, up to the caret', () => {
    expect(nameBeingTyped('Ask @An', 7)).toEqual({ from: 4, query: 'An' });
    expect(nameBeingTyped('@', 1)).toEqual({ from: 0, query: '' });
    expect(nameBeingTyped('Ask @Anna Now', 13)).toEqual({ from: 4, query: 'Anna Now' });
    expect(nameBeingTyped('(@An', 4)).toEqual({ from: 1, query: 'An' });
    expect(nameBeingTyped('write to a@b', 12)).toBeNull();
    expect(nameBeingTyped('Ask @An', 3)).toBeNull();
    expect(nameBeingTyped('@An\nnext', 8)).toBeNull();
  });
});

describe('an excerpt', () => {
  it('is one line with names, cut at a word', () => {
    expect(excerptOf(`Look\n ${mentionToken(anna.id)}`, nameOf)).toBe('Look @Anna');
    expect(excerptOf(mentionToken('018f0000-0000-7000-8000-00000000000f'), nameOf)).toBe('@…');
    const long = excerptOf('word '.repeat(100), nameOf);
    expect(long.length).toBeLessThanOrEqual(161);
    expect(long.endsWith('word…')).toBe(true);
  });
});
