import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPrintChoice, readPrintChoice, type PrintChoice } from './print-choice';

const kept = new Map<string, string>();
beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  kept.clear();
});

const choice: PrintChoice = {
  format: 'png',
  paper: 'a1',
  orientation: 'portrait',
  comments: true,
  scores: false,
  evidence: false,
  language: 'cs',
  hidden: ['lane'],
};

describe('what this device remembers of printing', () => {
  it('comes back, lanes for the map that they are of', () => {
    keepPrintChoice('one', choice);
    expect(readPrintChoice('one', 'en')).toEqual(choice);
    expect(readPrintChoice('two', 'en')).toEqual({ ...choice, hidden: [] });
  });

  it('is the usual, in the reader’s language, where nothing or nonsense is kept', () => {
    const usual = readPrintChoice('one', 'ru');
    expect(usual).toMatchObject({ format: 'pdf', paper: 'a3', language: 'ru', hidden: [] });
    for (const nonsense of ['null', '{', '7', '{"paper":"a0","hidden":{"one":5},"scores":"no"}']) {
      kept.set('touchstone-map-print', nonsense);
      expect(readPrintChoice('one', 'ru')).toEqual(usual);
    }
  });

  it('does not matter where nothing can be kept', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    });
    keepPrintChoice('one', choice);
    expect(readPrintChoice('one', 'en').format).toBe('pdf');
  });
});
