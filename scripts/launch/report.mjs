// How the launchers speak: one calm line a step, one plain sentence an error.
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
  process.stdout.write(`  ${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(since)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${seconds(since)}\n`);
    throw error;
  }
}

/** An error whose message is a whole sentence for a person. */
export function plain(sentence) {
  return Object.assign(new Error(sentence), { plain: true });
}

/** What went wrong as one sentence where we know it, else with its stack. */
export function describe(error) {
  if (error?.plain) return error.message;
  if (error?.code === 'ENOSPC') return 'The disk is full. Free some space and start again.';
  return error?.stack ?? String(error);
}
