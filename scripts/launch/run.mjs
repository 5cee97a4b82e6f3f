import { spawn } from 'node:child_process';
import path from 'node:path';
import { plain } from './report.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

/** The environment with the project's own programs (and, on Linux, its own Node) first on the path. */
export function projectEnv(extra = {}) {
  const own = path.join(root, 'node_modules/.bin');
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PATH: `${own}${path.delimiter}${process.env.PATH}`, ...extra };
}

/**
 * Runs a program to its end. Its output is kept and shown only where it fails, unless `show` is set.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, what?: string }} options
 * @returns {Promise<string>} what it printed
 */
export function run(command, args, { env = {}, show = false, what = command } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: projectEnv(env),
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(plain(`${what} could not be started: ${error.message}`)));
    child.on('exit', (code) => {
      if (code === 0) resolve(output);
      else reject(plain(`${what} failed.\n${output.trim().split('\n').slice(-80).join('\n')}`));
    });
  });
}

/** Runs one of the project's TypeScript programs. */
export function runScript(name, args, options) {
  return run('tsx', ['--conditions=react-server', `scripts/${name}.ts`, ...args], options);
}
