import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn';

/** A work that ends when it is told to, and counts how many run beside it. */
function makeWork() {
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return most;
  };
  return { work, endNext: () => ends.shift()?.(), most: () => most };
}

describe('printing in turn', () => {
  it('does one at a time, lets eight wait and sends the next away', async () => {
    const { work, endNext, most } = makeWork();
    const nine = Array.from({ length: 9 }, () => inTurn(work));
    await expect(inTurn(work)).rejects.toMatchObject({ code: 'UNAVAILABLE', key: 'printBusy' });
    for (const one of nine) {
      endNext();
      await one;
    }
    expect(most()).toBe(1);
  });

  it('goes on after a failure', async () => {
    const failing = inTurn(() => Promise.reject(new Error('no paper')));
    const next = inTurn(() => Promise.resolve('printed'));
    await expect(failing).rejects.toThrow('no paper');
    await expect(next).resolves.toBe('printed');
    await expect(inTurn(() => Promise.resolve('again'))).resolves.toBe('again');
  });
});
