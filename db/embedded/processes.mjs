// What can be known about a process from its number alone; Node built-ins only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

function commandOnLinux(pid) {
  const state = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
  // A zombie keeps its number until its parent asks after it, which may take long in a container.
  if (/^[ZX]/.test(state)) return null;
  return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
}

/**
 * The command line of a living process; null where it is gone or a zombie, an empty text where it cannot be told.
 * @param {number} pid
 * @returns {string | null}
 */
export function commandOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return null;
  }
  if (process.platform === 'win32') return '';
  try {
    if (process.platform === 'linux') return commandOnLinux(pid);
  } catch {
    return null;
  }
  const asked = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/**
 * Whether the process lives and its command line holds every given text. A number that another program got after a
 * restart of the machine does not count.
 * @param {number} pid
 * @param {readonly string[]} texts
 */
export function isProcess(pid, texts) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const command = commandOf(pid);
  if (command === null) return false;
  return command === '' || texts.every((text) => command.includes(text));
}
