// npm run bench [-- name …]: the measurements of bench/, one after the other, each on a database server of its own.
import fs from 'node:fs';
import path from 'node:path';
import { plainError } from '../db/embedded/plain-error.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { beginLife, end } from './launch/life.mjs';
import { ensureNode } from './launch/own-node.mjs';
import { provenance } from './launch/provenance.mjs';
import { printRun, recordRun } from './launch/recorded-run.mjs';
import { describe } from './launch/report.mjs';
import { root } from './launch/run.mjs';

/** Programs of bench/; bench/README.md says what each measures. The other files there are their helpers. */
const benchmarks = [
  'import',
  'dashboard',
  'pages',
  'inventory',
  'crowd',
  'sync',
  'phone',
  'results',
  'cycle',
  'maps',
  'map-editor',
  'map-company',
  'map-streams',
  'lifecycle',
  'priorities',
  'start',
];

function chosen() {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !benchmarks.includes(name));
  if (unknown) throw plainError(`There is no measurement ${unknown}; there are ${benchmarks.join(', ')}.`);
  return names.length > 0 ? names : benchmarks;
}

async function main() {
  const names = chosen();
  await ensureInstalled();
  await ensureNode();
  const results = [];
  for (const name of names) {
    const program = ['--expose-gc', '--conditions=react-server', '--import', 'tsx', `bench/${name}.ts`];
    results.push(await recordRun(name, program));
  }
  results.forEach(printRun);
  const file = path.join(root, '.cache/bench.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify({ ...provenance(), results }, null, 2)}\n`);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

beginLife();
await main().then(end, (error) => {
  console.error(describe(error));
  return end(1);
});
