// How the launchers speak: one calm line a step, one plain sentence an error.
import { describeFileError } from '../../db/embedded/plain-error.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a step and says what it did and how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const since = performance.now();
  // Where several steps run at once or the output is a file, a line is written when its step has ended.
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  ${what} … `);
  const close = (end) => process.stdout.write(live ? `${end}\n` : `  ${what} … ${end}\n`);
  try {
    const result = await work();
    close(seconds(since));
    return result;
  } catch (error) {
    close(`failed after ${seconds(since)}`);
    throw error;
  }
}

/**
 * Runs several steps, two at a time, and says of each how long it took.
 * @param {readonly (readonly [what: string, work: () => Promise<unknown>])[]} steps the longest first
 * @returns {Promise<{ what: string, error?: unknown }[]>} how each ended, in the order given
 */
export async function stepsTogether(steps) {
  const results = [];
  const waiting = steps.entries();
  const lane = async () => {
    for (const [index, [what, work]] of waiting) {
      const since = performance.now();
      try {
        await work();
        results[index] = { what };
        console.log(`  ${what} … ${seconds(since)}`);
      } catch (error) {
        results[index] = { what, error };
        console.log(`  ${what} … failed after ${seconds(since)}`);
      }
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** What went wrong as one sentence where we know it, else with its stack. */
export function describe(error) {
  const known = describeFileError(error, error?.path ?? 'the data folder');
  return known?.plain ? known.message : (error?.stack ?? String(error));
}
