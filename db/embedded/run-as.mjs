// PostgreSQL refuses to run as root. This finds a way to run it all the same.
import { spawnSync } from 'node:child_process';
import { plainError } from './plain-error.mjs';

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const userNamespace = ['--user', '--map-user=1000', '--map-group=1000', '--'];

/**
 * How to start a server program: words to put in front, options for spawn, and whose files its folder must be.
 * As root: inside a user namespace, where root's own files belong to an ordinary user; else as `postgres` or `nobody`.
 * @returns {{ how: string, prefix: string[], options: { uid?: number, gid?: number } }}
 */
export function findRunAs() {
  if (process.platform === 'win32' || process.getuid() !== 0) return { how: 'self', prefix: [], options: {} };
  if (works('unshare', [...userNamespace, 'true'])) {
    return { how: 'user namespace', prefix: ['unshare', ...userNamespace], options: {} };
  }
  for (const user of ['postgres', 'nobody']) {
    const found = spawnSync('id', ['-u', user], { encoding: 'utf8' });
    if (found.status !== 0) continue;
    const gid = Number(spawnSync('id', ['-g', user], { encoding: 'utf8' }).stdout);
    return { how: user, prefix: [], options: { uid: Number(found.stdout), gid } };
  }
  throw plainError('PostgreSQL does not run as root, and no other user was found to run it. Start as an ordinary user.');
}

/** Words that make Linux stop the server when its starter is killed: no orphan holds the data folder. */
export function dieWithParent() {
  const available = process.platform === 'linux' && works('setpriv', ['--pdeathsig', 'INT', '--', 'true']);
  return available ? ['setpriv', '--pdeathsig', 'INT', '--'] : [];
}
