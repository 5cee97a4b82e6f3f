import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { step } from './report.mjs';
import { root, run } from './run.mjs';

const sources = ['app', 'components', 'lib', 'db', 'messages', 'public'];
const singles = ['next.config.ts', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'postcss.config.mjs', 'package-lock.json'];
const standalone = path.join(root, '.next/standalone');
const stampFile = path.join(standalone, '.stamp');

function* filesUnder(folder) {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(file);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield file;
  }
}

function sourceHash() {
  const hash = createHash('sha256');
  const files = [...sources.flatMap((name) => [...filesUnder(path.join(root, name))]), ...singles.map((name) => path.join(root, name))];
  for (const file of files.filter((name) => fs.existsSync(name)).sort()) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the application when its sources have changed since the last build. */
export async function ensureBuilt() {
  const wanted = sourceHash();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return;
  await step('Building the application', async () => {
    await run('next', ['build'], { env: { NODE_ENV: 'production' }, what: 'next build' });
    fs.cpSync(path.join(root, '.next/static'), path.join(standalone, '.next/static'), { recursive: true });
    const publicFolder = path.join(root, 'public');
    if (fs.existsSync(publicFolder)) fs.cpSync(publicFolder, path.join(standalone, 'public'), { recursive: true });
    fs.writeFileSync(stampFile, wanted);
  });
}

/** The program that serves the build. */
export const serverProgram = path.join(standalone, 'server.js');
