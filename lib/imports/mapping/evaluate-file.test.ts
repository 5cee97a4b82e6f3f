import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readJourney } from '../journey/read-journey';
import { workbookParts, zipForTests } from '../read/zip-for-tests';
import { evaluateFile } from './evaluate-file';
import type { MappingInput } from './mapping-schema';
import { parseMapping, parseMappingText } from './parse-mapping';
import { summarize } from './summary';

// Child processes and whole surveys take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evaluate-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function evaluate(name: string, content: Buffer | string, mapping: Omit<MappingInput, 'version'>) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return evaluateFile(file, parseMapping({ version: 1, ...mapping }), { fileKey: 'f' });
}

const rated: Omit<MappingInput, 'version'> = {
  layout: 'wide',
  period: { kind: 'year', start: '2025-01-01' },
  defaults: { scale: { min: 1, max: 5 } },
  columns: [{ column: 'Dvere', role: 'touchpoint', touchpoint: { match: 'new', name: 'Door' } }],
};

const dated: Omit<MappingInput, 'version'> = {
  ...rated,
  period: { from: 'date', granularity: 'month' },
  columns: [
    { column: 'day', role: 'date' },
    { column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
  ],
};

describe('evaluateFile', () => {
  it('recognizes what the mapping leaves open, and says what it guessed', async () => {
    const bytes = iconv.encode('Dveře;Poznámka\n4;příjemné čekání\n5;žádné potíže\n', 'windows-1250');
    const columns: MappingInput['columns'] = [
      { column: 'dveře', role: 'touchpoint', touchpoint: { match: 'new', name: 'Door' } },
    ];
    const evaluation = await evaluate('a.csv', bytes, { ...rated, columns });
    expect(evaluation.answers).toBe(2);
    expect(evaluation.report.notes).toMatchObject([
      { code: 'encodingGuessed', examples: [{ value: 'windows-1250' }] },
    ]);
  });

  it.each([
    ['14.03.2025', '2025-03-01', false],
    ['2025-03-14', '2025-03-01', false],
    ['03/14/2025', '2025-03-01', false],
    ['03/04/2025', '2025-04-01', true],
  ])('finds the order of day and month by itself: %s', async (date, start, ambiguous) => {
    const evaluation = await evaluate('dates.csv', `day,till\n${date},4\n`, dated);
    expect(evaluation.contexts[0]?.period.start).toBe(start);
    expect(evaluation.report.notes.some((note) => note.code === 'dateOrderAmbiguous')).toBe(ambiguous);
  });

  it('reads the whole column before it decides', async () => {
    const text = `day,till\n${'03/04/2025,4\n'.repeat(50_000)}03/14/2025,5\n`;
    const evaluation = await evaluate('late.csv', text, dated);
    expect(evaluation.contexts.map(({ period }) => period.start)).toEqual(['2025-03-01']);
  });

  it('reads a workbook, with its formulas named', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>day</t></is></c><c r="B1" t="inlineStr"><is><t>till</t></is></c></row>' +
      '<row r="2"><c r="A2" s="1"><v>45730</v></c><c r="B2"><f>2+2</f><v>4</v></c></row>' +
      '<row r="4"><c r="A4" s="1"><v>45730</v></c><c r="B4"><v>9</v></c></row>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const evaluation = await evaluate('book.csv', zipForTests(workbookParts(sheet, { styles })), dated);
    expect(evaluation.contexts[0]?.period.start).toBe('2025-03-01');
    expect(evaluation.report.leftOut).toMatchObject([{ examples: [{ row: 4, column: 'till', value: '9' }] }]);
    expect(evaluation.report.rows.blank).toBe(1);
    const formulas = evaluation.report.notes.find((note) => note.code === 'formulas');
    expect(formulas).toEqual({
      code: 'formulas',
      count: 1,
      examples: [{ row: 2, column: 'till', value: '' }],
    });
  });

  it.each([
    ['isPicture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['nulByte', 'Dvere,b\n1,2\n1,\0\n'],
    ['unclosedQuote', 'Dvere,b\n1,"2\n1,3\n'],
    ['xlsxDamaged', Buffer.from('PK\x03\x04[Content_Types].xml', 'latin1')],
  ])('gives nothing out of a file that says %s', async (reason, content) => {
    const file = path.join(folder, 'bad.csv');
    await writeFile(file, content);
    let batches = 0;
    const onBatch = () => void (batches += 1);
    const reading = evaluateFile(file, parseMapping({ version: 1, ...rated }), { fileKey: 'f', onBatch });
    await expect(reading).rejects.toMatchObject({ reason });
    expect(batches).toBeLessThanOrEqual(1);
  });

  it('stops with the error of whoever takes the answers, and lets go of the file', async () => {
    const file = path.join(folder, 'stop.csv');
    await writeFile(file, `Dvere,b\n${'1,2\n'.repeat(200_000)}`);
    const onBatch = () => Promise.reject(new Error('database gone'));
    const mapping = parseMapping({ version: 1, ...rated });
    await expect(evaluateFile(file, mapping, { fileKey: 'f', onBatch })).rejects.toThrow('database gone');
  });
});

describe('docs/import.md', () => {
  const blocks = async () => {
    const text = await readFile(path.resolve(import.meta.dirname, '../../../docs/import.md'), 'utf8');
    const found = [...text.matchAll(/(?:<!-- example: (\w+) -->\n)?```(\w*)\n([\s\S]*?)```/g)];
    return found.map(([, name, language, content]) => ({ name, language, content: content ?? '' }));
  };

  it('shows an example whose summary comes out as written', async () => {
    const examples = new Map((await blocks()).map(({ name, content }) => [name, content]));
    const file = path.join(folder, 'example.csv');
    await writeFile(file, examples.get('file') ?? '');
    const mapping = parseMappingText(examples.get('mapping') ?? '');
    const evaluation = await evaluateFile(file, mapping, { fileKey: 'f' });
    const summary = summarize(evaluation, {
      layout: mapping.layout,
      file: { name: 'example.csv', sha256: '' },
    });
    expect(summary).toMatchObject(JSON.parse(examples.get('summary') ?? '') as object);
  });

  it('shows mappings and journeys that can be read', async () => {
    const json = (await blocks()).filter(({ language }) => language === 'json');
    const mappings = json.filter(
      ({ content }) => content.includes('"layout"') && !content.includes('"taken"'),
    );
    expect(mappings.length).toBeGreaterThanOrEqual(3);
    for (const { content } of mappings) parseMappingText(content);
    const journey = json.find(({ name }) => name === 'journey');
    expect(readJourney(journey?.content ?? '').stages.map(({ phase }) => phase)).toEqual([
      'before',
      'during',
      'after',
    ]);
  });

  it('names every reason, note and role', async () => {
    const text = await readFile(path.resolve(import.meta.dirname, '../../../docs/import.md'), 'utf8');
    const { leftOutReasons, noteCodes } = await import('./import-report');
    const { rolesOf } = await import('./check-mapping');
    for (const word of [...leftOutReasons, ...noteCodes, ...Object.values(rolesOf).flat()]) {
      expect(text).toContain(`\`${word}\``);
    }
  });
});
