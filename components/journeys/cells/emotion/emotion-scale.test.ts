import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emotionAt, heightOf, levelsAround, snapEmotion, typeEmotion, wordOf } from './emotion-scale';

const typeAll = (keys: string) => {
  let text = '';
  let value: number | null = null;
  for (const key of keys) {
    const next = typeEmotion(text, key);
    if (next) ({ text, value } = next);
  }
  return value;
};

describe('an emotion', () => {
  it('is typed with digits, a minus of either kind, and a point or a comma', () => {
    expect(['1', '-2', '−1', '1.5', '-0,5', '2', '0'].map(typeAll)).toEqual([1, -2, -1, 1.5, -0.5, 2, 0]);
  });

  it('begins anew where a key cannot go on, and passes over what is no figure', () => {
    expect(typeAll('12')).toBe(2);
    expect(typeAll('1-1')).toBe(-1);
    expect(typeEmotion('1', 'x')).toBeNull();
    expect(typeEmotion('', '7')).toBeNull();
    expect(typeEmotion('1', '-')).toEqual({ text: '-', value: null });
  });

  it('comes in halves from −2 to 2 and is found again at its own height', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (wild) => {
        const value = snapEmotion(wild);
        expect(value * 2).toBe(Math.round(value * 2));
        expect(Object.is(value, -0)).toBe(false);
        expect(Math.abs(value)).toBeLessThanOrEqual(2);
        expect(emotionAt(heightOf(value))).toBe(value);
      }),
    );
    expect(emotionAt(0)).toBe(2);
    expect(emotionAt(1)).toBe(-2);
  });

  it('has the word of the lane, else the usual one; a half lies between two', () => {
    const usual = (key: string) => key;
    expect(wordOf(-2, { 'word-1': 'furious' }, usual)).toBe('furious');
    expect(wordOf(-2, { 'word-1': '' }, usual)).toBe('least');
    expect(levelsAround(-1.5)).toEqual([-2, -1]);
    expect(levelsAround(2)).toEqual([2]);
  });
});
