import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { plain } from './report.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));

const starts = (file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** The browser that comes as an npm package, for Linux on x64. */
async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium');
  const file = await chromium.executablePath();
  return { file, args: chromium.args.filter((arg) => arg.startsWith('--') && !arg.startsWith('--headless')) };
}

/**
 * A Chromium to test with: CHROMIUM_PATH, one that is installed, else the npm package's.
 * @returns {Promise<{ path: string, args: string[] }>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw plain(`CHROMIUM_PATH names ${named}, which is not there.`);
    return { path: named, args: [] };
  }
  const installed = onPath() ?? usualPlaces.find((file) => fs.existsSync(file));
  if (installed && starts(installed)) return { path: installed, args: [] };
  const packaged = await fromPackage();
  if (packaged) return { path: packaged.file, args: [] };
  throw plain('No Chromium was found. Install Chrome or Chromium, or set CHROMIUM_PATH.');
}
