import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOneTurn } from './in-one-turn';

describe('inOneTurn', () => {
  it('reads once for all who ask in one turn, and anew in the next', async () => {
    let reads = 0;
    const read = () => Promise.resolve((reads += 1));
    expect(await Promise.all([inOneTurn('a', read), inOneTurn('a', read), inOneTurn('a', read)])).toEqual([
      1, 1, 1,
    ]);
    await nextTurn();
    expect(await inOneTurn('a', read)).toBe(2);
  });

  it('does not give an answer under way to those who ask in a later turn', async () => {
    let answer: (text: string) => void = () => undefined;
    const first = inOneTurn('slow', () => new Promise<string>((resolve) => (answer = resolve)));
    await nextTurn();
    expect(await inOneTurn('slow', () => Promise.resolve('new'))).toBe('new');
    answer('old');
    expect(await first).toBe('old');
  });

  it('keeps what has different keys apart, and tells everybody of a failure', async () => {
    const answers = [inOneTurn('x', () => Promise.resolve(1)), inOneTurn('y', () => Promise.resolve(2))];
    expect(await Promise.all(answers)).toEqual([1, 2]);
    const failing = [1, 2].map(() => inOneTurn('z', () => Promise.reject(new Error('gone'))));
    const ends = await Promise.allSettled(failing);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
