// A browser that makes PDFs and runs the end-to-end tests: one that is named, one that is installed, or the one of an npm package.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { plainError } from '../../db/embedded/plain-error.mjs';
import { root } from './run.mjs';

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
    .flatMap((folder) => names.map((name) => path.join(folder, name)));

async function ofPlaywright() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

const starts = (file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
const isUsable = (file) => fs.existsSync(file) && (process.platform !== 'linux' || starts(file));

/** Unpacks a file of the package into a folder; the package itself knows only the system's temporary folder. */
async function unpack(folder, files) {
  const require = createRequire(path.join(root, 'package.json'));
  const { inflate } = await import('@sparticuz/chromium');
  const bin = path.join(path.dirname(path.dirname(require.resolve('@sparticuz/chromium'))), 'bin');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    for (const file of files) await inflate(path.join(bin, file));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** A machine without the browser's libraries or without any font gets the package's. */
function writeStarter(folder) {
  const starter = path.join(folder, 'start-chromium');
  const lines = [
    '#!/bin/sh',
    `LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}${folder}/al2023/lib"`,
    'export LD_LIBRARY_PATH',
    `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="${folder}/fonts"`,
    `exec "${folder}/chromium" "$@"`,
  ];
  fs.writeFileSync(starter, `${lines.join('\n')}\n`, { mode: 0o755 });
  return starter;
}

/** The browser that comes as an npm package, for Linux on x64; unpacked once. */
async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { version } = JSON.parse(
    fs.readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const folder = path.join(root, '.cache', `chromium-${version}`);
  if (!fs.existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    fs.mkdirSync(draft, { recursive: true });
    await unpack(draft, ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']);
    fs.renameSync(draft, folder);
  }
  const plainStart = path.join(folder, 'chromium');
  if (fs.existsSync('/etc/fonts/fonts.conf') && starts(plainStart)) return plainStart;
  const starter = writeStarter(folder);
  return starts(starter) ? starter : null;
}

/**
 * A Chromium to print and test with: CHROMIUM_PATH, one that is installed, else the npm package's.
 * @returns {Promise<string>} its program
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isUsable(named))
      throw plainError(`CHROMIUM_PATH names ${named}, which is not there or does not start.`);
    return named;
  }
  const installed =
    [...onPath(), ...usualPlaces, await ofPlaywright()].find(isUsable) ?? (await fromPackage());
  if (!installed) {
    throw plainError(
      'No Chromium was found that starts here. Install Chrome or Chromium, or set CHROMIUM_PATH.',
    );
  }
  return installed;
}
