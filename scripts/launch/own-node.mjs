// On Linux the project brings its own Node; whoever started us with an older one is carried over to it.
import fs from 'node:fs';
import path from 'node:path';
import { plainError } from '../../db/embedded/plain-error.mjs';
import { atEnd, end } from './life.mjs';
import { projectEnv, root, startProgram } from './run.mjs';

const ownNode = path.join(root, 'node_modules/.bin/node');

/** Whether a version of Node can run the product. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/**
 * Goes on under the project's own Node where the one that started us is too old: never returns then, passes signals on
 * and ends with its exit code. Otherwise returns.
 */
export async function ensureNode() {
  if (isNewEnough(process.versions.node)) return;
  if (!fs.existsSync(ownNode)) {
    throw plainError(
      `Node ${process.versions.node} is too old: Touchstone needs 22.12 or newer. Install a current Node and start again.`,
    );
  }
  const { ended, stop } = startProgram(ownNode, process.argv.slice(1), {
    stdio: 'inherit',
    env: projectEnv(),
  });
  atEnd(() => stop(60_000));
  await end(await ended);
  await new Promise(() => undefined);
}
