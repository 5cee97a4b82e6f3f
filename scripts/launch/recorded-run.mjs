import { describe, step } from './report.mjs';
import { run } from './run.mjs';

/**
 * Runs a program to its end and keeps what it said, whether it succeeded or not.
 * @param {string} name
 * @param {readonly string[]} args of Node
 * @returns {Promise<{ name: string, ok: boolean, seconds: number, said: string[] }>}
 */
export async function recordRun(name, args) {
  const since = performance.now();
  const result = await step(name, () => run(process.execPath, args, { what: name })).then(
    (output) => ({ ok: true, output }),
    (error) => ({ ok: false, output: describe(error) }),
  );
  return {
    name,
    ok: result.ok,
    seconds: Math.round((performance.now() - since) / 100) / 10,
    said: result.output.trim().split('\n'),
  };
}

/** Prints what a program said under its name. */
export function printRun({ name, ok, seconds, said }) {
  console.log(`\n${name}: ${ok ? 'as wanted' : 'not as wanted'}, ${seconds} s`);
  for (const line of said) console.log(`  ${line}`);
}
