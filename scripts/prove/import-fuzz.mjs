// Ten thousand small hostile files against the readers of lib/imports: each is read with every row accounted for, or
// refused by a sentence; the process grows by less than 300 MB. Always the same files.
// Run: node --expose-gc scripts/prove/import-fuzz.mjs [files] [first seed]
import { register } from 'tsx/esm/api';

const mostGrowth = 300e6;
const [files = 10_000, first = 1] = process.argv.slice(2).map(Number);

register();
const { readHostileFiles } = await import('../../lib/imports/testing/read-hostile-files.ts');
const { faults, refused, ...report } = await readHostileFiles(files, first);
const reasons = Object.entries(refused)
  .sort(([, a], [, b]) => b - a)
  .map(([reason, count]) => `${reason} ${count}`);
console.log(
  `${report.files} files: ${report.read} read, ${report.files - report.read} refused; slowest ${Math.round(report.slowestMilliseconds)} ms, +${Math.round(report.growth / 1e6)} MB`,
);
console.log(`refused: ${reasons.join(', ')}`);
for (const fault of faults.slice(0, 20)) console.log(`FAIL ${fault}`);
process.exitCode = faults.length === 0 && report.growth < mostGrowth ? 0 : 1;
