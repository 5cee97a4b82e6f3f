import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameColumns } from '@/lib/imports/read/name-columns';
import type { Table } from '@/lib/imports/read/table';
import type { FormerMapping } from './former-mapping';
import { proposeFormer } from './propose-former';
import { readFormer } from './read-former';

const tableOf = (text: string): Table => {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(';'));
  return {
    header: nameColumns(head),
    batches: (async function* () {
      yield await Promise.resolve({ firstRow: 2, rows });
    })(),
    close: () => Promise.resolve(),
  };
};
const long = (more: Partial<FormerMapping> = {}): FormerMapping => ({
  version: 1,
  file: { header: true, skipRows: 0 },
  layout: 'long',
  columns: { touchpoint: 'touchpoint', score: 'score', date: 'date', place: 'place', auditor: 'auditor' },
  heads: 'place',
  leftOut: [],
  name: 'Audit',
  period: { from: 'date', granularity: 'quarter' },
  decimal: '.',
  dateFormat: 'auto',
  scale: { min: 0, max: 10 },
  missing: [],
  notApplicable: ['n/a'],
  auditor: null,
  matches: [],
  ...more,
});
const read = (text: string, mapping = long()) =>
  readFormer(tableOf(text), mapping, { firstFiscalMonth: 1, today: '2026-11-23' });
const head = 'date;place;auditor;touchpoint;score';

describe('a row a rating', () => {
  it('reads scores, notes and periods, and names what it leaves out with row and column', async () => {
    const { lines, report } = await read(
      `${head};note
2025-01-15;Brno;Ann;Till;7;slow
2025-02-15;Brno;Ann;Shop;n/a;
2025-02-15;Brno;Ann;Door;11;
2025-02-15;Brno;Ann;Door;seven;
2025-02-30;Brno;Ann;Door;5;
;Brno;Ann;Door;5;
2025-03-15;Brno;;Door;5;
2025-03-15;Brno;Ann;;5;
2025-03-15;Brno;ann;TILL;6;
2027-01-15;Brno;Ann;Till;6;
2025-03-15;Brno;Ann;Door;;
;;;;;`,
      long({ columns: { ...long().columns, note: 'note' } }),
    );
    expect(lines).toEqual([
      {
        row: 2,
        period: { kind: 'quarter', start: '2025-01-01', end: '2025-03-31', label: null },
        date: '2025-01-15',
        touchpoint: 'Till',
        brand: null,
        place: 'Brno',
        auditor: 'Ann',
        score: 7,
        note: 'slow',
      },
      expect.objectContaining({ row: 3, touchpoint: 'Shop', score: null }),
    ]);
    const left = report.leftOut.flatMap(({ reason, examples }) =>
      examples.map(({ row, column, value }) => [row, reason, column, value]),
    );
    expect(left.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
      [4, 'outOfScale', 'score', '11'],
      [5, 'notANumber', 'score', 'seven'],
      [6, 'badDate', 'date', '2025-02-30'],
      [7, 'missingPeriod', 'date', ''],
      [8, 'missingAuditor', 'auditor', ''],
      [9, 'missingTouchpoint', 'touchpoint', ''],
      [10, 'duplicateScore', 'score', '6'],
      [11, 'futurePeriod', 'date', '2027-01-15'],
    ]);
    expect(report.rows).toEqual({ read: 12, taken: 2, leftOut: 0, blank: 1 });
    expect(report.values).toEqual({ taken: 1, missing: 1, notApplicable: 1, leftOut: 8 });
  });

  it('reads dates of three styles', async () => {
    for (const [first, second] of [
      ['2025-01-05', '2025-01-25'],
      ['5.1.2025', '25.1.2025'],
      ['01/05/2025', '01/25/2025'],
    ]) {
      const { lines } = await read(`${head}\n${first};A;Ann;Till;7\n${second};A;Ann;Shop;7`);
      expect(lines.map(({ date }) => date)).toEqual(['2025-01-05', '2025-01-25']);
    }
  });

  it('reads decimal commas and half points, and puts any scale on 0–10', async () => {
    const { lines } = await read(
      `${head}\n2025-01-05;A;Ann;Till;4,5\n2025-01-05;A;Ann;Shop;1\n2025-01-05;A;Ann;Door;5,01`,
      long({ decimal: ',', scale: { min: 1, max: 5 } }),
    );
    expect(lines.map(({ score }) => score)).toEqual([8.75, 0]);
  });

  it('places every score of a scale within 0 and 10, in the order that it had', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 }),
        async (min, span, steps) => {
          const given = steps.map((step) => min + (step * span) / 100);
          const text = given.map((score, at) => `2025-01-05;A;Ann;Till ${at};${score.toFixed(6)}`).join('\n');
          const { lines } = await read(`${head}\n${text}`, long({ scale: { min, max: min + span } }));
          expect(lines).toHaveLength(given.length);
          for (const [at, { score }] of lines.entries()) expect(score).toBeCloseTo((steps[at] ?? 0) / 10, 4);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('keeps columns apart that are called alike, and trusts no name', async () => {
    const { lines, names } = await read(
      `__proto__;place;place;score;constructor\nTill;A;B;7;Ann\ntoString;A;B;6;__proto__`,
      long({
        columns: { touchpoint: '__proto__', score: 'score', place: 'place (2)', auditor: 'constructor' },
        period: { from: 'fixed', start: '2025-01-01' },
      }),
    );
    expect(lines.map(({ touchpoint, place, auditor }) => [touchpoint, place, auditor])).toEqual([
      ['Till', 'B', 'Ann'],
      ['toString', 'B', '__proto__'],
    ]);
    expect(names.map(({ what, value }) => [what, value])).toContainEqual(['auditor', '__proto__']);
  });

  it('follows what names stand for, and leaves out those that stand for nothing', async () => {
    const { lines, names, report } = await read(
      `${head}\n2025-01-05;A;Ann;Kasse;7\n2025-01-05;A;Ann;Sum;7`,
      long({
        matches: [
          { what: 'touchpoint', value: 'KASSE', name: 'Till' },
          { what: 'touchpoint', value: 'Sum', name: null },
        ],
      }),
    );
    expect(lines.map(({ touchpoint }) => touchpoint)).toEqual(['Till']);
    expect(report.leftOut).toMatchObject([{ reason: 'ignoredTouchpoint', examples: [{ row: 3 }] }]);
    expect(names.find(({ value }) => value === 'Sum')).toMatchObject({ name: null, count: 1 });
  });

  it('refuses a mapping that does not fit the file', async () => {
    const text = `${head}\n2025-01-05;A;Ann;Till;7`;
    const refused = async (mapping: FormerMapping) =>
      read(text, mapping).then(
        () => 'read',
        (error: unknown) => (error as { reason: string }).reason,
      );
    const { columns } = long();
    expect(await refused(long({ columns: { ...columns, place: 'shop' } }))).toBe('mappingColumnMissing');
    expect(await refused(long({ columns: { ...columns, place: 'auditor' } }))).toBe('mappingColumnTwice');
    expect(await refused(long({ columns: { ...columns, score: undefined } }))).toBe('mappingRoleMissing');
    expect(await refused(long({ period: { from: 'period', granularity: 'quarter' } }))).toBe(
      'mappingRoleMissing',
    );
    expect(await refused(long({ period: { from: 'fixed', start: '2025-01-02' } }))).toBe('mappingPeriod');
    expect(await refused(long({ scale: { min: 5, max: 5 } }))).toBe('mappingScale');
  });
});

describe('a row a touchpoint', () => {
  const wide = (more: Partial<FormerMapping> = {}) =>
    long({
      layout: 'wide',
      columns: { touchpoint: 'touchpoint' },
      period: { from: 'fixed', start: '2025-01-01' },
      auditor: 'Former auditor',
      ...more,
    });

  it('reads a place from the head of each column', async () => {
    const { lines } = await read(
      'touchpoint;Brno;Praha;Mean\nTill;7;8;7.5\nShop;;n/a;',
      wide({ leftOut: ['Mean'] }),
    );
    expect(lines.map(({ touchpoint, place, auditor, score }) => [touchpoint, place, auditor, score])).toEqual(
      [
        ['Till', 'Brno', 'Former auditor', 7],
        ['Till', 'Praha', 'Former auditor', 8],
        ['Shop', 'Praha', 'Former auditor', null],
      ],
    );
  });

  it('reads auditors or brands from the heads, and periods from a column', async () => {
    const text = 'touchpoint;quarter;Ann;Bob\nTill;2025-Q1;7;8\nTill;2025-Q2;9;10';
    const columns = { touchpoint: 'touchpoint', period: 'quarter' };
    const period = { from: 'period', granularity: 'quarter' } as const;
    const { lines } = await read(text, wide({ columns, period, heads: 'auditor' }));
    expect(lines.map(({ auditor, period: { start }, score }) => [auditor, start, score])).toEqual([
      ['Ann', '2025-01-01', 7],
      ['Bob', '2025-01-01', 8],
      ['Ann', '2025-04-01', 9],
      ['Bob', '2025-04-01', 10],
    ]);
    const brands = await read(text, wide({ columns, period, heads: 'brand' }));
    expect(brands.lines.map(({ brand }) => brand)).toEqual(['Ann', 'Bob', 'Ann', 'Bob']);
  });

  it('names the cell that it leaves out', async () => {
    const { report } = await read('touchpoint;Brno;Praha\nTill;7;12', wide());
    expect(report.leftOut).toEqual([
      {
        reason: 'outOfScale',
        what: 'values',
        count: 1,
        examples: [{ row: 2, column: 'Praha', value: '12' }],
      },
    ]);
  });
});

describe('what is proposed', () => {
  const propose = (columns: string[], ...rows: string[][]) =>
    proposeFormer({ columns, rows, name: 'Audit', file: { header: true, skipRows: 0 } });

  it('knows the columns of a long sheet in any of the languages', () => {
    expect(
      propose(
        ['Data', 'Sklep', 'Audytor', 'Punkt styku', 'Ocena', 'Uwagi'],
        ['5.1.2025', 'A', 'Ann', 'Kasa', '4,5', ''],
      ),
    ).toMatchObject({
      layout: 'long',
      columns: {
        date: 'Data',
        place: 'Sklep',
        auditor: 'Audytor',
        touchpoint: 'Punkt styku',
        score: 'Ocena',
        note: 'Uwagi',
      },
      period: { from: 'date' },
      decimal: ',',
      scale: { min: 1, max: 5 },
    });
  });

  it('takes anything else for a row a touchpoint, without columns that hold no number', () => {
    expect(
      propose(['Item', 'Brno', 'Praha', 'About'], ['Till', '7', '10', 'x'], ['Shop', 'n/a', '3', 'y']),
    ).toMatchObject({
      layout: 'wide',
      columns: { touchpoint: 'Item' },
      leftOut: ['About'],
      period: { from: 'fixed' },
      scale: { min: 0, max: 10 },
      notApplicable: ['n/a'],
    });
  });

  it('takes a scale by most of the scores, not by a slip', () => {
    const scaleOf = (...scores: number[]) =>
      propose(['Item', 'Score'], ...scores.map((score) => ['Till', String(score)])).scale;
    expect(scaleOf(1, 5, 3)).toEqual({ min: 1, max: 5 });
    expect(scaleOf(1, 5, 6)).toEqual({ min: 0, max: 10 });
    expect(scaleOf(...Array.from({ length: 20 }, (_, at) => at % 10), 77)).toEqual({ min: 0, max: 10 });
    expect(scaleOf(5, 60, 80, 100)).toEqual({ min: 0, max: 100 });
    expect(scaleOf()).toEqual({ min: 0, max: 10 });
  });
});
