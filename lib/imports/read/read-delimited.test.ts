import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { guardCell, stripGuard } from '@/lib/format/formula-guard';
import { ImportError } from './import-error';
import { type DelimitedFormat, readDelimited } from './read-delimited';
import { delimiters, encodings, type ReadLimits } from './table';

// Child processes and whole surveys take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'delimited-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plain: DelimitedFormat = { encoding: 'utf-8', delimiter: ',', header: true };

/** The bytes in pieces of the given size, so that records and characters are cut anywhere. */
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(
  content: Buffer | string,
  format: Partial<DelimitedFormat> = {},
  { size = 1 << 16, limits = {} as Partial<ReadLimits> } = {},
) {
  const source = pieces(Buffer.from(content), size);
  const table = await readDelimited(source, { ...plain, ...format }, limits);
  const rows = new Map<number, string[]>();
  for await (const batch of table.batches) {
    batch.rows.forEach((row, at) => rows.set(batch.firstRow + at, row));
  }
  return { header: table.header, rows, cells: [...rows.values()] };
}

async function refusal(content: Buffer | string, format: Partial<DelimitedFormat> = {}, options = {}) {
  try {
    await readAll(content, format, options);
  } catch (error) {
    if (error instanceof ImportError) return { reason: error.reason, values: error.values };
    throw error;
  }
  throw new Error('was not refused');
}

describe('readDelimited', () => {
  it('names the columns and numbers the rows as a spreadsheet does, blank ones counted', async () => {
    const { header, rows } = await readAll('name,score\nTill,4\n\nQueue,3');
    expect(header).toEqual(['name', 'score']);
    expect([...rows]).toEqual([
      [2, ['Till', '4']],
      [3, ['']],
      [4, ['Queue', '3']],
    ]);
  });

  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['mixed', 'a,b\r\n1,2\r3,4\n'],
    ['none at the end', 'a,b\n1,2\n3,4'],
    ['a mark first', '\uFEFFa,b\n1,2\n3,4\n'],
    ['all quoted', '"a","b"\r\n"1","2"\r\n"3","4"'],
    ['blanks around quotes', 'a,b\n "1" , "2"\n3,4'],
    ["Excel's own first line", 'sep=,\na,b\n1,2\n3,4\n'],
  ])('reads line ends and dress: %s', async (_name, text) => {
    for (const size of [1, 2, 3, 1000]) {
      const { header, cells } = await readAll(text, {}, { size });
      expect(header).toEqual(['a', 'b']);
      expect(cells).toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
    }
  });

  it('keeps line ends and delimiters inside quotes', async () => {
    const { cells } = await readAll('a,b\n"x,\r\ny ""z""\n",2\n5" pipe,3\n');
    expect(cells).toEqual([
      ['x,\r\ny "z"\n', '2'],
      ['5" pipe', '3'],
    ]);
  });

  it('reads without a header, and below a title', async () => {
    const bare = await readAll('4,5\n3,2\n', { header: false });
    expect(bare.header).toEqual(['Column 1', 'Column 2']);
    expect([...bare.rows.keys()]).toEqual([1, 2]);
    const titled = await readAll('Survey of May\n\na,b\n1,2\n', { skipRows: 2 }, { size: 4 });
    expect(titled.header).toEqual(['a', 'b']);
    expect([...titled.rows]).toEqual([[4, ['1', '2']]]);
  });

  it('makes names of empty, repeated and dangerous headers', async () => {
    const { header, cells } = await readAll('a, a,,__proto__,constructor,a \n1,2,3,4,5,6\n');
    expect(header).toEqual(['a', 'a (2)', 'Column 3', '__proto__', 'constructor', 'a (3)']);
    expect(cells).toEqual([['1', '2', '3', '4', '5', '6']]);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it('takes off the guard that an export puts before formulas, and only that', async () => {
    const { cells } = await readAll("a,b\n'=1+1,'-2\n'tis,''=x\n");
    expect(cells).toEqual([
      ['=1+1', '-2'],
      ["'tis", "'=x"],
    ]);
  });

  it('reads from a path, and closes a file that is not read to the end', async () => {
    const file = path.join(folder, 'a.csv');
    await writeFile(file, `a,b\n${'1,2\n'.repeat(200_000)}`);
    const table = await readDelimited(file, plain);
    for await (const batch of table.batches) {
      expect(batch.rows[0]).toEqual(['1', '2']);
      break;
    }
    await (await readDelimited(file, plain)).close();
  });
});

describe('files that are not as they should be', () => {
  it('names where an unclosed quote opened', async () => {
    const text = 'a,b\n1,2\n"x\ny",2\n3,"never closed\n4,5\n6,7\n';
    expect(await refusal(text)).toEqual({ reason: 'unclosedQuote', values: { row: 4, column: 2, line: 5 } });
  });

  it('names it too where the rest of a long file drowns in it', async () => {
    const text = `a,b\n1,2\n3,"open\n${'4,5\n'.repeat(1000)}`;
    const found = await refusal(text, {}, { size: 256, limits: { recordLength: 1000 } });
    expect(found).toEqual({ reason: 'unclosedQuote', values: { row: 3, column: 2, line: 3 } });
  });

  it('names text after a closing quote', async () => {
    const found = await refusal('a,b\n1,"He said "hi" to me"\n');
    expect(found).toEqual({ reason: 'textAfterQuote', values: { row: 2, column: 2, line: 2 } });
  });

  it.each([1, 7, 4096])('names row and column of a NUL byte (pieces of %i)', async (size) => {
    const found = await refusal('a,b,c\n1,2,3\n4,5\0,6\n', {}, { size });
    expect(found).toEqual({ reason: 'nulByte', values: { row: 3, column: 2 } });
  });

  it('finds NUL in UTF-16 as well', async () => {
    const found = await refusal(iconv.encode('a;b\n1;\0\n', 'utf-16le'), {
      encoding: 'utf-16le',
      delimiter: ';',
    });
    expect(found).toEqual({ reason: 'nulByte', values: { row: 2, column: 2 } });
  });

  it('names the row where UTF-8 breaks', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\nx,1\ny,2\nz,'), Buffer.from([0xe9]), Buffer.from(',3\n')]);
    const found = await refusal(bytes, {}, { size: 5 });
    expect(found).toMatchObject({ reason: 'badEncoding', values: { encoding: 'utf-8', row: 4, column: 2 } });
    const late = Buffer.concat([
      Buffer.from('a,b\n'.repeat(5000)),
      Buffer.from('"x\ny",'),
      Buffer.from([0xff]),
    ]);
    expect(await refusal(late)).toMatchObject({ values: { row: 5001, column: 2 } });
    expect(await refusal(Buffer.from([0x61, 0xc3]))).toMatchObject({ reason: 'badEncoding' });
  });

  it('refuses an empty file, a file of one title, too many rows, columns, characters, bytes', async () => {
    expect((await refusal('')).reason).toBe('empty');
    expect((await refusal('title\n', { skipRows: 1 })).reason).toBe('noRows');
    expect(await refusal('a\n1\n2\n3\n', {}, { limits: { rows: 2 } })).toEqual({
      reason: 'tooManyRows',
      values: { limit: 2 },
    });
    expect(await refusal(`a\n${','.repeat(500)}\n`)).toEqual({
      reason: 'tooManyColumns',
      values: { row: 2, count: 501, limit: 500 },
    });
    expect(await refusal(`a,b\n1,${'x'.repeat(1100)}\n`, {}, { limits: { recordLength: 1000 } })).toEqual({
      reason: 'recordTooLong',
      values: { row: 2, limit: 1000 },
    });
    expect(await refusal('a\n'.repeat(2 ** 20), {}, { limits: { fileBytes: 2 ** 20 } })).toEqual({
      reason: 'fileTooLarge',
      values: { megabytes: 1 },
    });
    const file = path.join(folder, 'large.csv');
    await writeFile(file, 'a\n1\n');
    await expect(readDelimited(file, plain, { fileBytes: 2 })).rejects.toMatchObject({
      reason: 'fileTooLarge',
    });
  });

  it('accepts as many rows as the limit says', async () => {
    expect((await readAll('a\n1\n2\n', {}, { limits: { rows: 2 } })).cells).toHaveLength(2);
  });
});

describe('size', () => {
  async function* endless(bytes: number, piece: string, first = ''): AsyncGenerator<Buffer> {
    if (first) yield Buffer.from(first);
    const filler = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)));
    for (let sent = 0; sent < bytes; sent += filler.length) yield filler;
  }

  /** Bytes that are still needed: garbage that lies about says how lazy the collector is, not how much is read at once. */
  function held(): number {
    setFlagsFromString('--expose_gc');
    runInNewContext('gc')();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  }

  it('stops at a single line without end after one record length, not at its end', async () => {
    let sent = 0;
    async function* line() {
      for await (const piece of endless(1e9, 'x')) {
        sent += piece.length;
        yield piece;
      }
    }
    await expect(readDelimited(line(), plain)).rejects.toMatchObject({
      reason: 'recordTooLong',
      values: { row: 1 },
    });
    expect(sent).toBeLessThan(2 ** 21);
  });

  it('reads 100 MB in a few megabytes of memory', async () => {
    const table = await readDelimited(
      endless(1e8, 'R0000001,Signs and directions inside,4\n', 'a,b,c\n'),
      plain,
      {
        rows: 1e7,
      },
    );
    const before = held();
    let most = before;
    let rows = 0;
    let looks = 0;
    for await (const batch of table.batches) {
      rows += batch.rows.length;
      if (rows < (looks + 1) * 500_000) continue;
      looks += 1;
      most = Math.max(most, held());
    }
    expect(rows).toBeGreaterThan(2_500_000);
    expect(looks).toBeGreaterThan(4);
    expect(most - before).toBeLessThan(30e6);
  }, 60_000);
});

describe('random tables', () => {
  const quote = (cell: string, delimiter: string, always: boolean) =>
    always || cell.includes(delimiter) || /["\r\n]/.test(cell) || /^[ \t]|[ \t]$/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;

  const dialect = fc.record({
    delimiter: fc.constantFrom(...delimiters),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom(...encodings),
    always: fc.boolean(),
    mark: fc.boolean(),
    size: fc.integer({ min: 1, max: 200 }),
  });

  const cellOf = (letters: string) =>
    fc.string({
      unit: fc.constantFrom(...letters, ',', ';', '|', '\t', '"', '\n', '\r', "'", '=', ' '),
      maxLength: 8,
    });

  const letters: Record<(typeof encodings)[number], string> = {
    'utf-8': 'aż😀Я1',
    'utf-16le': 'aż😀Я1',
    'utf-16be': 'aż😀Я1',
    'windows-1250': 'aążřţ1',
    'windows-1251': 'aЯжё1',
    'windows-1252': 'aéß€1',
    'iso-8859-2': 'aąžř1',
    'koi8-r': 'aЯжё1',
  };

  it('come back equal in every dialect, however they are cut', async () => {
    const table = dialect.chain((chosen) =>
      fc.tuple(
        fc.constant(chosen),
        fc.integer({ min: 2, max: 5 }).chain((width) =>
          fc.array(fc.array(cellOf(letters[chosen.encoding]), { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 12,
          }),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(table, async ([chosen, cells]) => {
        const rows = [cells[0]?.map((_, at) => `h${at}`) ?? [], ...cells];
        const guarded = rows.map((row) =>
          row.map((cell) => quote(guardCell(cell), chosen.delimiter, chosen.always)),
        );
        const text = guarded.map((row) => row.join(chosen.delimiter)).join(chosen.newline) + chosen.newline;
        const mark = chosen.mark && chosen.encoding.startsWith('utf') ? '\uFEFF' : '';
        const bytes = iconv.encode(mark + text, chosen.encoding);
        const read = await readAll(bytes, chosen, { size: chosen.size });
        expect(read.cells).toEqual(cells);
      }),
      { numRuns: 300 },
    );
  });

  it('are cut as csv-parse cuts them', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\n', ',', 'ż'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        async (cells) => {
          const text =
            cells.map((row) => row.map((value) => quote(value, ',', false)).join(',')).join('\n') + '\n';
          const read = await readAll(text, { header: false }, { size: 13 });
          expect(read.cells).toEqual(parse(text, { relax_quotes: true }));
        },
      ),
    );
  });

  it('guard and strip are each other’s opposite', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', ' ', '"', '\t', 'a') }),
        (cell) => {
          expect(stripGuard(guardCell(cell))).toBe(cell);
        },
      ),
    );
    expect(guardCell('-4.5')).toBe('-4.5');
    expect(guardCell('=SUM(A1)')).toBe("'=SUM(A1)");
  });
});
