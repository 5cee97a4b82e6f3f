import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import { readJourney } from '../journey/read-journey';
import { checkMapping } from '../mapping/check-mapping';
import { evaluateFile } from '../mapping/evaluate-file';
import { type Mapping, mappingSchema } from '../mapping/mapping-schema';
import { proposeMapping } from '../mapping/propose-mapping';
import { ImportError } from '../read/import-error';
import { readDelimited } from '../read/read-delimited';
import { readXlsx } from '../read/read-xlsx';
import { sniffFile } from '../read/sniff';
import { hostileFile, randomOf } from './hostile-files';

export interface HostileReport {
  files: number;
  read: number;
  /** How often each reason was given. */
  refused: Record<string, number>;
  /** What was neither a sentence nor a reading, with the seed that makes it again. */
  faults: string[];
  slowestMilliseconds: number;
  /** Bytes that the process grew by at most. */
  growth: number;
}

const fixed: readonly Mapping[] = [
  {
    layout: 'wide',
    period: { from: 'date', granularity: 'month' },
    columns: [
      { column: 1, role: 'respondent' },
      { column: 2, role: 'date' },
      { column: 3, role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
    ],
  },
  {
    layout: 'long',
    decimal: ',',
    period: { from: 'period' },
    columns: [
      { column: 1, role: 'touchpoint-name' },
      { column: 2, role: 'score' },
      { column: 3, role: 'period' },
      { column: 4, role: 'attribute', attribute: 'age' },
    ],
  },
  {
    layout: 'aggregated-means',
    period: { kind: 'year', start: '2025-01-01' },
    columns: [
      { column: 1, role: 'touchpoint-name' },
      { column: 2, role: 'mean' },
      { column: 3, role: 'n' },
      { column: 4, role: 'brand' },
    ],
  },
].map((mapping) => mappingSchema.parse({ version: 1, defaults: { scale: { min: 1, max: 5 } }, ...mapping }));

const words = (file: string) => {
  const root = path.resolve(import.meta.dirname, '../../..');
  return JSON.parse(readFileSync(path.join(root, 'messages/en', `${file}.json`), 'utf8')) as Record<
    string,
    never
  >;
};

const looked = 400;

/** Reasons whose sentence names the place. */
const placed = new Set([
  'nulByte',
  'badEncoding',
  'unclosedQuote',
  'textAfterQuote',
  'xlsxCell',
  'xlsxColumns',
]);

/** What is wrong with a refusal as a sentence for people; undefined where nothing is. */
function faultOfSentence(
  error: ImportError,
  say: (key: string, values: object) => string,
): string | undefined {
  const sentence = say(`imports.error.${error.reason}`, error.values);
  if (sentence.includes('imports.error') || /[{}]/.test(sentence.replace(/“[^”]*”|: .*$/gs, '')))
    return sentence;
  const { row, column } = error.values;
  const hasPlace = Number(row) >= 1 && Number(column) >= 1;
  return placed.has(error.reason) && !hasPlace ? `no place: ${sentence}` : undefined;
}

/** Checks that an evaluation accounts for every row and answer. */
async function evaluate(file: string, mapping: Mapping): Promise<string | undefined> {
  const { report, answers, columns, aggregates } = await evaluateFile(file, mapping, { fileKey: 'f' });
  const { read, taken, leftOut, blank } = report.rows;
  if (taken + leftOut + blank !== read)
    return `${read} rows, ${taken} taken, ${leftOut} left out, ${blank} blank`;
  if (!mapping.layout.startsWith('aggregated')) {
    const counted = columns.reduce((sum, column) => sum + column.taken, 0);
    if (counted !== answers) return `${answers} answers, ${counted} counted`;
  }
  if (aggregates.some(({ mean }) => !/^-?\d+(\.\d+)?$/.test(mean))) return 'a mean that is no decimal';
  const example = report.leftOut.flatMap(({ examples }) => examples).find(({ row }) => row < 1);
  return example ? `an example in row ${example.row}` : undefined;
}

/** The mapping that the wizard would propose for the beginning of a file. */
async function propose(file: string): Promise<Mapping> {
  const sniffed = await sniffFile(file);
  const table =
    sniffed.kind === 'xlsx'
      ? await readXlsx(file, { header: true, firstRows: looked })
      : await readDelimited(file, sniffed);
  const rows: string[][] = [];
  try {
    for await (const batch of table.batches) {
      rows.push(...batch.rows);
      if (rows.length >= looked) break;
    }
  } finally {
    await table.close();
  }
  return mappingSchema.parse(proposeMapping({ columns: table.header, rows }, { touchpoints: [] }).mapping);
}

/** Reads one file by the mapping that is proposed for it and by a fixed one; a fault, or the reason of a refusal. */
async function readOne(file: string, kind: string, bytes: Buffer, seed: number): Promise<string | undefined> {
  if (kind === 'JSON') {
    readJourney(bytes.toString('utf8'));
    return undefined;
  }
  const proposed = await propose(file);
  const mappings = checkMapping(proposed).length === 0 ? [proposed] : [];
  const other = fixed[Math.floor(randomOf(seed + 1)() * fixed.length)];
  if (other && !kind.includes('workbook')) mappings.push(other);
  for (const mapping of mappings) {
    const fault = await evaluate(file, mapping);
    if (fault) return fault;
  }
  return undefined;
}

/**
 * Reads as many hostile files as asked for, of the seeds from `first` on. Each must be read with every row accounted for,
 * or refused by one sentence of the product; the process must not grow. Gives what happened, faults first of all.
 */
export async function readHostileFiles(count: number, first = 1): Promise<HostileReport> {
  const translate = createTranslator({ locale: 'en', messages: { imports: words('imports') } });
  const say = (key: string, values: object) => translate(key as never, values as never);
  const folder = await mkdtemp(path.join(tmpdir(), 'touchstone-hostile-'));
  const report: HostileReport = {
    files: 0,
    read: 0,
    refused: {},
    faults: [],
    slowestMilliseconds: 0,
    growth: 0,
  };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  try {
    for (let seed = first; seed < first + count; seed += 1) {
      const { kind, bytes } = hostileFile(seed);
      const file = path.join(folder, 'file');
      await writeFile(file, bytes);
      const started = performance.now();
      try {
        const fault = await readOne(file, kind, bytes, seed);
        if (fault) report.faults.push(`${kind} ${seed}: ${fault}`);
        else report.read += 1;
      } catch (error) {
        const fault =
          error instanceof ImportError
            ? faultOfSentence(error, say)
            : String((error as Error).stack ?? error);
        if (fault) report.faults.push(`${kind} ${seed}: ${fault}`);
        const reason = error instanceof ImportError ? error.reason : 'none';
        report.refused[reason] = (report.refused[reason] ?? 0) + 1;
      }
      report.files += 1;
      report.slowestMilliseconds = Math.max(report.slowestMilliseconds, performance.now() - started);
      report.growth = Math.max(report.growth, process.memoryUsage().rss - before);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return report;
}
