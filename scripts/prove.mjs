// npm run prove: npm test, the measurements and the long proofs. Takes long; docs/proof.json grows with every part.
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './launch/install.mjs';
import { beginLife, end } from './launch/life.mjs';
import { ensureNode } from './launch/own-node.mjs';
import { provenance } from './launch/provenance.mjs';
import { printRun, recordRun } from './launch/recorded-run.mjs';
import { describe } from './launch/report.mjs';
import { root } from './launch/run.mjs';

function proofs() {
  const folder = path.join(root, 'scripts/prove');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.mjs')) : [];
  return names.sort().map((name) => [path.basename(name, '.mjs'), ['--expose-gc', `scripts/prove/${name}`]]);
}

/** The measurements have kept what each of them said. */
function measurements() {
  const { results } = JSON.parse(fs.readFileSync(path.join(root, '.cache/bench.json'), 'utf8'));
  return results.map((result) => ({ ...result, name: `bench ${result.name}` }));
}

/** A run that is cut short leaves what it has found, and says that it did not come to its end. */
function write(about, results, isWhole) {
  const text = JSON.stringify({ ...about, isWhole, results }, null, 2);
  fs.writeFileSync(path.join(root, 'docs/proof.json'), `${text}\n`);
}

async function main() {
  await ensureInstalled();
  await ensureNode();
  const about = provenance();
  const results = [];
  const add = (...found) => {
    results.push(...found);
    write(about, results, false);
  };
  const tests = await recordRun('test', ['scripts/test.mjs', '--strict']);
  add({ ...tests, said: tests.ok ? tests.said.slice(-1) : tests.said });
  fs.rmSync(path.join(root, '.cache/bench.json'), { force: true });
  const bench = await recordRun('bench', ['scripts/bench.mjs']);
  add(...(fs.existsSync(path.join(root, '.cache/bench.json')) ? measurements() : [bench]));
  for (const [name, args] of proofs()) add(await recordRun(name, args));
  results.forEach(printRun);
  write(about, results, true);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

beginLife();
await main().then(end, (error) => {
  console.error(describe(error));
  return end(1);
});
