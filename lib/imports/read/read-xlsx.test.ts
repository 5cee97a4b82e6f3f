import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { ImportError } from './import-error';
import { readXlsx, setXlsxChildScript, type XlsxFormat, type XlsxLimits, type XlsxTable } from './read-xlsx';
import { workbookParts, type ZipPart, zipForTests } from './zip-for-tests';

// Child processes and whole surveys take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'xlsx-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function store(bytes: Buffer): Promise<string> {
  const file = path.join(folder, `${(files += 1)}.xlsx`);
  await writeFile(file, bytes);
  return file;
}

async function rowsOf(table: XlsxTable): Promise<Map<number, string[]>> {
  const rows = new Map<number, string[]>();
  for await (const batch of table.batches) {
    batch.rows.forEach((row, at) => rows.set(batch.firstRow + at, row));
  }
  return rows;
}

async function read(parts: ZipPart[], format: XlsxFormat = { header: true }, limits?: Partial<XlsxLimits>) {
  const table = await readXlsx(await store(zipForTests(parts)), format, limits);
  return { table, rows: await rowsOf(table) };
}

async function refusal(bytes: Buffer, limits?: Partial<XlsxLimits>, sheet?: string) {
  const file = await store(bytes);
  try {
    await readXlsx(file, { header: true, sheet }, limits);
  } catch (error) {
    if (error instanceof ImportError) return { reason: error.reason, values: error.values };
    throw error;
  }
  throw new Error('was not refused');
}

const inline = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (reference: string, value: string, style = '') =>
  `<c r="${reference}"${style}><v>${value}</v></c>`;

describe('readXlsx', () => {
  it('reads what another program wrote: texts, numbers, dates, several sheets', async () => {
    const file = path.join(folder, 'written.xlsx');
    const day = new Date(Date.UTC(2025, 2, 14));
    await writeXlsxFile([
      {
        data: [
          [{ value: 'Touchpoint' }, { value: 'Score' }, { value: 'Day' }],
          [
            { value: 'Przymierzalnia & lustro' },
            { value: 4.5 },
            { value: day, type: Date, format: 'dd.mm.yyyy' },
          ],
        ],
        sheet: 'First',
      },
      { data: [[{ value: 'Other' }], [{ value: true, type: Boolean }]], sheet: 'Second' },
    ]).toFile(file);
    const first = await readXlsx(file, { header: true });
    expect(first.sheets).toEqual(['First', 'Second']);
    expect(first.header).toEqual(['Touchpoint', 'Score', 'Day']);
    expect([...(await rowsOf(first)).values()]).toEqual([['Przymierzalnia & lustro', '4.5', '2025-03-14']]);
    const second = await readXlsx(file, { header: true, sheet: 'Second' });
    expect(second.sheet).toBe('Second');
    expect([...(await rowsOf(second)).values()]).toEqual([['TRUE']]);
  });

  it('keeps row numbers over blank rows and reads shared, rich and inline texts', async () => {
    const sharedStrings =
      '<si><t>name</t></si><si><r><t>Wi</t></r><r><t xml:space="preserve">-Fi </t></r><rPh><t>no</t></rPh></si>';
    const data =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
      `<row r="5">${inline('B5', 'Till &amp; queue')}</row>`;
    const { table, rows } = await read(workbookParts(data, { sharedStrings }));
    expect(table.header).toEqual(['name', 'Column 2', 'Wi-Fi']);
    expect(rows.get(5)).toEqual(['', 'Till & queue']);
    expect([...rows.keys()]).toEqual([3, 4, 5]);
  });

  it('turns dates, times and per cents into what a reader would type', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-405]d\\. mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="20"/></cellXfs>';
    const cells =
      number('A2', '45730', ' s="1"') +
      number('B2', '45730.75', ' s="2"') +
      number('C2', '45730', ' s="3"') +
      number('D2', '3.5', ' s="4"') +
      number('E2', '0.07', ' s="5"') +
      number('F2', '0.5', ' s="6"') +
      number('G2', '0.55367500000000003', '') +
      number('H2', '1', ' s="1"');
    const parts = workbookParts(`<row r="1">${inline('A1', 'a')}</row><row r="2">${cells}</row>`, { styles });
    const expected = ['2025-03-14', '2025-03-14T18:00:00', '2025-03-14', '3.5', '7%', '12:00:00', '0.553675'];
    expect((await read(parts)).rows.get(2)).toEqual([...expected, '1900-01-01']);
    const old = workbookParts(`<row r="1">${number('A1', '44268', ' s="1"')}</row>`, {
      styles,
      date1904: true,
    });
    expect((await read(old, { header: false })).rows.get(1)).toEqual(['2025-03-14']);
  });

  it('uses the saved value of a formula and says so', async () => {
    const data =
      `<row r="1">${inline('A1', 'score')}</row>` +
      '<row r="2"><c r="A2"><f>SUM(B2:C2)</f><v>7</v></c></row>' +
      '<row r="3"><c r="A3" t="str"><f>HYPERLINK("http://x")</f><v>go</v></c></row>' +
      '<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    const { table, rows } = await read(workbookParts(data));
    expect([...rows.values()]).toEqual([['7'], ['go'], ['#DIV/0!']]);
    expect(table.formulas).toMatchObject({ count: 3 });
    expect(table.formulas.cells[0]).toEqual({ row: 2, column: 1 });
  });

  it('skips rows above the header and can stop after the first ones', async () => {
    const rowsXml = Array.from(
      { length: 40 },
      (_, at) => `<row r="${at + 1}">${number(`A${at + 1}`, `${at}`)}</row>`,
    );
    const parts = workbookParts(rowsXml.join(''));
    const { table, rows } = await read(parts, { header: true, skipRows: 2, firstRows: 10 });
    expect(table.header).toEqual(['2']);
    expect([...rows.keys()]).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it('leaves no temporary file behind', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('touchstone-xlsx-'));
    await read(workbookParts(`<row r="1">${inline('A1', 'a')}</row><row r="2">${inline('A2', 'b')}</row>`));
    await refusal(Buffer.from('PK\x03\x04 not a zip'));
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith('touchstone-xlsx-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe('hostile workbooks', () => {
  const header = `<row r="1">${inline('A1', 'a')}</row>`;

  it('refuses a zip bomb by what it declares', async () => {
    const bomb = workbookParts(`${header}<!--${' '.repeat(120_000_000)}-->`);
    expect(await refusal(zipForTests(bomb))).toMatchObject({ reason: 'xlsxInflated' });
    const dense = workbookParts(`${header}<!--${' '.repeat(20_000_000)}-->`);
    expect(await refusal(zipForTests(dense))).toMatchObject({ reason: 'xlsxRatio', values: { limit: 100 } });
  });

  it('counts while inflating where the archive lies about its sizes', async () => {
    const parts = workbookParts(`${header}<!--${' '.repeat(120_000_000)}-->`);
    const lying = parts.map((part) => ({ ...part, claimedSize: Math.min(part.content.length, 10_000) }));
    expect((await refusal(zipForTests(lying))).reason).toMatch(/xlsxDamaged|xlsxInflated/);
  });

  it('does not multiply one long text by a million cells', async () => {
    const cells = Array.from(
      { length: 5000 },
      (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`,
    ).join('');
    const sharedStrings = `<si><t>${randomText(32_000)}</t></si>`;
    const found = await refusal(zipForTests(workbookParts(cells, { sharedStrings })));
    expect(found.reason).toBe('xlsxInflated');
  });

  it.each([
    ['xlsxRows', `${header}<row r="50002">${inline('A50002', 'x')}</row>`, { row: 50_002, limit: 50_000 }],
    ['xlsxColumns', `<row r="1">${inline('GS1', 'x')}</row>`, { row: 1, column: 201, limit: 200 }],
    [
      'xlsxCell',
      `<row r="3">${inline('B3', randomText(32_768))}</row>`,
      { row: 3, column: 2, limit: 32_767 },
    ],
    ['xlsxDamaged', `<row r="30000000">${inline('A30000000', 'x')}</row>`, {}],
    ['xlsxDamaged', `<row r="5">${inline('A5', 'x')}</row><row r="2">${inline('A2', 'x')}</row>`, {}],
    ['xlsxDamaged', '<row r="1"><c r="A1"><v>1</c></row>', {}],
    ['xlsxDamaged', '<row r="1"><c r="A1" t="inlineStr"><is><t>&unknown;</t></is></c></row>', {}],
  ])('says %s', async (reason, data, values) => {
    expect(await refusal(zipForTests(workbookParts(data)))).toMatchObject({ reason, values });
  });

  it('refuses document types, and with them a billion laughs', async () => {
    const parts = workbookParts(header).map((part) =>
      part.name.includes('sheet1')
        ? {
            ...part,
            content: `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>`,
          }
        : part,
    );
    expect(await refusal(zipForTests(parts))).toMatchObject({ reason: 'xlsxDoctype' });
  });

  it('refuses too many entries, encryption, a missing sheet, a cut file, and a file over the limit', async () => {
    const many = Array.from({ length: 201 }, (_, at) => ({ name: `x/${at}`, content: 'x' }));
    expect(await refusal(zipForTests(many))).toMatchObject({ reason: 'xlsxEntries', values: { limit: 200 } });
    const locked = workbookParts(header).map((part) => ({ ...part, encrypted: true }));
    expect(await refusal(zipForTests(locked))).toMatchObject({ reason: 'xlsxEncrypted' });
    const fine = zipForTests(workbookParts(header));
    expect(await refusal(fine, {}, 'Nope')).toMatchObject({
      reason: 'xlsxSheet',
      values: { sheet: 'Nope', sheets: 'Wave' },
    });
    expect(await refusal(fine.subarray(0, fine.length - 30))).toMatchObject({ reason: 'xlsxDamaged' });
    expect(await refusal(fine, { fileBytes: 100 })).toMatchObject({ reason: 'fileTooLarge' });
    expect(await refusal(zipForTests([{ name: 'a.txt', content: 'a' }]))).toMatchObject({
      reason: 'xlsxDamaged',
    });
  });

  it('ignores formatted but empty rows and cells beyond the limits', async () => {
    const data = `${header}<row r="2">${inline('A2', 'b')}<c r="XFD2" s="1"/></row><row r="1048576"><c r="A1048576"/></row>`;
    expect([...(await read(workbookParts(data))).rows.keys()]).toEqual([2]);
  });

  it('stops a child that takes too long, and says so', async () => {
    const file = await store(zipForTests(workbookParts(header)));
    await expect(readXlsx(file, { header: true }, { seconds: 0.001 })).rejects.toMatchObject({
      reason: 'xlsxSlow',
    });
  });

  it('says that workbooks cannot be read where the child cannot run', async () => {
    const script = path.join(process.cwd(), 'lib/imports/read/xlsx-child.mjs');
    setXlsxChildScript(path.join(folder, 'absent.mjs'));
    expect(await refusal(zipForTests(workbookParts(header)))).toMatchObject({ reason: 'xlsxUnavailable' });
    setXlsxChildScript(script);
  });
});

/** Text that does not pack well, so that the ratio stays honest. */
function randomText(length: number): string {
  let state = 7;
  let text = '';
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += state.toString(36);
  }
  return text.slice(0, length);
}
