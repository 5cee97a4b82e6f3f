import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boldIn, hasMarks, readMarks, withoutMarks, writeMarks } from './marked-text';

/** Texts in which marks stand close together, right and wrong. */
const marked = fc
  .array(
    fc.constantFrom('**', '*', '- ', '-', '1. ', '12. ', '0. ', '2026. ', '\n', ' ', 'a', 'Ж', '😀', '<b>'),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const texts = fc.oneof(marked, fc.string({ unit: 'binary', maxLength: 200 }));

describe('marks in a text', () => {
  it('are lists and bold words', () => {
    expect(readMarks('Waits:\n- at **the gate**\n- outside\n1. Calls\n2. Leaves\nthen')).toEqual([
      { kind: 'lines', runs: [{ text: 'Waits:', isBold: false }] },
      {
        kind: 'list',
        items: [
          {
            number: null,
            runs: [
              { text: 'at ', isBold: false },
              { text: 'the gate', isBold: true },
            ],
          },
          { number: null, runs: [{ text: 'outside', isBold: false }] },
        ],
      },
      {
        kind: 'list',
        items: [
          { number: 1, runs: [{ text: 'Calls', isBold: false }] },
          { number: 2, runs: [{ text: 'Leaves', isBold: false }] },
        ],
      },
      { kind: 'lines', runs: [{ text: 'then', isBold: false }] },
    ]);
  });

  it('that close nothing, or close around nothing, stay as they are', () => {
    for (const text of [
      '2 ** 3',
      '**',
      '****',
      '** a **',
      'a **b',
      '**a\nb**',
      '-a',
      '2026. was good',
      '01. x',
    ]) {
      expect(readMarks(text)).toEqual([{ kind: 'lines', runs: [{ text, isBold: false }] }]);
    }
    expect(boldIn('a **b** **c')).toEqual([{ from: 4, to: 5 }]);
  });

  it('never lose a character, whatever the text is', () => {
    fc.assert(fc.property(texts, (text) => writeMarks(readMarks(text)) === text));
  });

  it('go alone: every other character stays, in its order', () => {
    const bare = (text: string) => text.replace(/[-*\d. ]/g, '');
    fc.assert(
      fc.property(texts, (text) => {
        const words = withoutMarks(text);
        expect(bare(words)).toBe(bare(text));
        expect(words.length).toBeLessThanOrEqual(text.length);
        if (!hasMarks(text)) expect(words).toBe(text);
      }),
    );
    expect(withoutMarks('- **one**\n2. two')).toBe('one\ntwo');
  });

  it('no run is empty and none is bold across a line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const block of readMarks(text)) {
          const runs = block.kind === 'lines' ? block.runs : block.items.flatMap((item) => item.runs);
          for (const run of runs) {
            expect(run.text).not.toBe('');
            if (run.isBold) expect(run.text).not.toMatch(/\n/);
          }
        }
      }),
    );
  });
});
