import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluateFile } from './mapping/evaluate-file';
import { parseMapping } from './mapping/parse-mapping';
import { proposeMapping } from './mapping/propose-mapping';
import { mappingSchema } from './mapping/mapping-schema';
import { ImportError } from './read/import-error';
import { nameColumns } from './read/name-columns';
import { workbookParts, zipForTests } from './read/zip-for-tests';

let folder = '';
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fuzz-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const mapping = parseMapping({
  version: 1,
  layout: 'wide',
  period: { from: 'date', granularity: 'month' },
  defaults: { scale: { min: 1, max: 5 }, missing: ['0'] },
  columns: [
    { column: 1, role: 'respondent' },
    { column: 2, role: 'date' },
    { column: 3, role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
  ],
});

/** Evaluates the bytes: every row is accounted for, or one ImportError says why the file is not read. */
async function survives(bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, String((files += 1)));
  await writeFile(file, bytes);
  try {
    const { report, answers, columns } = await evaluateFile(file, mapping, { fileKey: 'f' });
    expect(report.rows.taken + report.rows.leftOut + report.rows.blank).toBe(report.rows.read);
    expect(answers).toBe(columns.reduce((sum, column) => sum + column.taken, 0));
    for (const { examples, count } of report.leftOut) {
      expect(count).toBeGreaterThanOrEqual(examples.length);
      for (const example of examples) expect(example.row).toBeGreaterThan(1);
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

interface Change {
  at: number;
  bytes: Uint8Array;
  cut: number;
}

const changes = fc.array(
  fc.record({ at: fc.nat(10_000), bytes: fc.uint8Array({ maxLength: 4 }), cut: fc.nat(6) }),
  { minLength: 1, maxLength: 5 },
);

function changed(content: Buffer, list: Change[]): Buffer {
  return list.reduce((bytes: Buffer, { at, bytes: put, cut }) => {
    const place = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
  }, content);
}

const table = Buffer.from(
  `who,day,till\n${Array.from({ length: 30 }, (_, at) => `r${at},2025-0${1 + (at % 9)}-14,"${at % 7}"`).join('\r\n')}\n`,
);

it('reads or refuses any bytes', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 200 });
}, 60_000);

it('reads or refuses a table with a few bytes changed', async () => {
  await fc.assert(
    fc.asyncProperty(changes, (list) => survives(changed(table, list))),
    { numRuns: 300 },
  );
}, 60_000);

it('reads or refuses a workbook with a few bytes changed', async () => {
  const rows = Array.from(
    { length: 10 },
    (_, at) =>
      `<row r="${at + 2}"><c r="A${at + 2}"><v>${at}</v></c><c r="B${at + 2}"><v>45730</v></c><c r="C${at + 2}"><v>4</v></c></row>`,
  );
  const book = zipForTests(
    workbookParts(`<row r="1"><c r="A1" t="inlineStr"><is><t>who</t></is></c></row>${rows.join('')}`),
  );
  await fc.assert(
    fc.asyncProperty(changes, (list) => survives(changed(book, list))),
    { numRuns: 30 },
  );
}, 60_000);

it('proposes a well-formed mapping for any table', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.nat(12).map(String),
    fc.constantFrom('2025-03-14', '4,5', '__proto__'),
  );
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(rows, ([columns = [], ...sample]) => {
      const header = nameColumns(columns);
      const { mapping: proposed } = proposeMapping({ columns: header, rows: sample }, { touchpoints: [] });
      expect(mappingSchema.safeParse(proposed).error).toBeUndefined();
    }),
  );
});
