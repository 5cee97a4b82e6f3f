// The production build. A finished build is moved to a folder of its own, so that building anew (a test run, say) takes
// no file away from a server that still runs the build before.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isProcess } from '../../db/embedded/processes.mjs';
import { step } from './report.mjs';
import { root, run } from './run.mjs';

const folders = ['app', 'components', 'lib', 'db', 'messages', 'public'];
const files = [
  ...[
    'next.config.ts',
    'proxy.ts',
    'instrumentation.ts',
    'instrumentation-client.ts',
    'tsconfig.json',
    'postcss.config.mjs',
  ],
  'package-lock.json',
];
const builds = path.join(root, '.cache/builds');
const lockFile = path.join(root, '.cache/build.lock');
const buildsKept = 2;

const isTest = (name) => /\.test\.tsx?$/.test(name);

function filesUnder(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function sourceHash() {
  const hash = createHash('sha256');
  const all = [
    ...folders.flatMap((name) => filesUnder(path.join(root, name))),
    ...files.map((name) => path.join(root, name)),
  ];
  for (const file of all.filter((name) => fs.existsSync(name)).sort()) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

const usersOf = (build) =>
  fs
    .readdirSync(build)
    .flatMap((name) => (name.startsWith('.used-by-') ? [Number(name.slice('.used-by-'.length))] : []));

/** Removes builds that are old and that no launcher serves any more. */
function removeOldBuilds() {
  const byAge = fs
    .readdirSync(builds)
    .map((name) => path.join(builds, name))
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  for (const build of byAge.slice(buildsKept)) {
    if (!usersOf(build).some((pid) => isProcess(pid, []))) fs.rmSync(build, { recursive: true, force: true });
  }
}

/** Holds the lock while `work` runs; two builds at once would write into the same folder. */
async function alone(work) {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(fs.readFileSync(lockFile, 'utf8'));
      if (isProcess(holder, [])) await sleep(200);
      else fs.rmSync(lockFile, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

async function makeBuild(build) {
  await run('next', ['build'], { env: { NODE_ENV: 'production' }, what: 'next build' });
  const standalone = path.join(root, '.next/standalone');
  fs.cpSync(path.join(root, '.next/static'), path.join(standalone, '.next/static'), { recursive: true });
  const publicFolder = path.join(root, 'public');
  if (fs.existsSync(publicFolder))
    fs.cpSync(publicFolder, path.join(standalone, 'public'), { recursive: true });
  fs.mkdirSync(builds, { recursive: true });
  fs.renameSync(standalone, build);
}

/**
 * Builds the application when its sources have changed since the last build.
 * @returns {Promise<string>} folder of the build, with `server.js` in it
 */
export async function ensureBuilt() {
  const build = path.join(builds, sourceHash());
  if (!fs.existsSync(build)) {
    await step('Building the application', () =>
      alone(async () => {
        if (!fs.existsSync(build)) await makeBuild(build);
      }),
    );
  }
  fs.utimesSync(build, new Date(), new Date());
  fs.writeFileSync(path.join(build, `.used-by-${process.pid}`), '');
  removeOldBuilds();
  return build;
}
