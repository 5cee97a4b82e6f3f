import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainError, saysDiskFull } from '../../db/embedded/plain-error.mjs';
import { dieWithParent } from '../../db/embedded/run-as.mjs';
import { atEnd, isEnding } from './life.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const windows = process.platform === 'win32';
const killAfter = 5_000;

/** The environment with the project's own programs (and, on Linux, its own Node) first on the path. */
export function projectEnv(extra = {}) {
  const own = path.join(root, 'node_modules/.bin');
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    PATH: `${own}${path.delimiter}${process.env.PATH}`,
    ...extra,
  };
}

/**
 * Starts a program in a process group of its own: Ctrl-C reaches the launcher alone, which stops its programs in their
 * order; and a program is stopped together with whatever it started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startProgram(command, args, options) {
  const words = [...dieWithParent('TERM'), command, ...args];
  const child = spawn(words[0], words.slice(1), {
    cwd: root,
    detached: !windows,
    shell: windows,
    ...options,
  });
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  const signal = (name) => {
    try {
      if (windows) child.kill(name);
      else process.kill(-child.pid, name);
    } catch {
      // It has ended by itself.
    }
  };
  const stop = async (patience = killAfter) => {
    signal('SIGTERM');
    const timer = setTimeout(() => signal('SIGKILL'), patience);
    await ended;
    clearTimeout(timer);
  };
  return { child, ended, stop };
}

const lastLines = (text, count) => text.trim().split('\n').slice(-count).join('\n');

function failureOf(what, output) {
  if (saysDiskFull(output)) {
    return plainError(`${what} failed: the disk is full. Free some space and start again.`);
  }
  return plainError(`${what} failed.\n${lastLines(output, 300)}`);
}

/**
 * Runs a program to its end. Its output is kept and shown only where it fails, unless `show` is set.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, what?: string }} options
 * @returns {Promise<string>} what it printed
 */
export async function run(command, args, { env = {}, show = false, what = command } = {}) {
  const { child, ended, stop } = startProgram(command, args, {
    // What is kept for a report is read as text.
    env: projectEnv(show ? env : { NO_COLOR: '1', ...env }),
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const forget = atEnd(() => stop());
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  child.once('error', (error) => (output += error.message));
  const code = await ended;
  forget();
  // On the way out the failure is our own doing: the one who ends us says what there is to say.
  if (isEnding()) return new Promise(() => undefined);
  if (code !== 0) throw failureOf(what, output);
  return output;
}

/** Runs one of the project's TypeScript programs. */
export function runScript(name, args, options) {
  const program = ['--conditions=react-server', '--import', 'tsx', `scripts/${name}.ts`];
  return run(process.execPath, [...program, ...args], options);
}
