import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { step } from './report.mjs';
import { root, run } from './run.mjs';

const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(root, 'node_modules/.stamp');
const installedFile = path.join(root, 'node_modules/.package-lock.json');

const readPackages = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;

/** Whether what npm says it has installed is what the lockfile asks for: someone has run npm by hand. */
function isInstalledByHand() {
  if (!fs.existsSync(installedFile)) return false;
  const installed = readPackages(installedFile);
  return Object.entries(readPackages(lockFile)).every(([place, wanted]) => {
    const found = installed[place];
    return place === '' || (found ? found.version === wanted.version : wanted.optional || wanted.devOptional);
  });
}

/** Installs what package-lock.json names, when it is not installed yet. Install scripts are not run. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return;
  if (!isInstalledByHand()) {
    await step('Installing packages', () =>
      run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], {
        // NODE_ENV=production would leave out what the build needs.
        env: { NODE_ENV: '' },
        what: 'npm ci',
      }),
    );
  }
  fs.writeFileSync(stampFile, wanted);
}
