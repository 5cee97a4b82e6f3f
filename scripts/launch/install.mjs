import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { plain, step } from './report.mjs';
import { root, run } from './run.mjs';

const stampFile = path.join(root, 'node_modules/.touchstone-stamp');
const ownNode = path.join(root, 'node_modules/.bin/node');

const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
};

/** Installs what package-lock.json names, when it is not installed yet. Install scripts are not run. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  const installed = fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted;
  if (installed) return;
  await step('Installing packages', async () => {
    // NODE_ENV=production would leave out what the build needs.
    await run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], {
      env: { NODE_ENV: '' },
      what: 'npm ci',
    });
    fs.writeFileSync(stampFile, wanted);
  });
}

/** Goes on under the project's own Node where the one that started us is too old; otherwise returns. */
export function ensureNode() {
  if (isNewEnough(process.versions.node)) return;
  if (!fs.existsSync(ownNode)) {
    throw plain(`Node ${process.versions.node} is too old: Touchstone needs 22.12 or newer. Install a current Node and start again.`);
  }
  const child = spawnSync(ownNode, process.argv.slice(1), { stdio: 'inherit', env: process.env });
  process.exit(child.status ?? 1);
}
