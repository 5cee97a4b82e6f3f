// PostgreSQL refuses to run as root. This finds a way to run it all the same.
import { spawnSync } from 'node:child_process';
import { plainError } from './plain-error.mjs';

/**
 * @typedef {object} RunAs
 * @property {string} how for messages
 * @property {readonly string[]} prefix words in front of the program
 * @property {{ uid?: number, gid?: number }} options for spawn
 */

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const userNamespace = ['--user', '--map-user=1000', '--map-group=1000', '--'];

function lookUp(user, flag) {
  const found = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout) : undefined;
}

/**
 * How to start a server program. As root: inside a user namespace, where root's own files belong to an ordinary user,
 * so that the folder may lie anywhere and stays root's; else as `postgres` or `nobody`.
 * @returns {RunAs}
 */
export function findRunAs() {
  if (process.getuid?.() !== 0) return { how: 'yourself', prefix: [], options: {} };
  if (works('unshare', [...userNamespace, 'true'])) {
    return { how: 'root in a user namespace', prefix: ['unshare', ...userNamespace], options: {} };
  }
  for (const user of ['postgres', 'nobody']) {
    const uid = lookUp(user, '-u');
    if (uid) return { how: user, prefix: [], options: { uid, gid: lookUp(user, '-g') } };
  }
  throw plainError(
    'PostgreSQL does not run as root, and no other user was found to run it. Start as an ordinary user.',
  );
}

/** @type {boolean | undefined} */
let canDieWithParent;

/**
 * Words that make Linux send a signal to a program when its starter is killed, so that nothing outlives a `kill -9`.
 * @param {'INT' | 'TERM'} signal
 * @returns {readonly string[]}
 */
export function dieWithParent(signal) {
  if (process.platform !== 'linux') return [];
  canDieWithParent ??= works('setpriv', ['--pdeathsig', 'TERM', '--', 'true']);
  return canDieWithParent ? ['setpriv', '--pdeathsig', signal, '--'] : [];
}
