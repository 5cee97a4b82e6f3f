// Files of 200 MB and 1 GB, zip bombs and a million rows against the readers of lib/imports: what is answered, how
// fast, and by how much the process grows. Nothing large is written to disk: the bytes come from generators.
// Each case runs in a process of its own. Run: node scripts/prove/import-limits.mjs
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const mostGrowth = 300e6;
const self = fileURLToPath(import.meta.url);
const MB = 1024 * 1024;

/** The pieces of an endless text, up to a size. */
async function* pieces(bytes, lineOf, head = '') {
  if (head) yield Buffer.from(head);
  let line = 0;
  for (let sent = 0; sent < bytes;) {
    let text = '';
    while (text.length < 262_144) text += lineOf(line++);
    sent += text.length;
    yield Buffer.from(text);
  }
}

const longHead = 'who,day,what,score\n';
const longLine = (line) =>
  `R${String(line >> 4).padStart(8, '0')},2025-0${1 + (line % 9)}-14,Touchpoint ${line % 16},${1 + (line % 5)}\n`;
const ownLine = (line) =>
  `respondent-${String((line * 7919) % 1_000_003).padStart(9, '0')},2025-03-14,Till,${1 + (line % 5)}\n`;
const longMapping = {
  version: 1,
  layout: 'long',
  period: { from: 'date', granularity: 'quarter' },
  dateFormat: 'YMD',
  defaults: { scale: { min: 1, max: 5 } },
  columns: [
    { column: 'who', role: 'respondent' },
    { column: 'day', role: 'date' },
    { column: 'what', role: 'touchpoint-name' },
    { column: 'score', role: 'score' },
  ],
};
const wideColumns = Array.from({ length: 50 }, (_, at) => `q${at}`);
const wideMapping = {
  version: 1,
  layout: 'wide',
  period: { kind: 'year', start: '2025-01-01' },
  defaults: { scale: { min: 1, max: 5 }, missing: ['0'], notApplicable: ['6'] },
  columns: [
    { column: 'id', role: 'respondent' },
    ...wideColumns.map((column) => ({
      column,
      role: 'touchpoint',
      touchpoint: { match: 'new', name: column },
    })),
  ],
};
const wideHead = `id,${wideColumns.join(',')}\n`;
// Seven answer rows in turn: making 100 million cells anew would take longer than reading them.
const wideTails = Array.from({ length: 7 }, (_, row) => wideColumns.map((_, at) => (row + at) % 7).join(','));
const wideLine = (line) => `${line},${wideTails[line % 7]}\n`;

const cases = {
  'a million rating rows, 16 a respondent': {
    evaluate: longMapping,
    source: () => head(longHead, longLine, 1e6),
    rows: 1e6,
  },
  'a million rating rows, each of another respondent': {
    evaluate: longMapping,
    source: () => head(longHead, ownLine, 1e6),
    rows: 1e6,
  },
  'a wide file of 200 MB': {
    evaluate: wideMapping,
    source: () => pieces(200e6, wideLine, wideHead),
    rows: 1_800_000,
  },
  'a long file of 200 MB, more rows than are read': {
    evaluate: longMapping,
    source: () => pieces(200e6, longLine, longHead),
    refusal: 'tooManyRows',
  },
  'more than 250 MB': {
    source: () => pieces(1e9, wideLine, wideHead),
    limits: { rows: 1e9 },
    refusal: 'fileTooLarge',
  },
  '1 GB on one line': {
    source: () => pieces(1e9, () => 'x'.repeat(1000)),
    limits: { fileBytes: 2e9 },
    refusal: 'recordTooLong',
  },
  '1 GB of cells on one line': {
    source: () => pieces(1e9, () => '1,2,3,4,'),
    limits: { fileBytes: 2e9 },
    refusal: 'recordTooLong',
  },
  '1 GB behind an open quotation mark': {
    source: () => pieces(1e9, longLine, `${longHead}R1,"`),
    limits: { fileBytes: 2e9 },
    refusal: 'unclosedQuote',
    values: { row: 2, column: 2 },
  },
  'a NUL byte after 150 MB': {
    source: () =>
      (async function* () {
        yield* pieces(150e6, longLine, longHead);
        yield Buffer.from('R1,2025-03-14\0');
      })(),
    limits: { rows: 1e7 },
    refusal: 'nulByte',
  },
  'a zip bomb of 600 MB': { bomb: 600 * MB, refusal: 'xlsxInflated' },
  'a zip bomb of 90 MB': { bomb: 90 * MB, refusal: 'xlsxRatio' },
};

async function* head(first, lineOf, rows) {
  yield Buffer.from(first);
  let text = '';
  for (let line = 0; line < rows; line += 1) {
    text += lineOf(line);
    if (text.length < 262_144) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function runCase(name) {
  register();
  const { readDelimited } = await import('../../lib/imports/read/read-delimited.ts');
  const { readXlsx } = await import('../../lib/imports/read/read-xlsx.ts');
  const { evaluateRows } = await import('../../lib/imports/mapping/evaluate-rows.ts');
  const { parseMapping } = await import('../../lib/imports/mapping/parse-mapping.ts');
  const { answersCopyText, responsesCopyText } = await import('../../lib/imports/mapping/copy-text.ts');
  const { workbookParts, zipForTests } = await import('../../lib/imports/read/zip-for-tests.ts');
  const chosen = cases[name];
  const folder = await mkdtemp(path.join(tmpdir(), 'touchstone-prove-'));
  const file = path.join(folder, 'bomb.xlsx');
  if (chosen.bomb) {
    const parts = workbookParts('').filter((part) => !part.name.includes('sheet1'));
    const sheet = Buffer.concat([
      Buffer.from('<worksheet><!--'),
      Buffer.alloc(chosen.bomb, ' '),
      Buffer.from('--></worksheet>'),
    ]);
    await writeFile(file, zipForTests([...parts, { name: 'xl/worksheets/sheet1.xml', content: sheet }]));
    globalThis.gc?.();
  }
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const started = performance.now();
  const result = { name, rows: 0, copied: 0, refusal: '', values: {} };
  try {
    if (chosen.bomb) await readXlsx(file, { header: true });
    else {
      const format = { encoding: 'utf-8', delimiter: ',', header: true };
      const table = await readDelimited(chosen.source(), format, chosen.limits);
      const mapping = chosen.evaluate && parseMapping(chosen.evaluate);
      const evaluator =
        mapping && evaluateRows(mapping, { header: table.header, dateOrder: 'YMD', fileKey: 'f' });
      for await (const batch of table.batches) {
        const out = evaluator?.evaluate(batch);
        if (out)
          result.copied += responsesCopyText(out.responses).length + answersCopyText(out.answers).length;
        result.rows += batch.rows.length;
        peak = Math.max(peak, process.memoryUsage().rss);
      }
    }
  } catch (error) {
    if (!error.reason) throw error;
    result.refusal = error.reason;
    result.values = error.values;
  } finally {
    clearInterval(timer);
    await rm(folder, { recursive: true, force: true });
  }
  peak = Math.max(peak, process.memoryUsage().rss);
  const seconds = (performance.now() - started) / 1000;
  process.send({ ...result, seconds, growth: peak - before });
}

function judge(result) {
  const { refusal = '', values = {}, rows = 0 } = cases[result.name];
  const faults = [];
  if (result.refusal !== refusal) faults.push(`answered "${result.refusal}" instead of "${refusal}"`);
  for (const [key, value] of Object.entries(values)) {
    if (result.values[key] !== value) faults.push(`${key} is ${result.values[key]} instead of ${value}`);
  }
  if (result.rows < rows) faults.push(`read ${result.rows} rows of ${rows}`);
  if (result.growth > mostGrowth) faults.push(`grew by ${Math.round(result.growth / 1e6)} MB`);
  return faults;
}

async function main() {
  let faults = 0;
  for (const name of Object.keys(cases)) {
    const result = await new Promise((resolve, reject) => {
      const child = fork(self, [name], { execArgv: ['--conditions=react-server', '--expose-gc'] });
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${name}: ended with ${code}`)));
    });
    const found = judge(result);
    faults += found.length;
    const speed =
      result.rows > 0 ? `, ${Math.round(result.rows / result.seconds).toLocaleString('en')} rows/s` : '';
    const answer = result.refusal
      ? `${result.refusal} ${JSON.stringify(result.values)}`
      : `${result.rows.toLocaleString('en')} rows`;
    const line = `${answer}, ${result.seconds.toFixed(2)} s${speed}, +${Math.round(result.growth / 1e6)} MB`;
    console.log(
      `${found.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${line}${found.map((fault) => `\n     ${fault}`).join('')}`,
    );
  }
  process.exitCode = faults === 0 ? 0 : 1;
}

await (process.argv[2] ? runCase(process.argv[2]) : main());
