import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMapping } from './check-mapping';
import { columnFinder } from './find-column';
import { type MappingInput, mappingSchema } from './mapping-schema';
import { DateOrderDetector, parseDate } from './parse-date';
import { parseMapping, parseMappingText } from './parse-mapping';
import { parseNumber } from './parse-number';
import { parsePeriod, periodOfDate, periodSpan } from './period';

const base: MappingInput = {
  version: 1,
  layout: 'wide',
  period: { kind: 'year', start: '2025-01-01' },
  defaults: { scale: { min: 1, max: 5 } },
  columns: [{ column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } }],
};

function problemsOf(change: Partial<MappingInput>): [string, string | number | undefined][] {
  return checkMapping(mappingSchema.parse({ ...base, ...change })).map(({ reason, values }) => [
    reason,
    values.role ?? values.column ?? values.where,
  ]);
}

describe('the mapping', () => {
  it('fills in what may be left away', () => {
    expect(parseMapping(base)).toMatchObject({
      file: { header: true, skipRows: 0 },
      decimal: '.',
      dateFormat: 'auto',
      columns: [{ touchpoint: { phase: 'during' } }],
    });
  });

  it('takes codes as numbers or texts', () => {
    const parsed = parseMapping({ ...base, defaults: { scale: { min: 1, max: 5 }, missing: [0, '99'] } });
    expect(parsed.defaults.missing).toEqual(['0', '99']);
  });

  it.each([
    ['not JSON', '{', 'mappingNotJson', undefined],
    ['another version', JSON.stringify({ ...base, version: 2 }), 'mappingInvalid', 'version'],
    ['a misspelt field', JSON.stringify({ ...base, colums: [] }), 'mappingInvalid', '.'],
    ['no columns', JSON.stringify({ ...base, columns: [] }), 'mappingInvalid', 'columns'],
    [
      'an unknown role',
      JSON.stringify({ ...base, columns: [{ column: 'a', role: 'x' }] }),
      'mappingInvalid',
      'columns.0.role',
    ],
    [
      'a dangerous attribute',
      JSON.stringify({ ...base, columns: [{ column: 'a', role: 'attribute', attribute: '__proto__' }] }),
      'mappingInvalid',
      'columns.0.attribute',
    ],
  ])('refuses %s and names the field', (_name, text, reason, path) => {
    try {
      parseMappingText(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ reason, ...(path ? { values: { path } } : {}) });
    }
  });

  it('refuses columns that do not fit together', () => {
    const till = base.columns[0] as MappingInput['columns'][number];
    expect(problemsOf({ columns: [{ column: 'a', role: 'ignore' }] })).toEqual([
      ['mappingRoleMissing', 'touchpoint'],
    ]);
    expect(problemsOf({ columns: [till, { column: 'a', role: 'score' }] })).toEqual([
      ['mappingRoleUnfit', 'score'],
    ]);
    expect(problemsOf({ columns: [till, till] })).toEqual([
      ['mappingColumnTwice', 'till'],
      ['mappingTouchpointTwice', undefined],
    ]);
    expect(
      problemsOf({ columns: [till, { column: 'a', role: 'weight' }, { column: 'b', role: 'weight' }] }),
    ).toEqual([['mappingRoleTwice', 'weight']]);
    expect(
      problemsOf({
        columns: [
          till,
          { column: 'a', role: 'attribute', attribute: 'x' },
          { column: 'b', role: 'attribute', attribute: 'x' },
        ],
      }),
    ).toEqual([['mappingAttributeTwice', undefined]]);
    expect(problemsOf({ defaults: {} })).toEqual([['mappingScaleMissing', 'till']]);
    expect(problemsOf({ defaults: { scale: { min: 5, max: 1 } } })).toEqual([['mappingScale', 'till']]);
    expect(problemsOf({ period: { from: 'date' } })).toEqual([['mappingRoleMissing', 'date']]);
    expect(problemsOf({ period: { kind: 'year', start: '2025-01-15' } })).toEqual([
      ['mappingPeriod', 'period'],
    ]);
    expect(problemsOf({ period: { kind: 'custom', start: '2025-01-15' } })).toEqual([
      ['mappingPeriod', 'period'],
    ]);
    expect(problemsOf({ layout: 'long', columns: [{ column: 'a', role: 'score' }] })).toEqual([
      ['mappingRoleMissing', 'touchpoint-name'],
    ]);
    expect(
      problemsOf({
        layout: 'aggregated-distribution',
        columns: [
          { column: 'a', role: 'touchpoint-name' },
          { column: 'b', role: 'percent' },
        ],
      }).map(([reason]) => reason),
    ).toEqual(['mappingRoleMissing', 'mappingScale']);
  });

  it('finds a column in other letter case only where one alone has it', () => {
    const find = columnFinder(['Score', 'score', 'Wait  time', 'A']);
    expect(find('score')).toBe(1);
    expect(find('SCORE')).toBeUndefined();
    expect(find('wait time')).toBe(2);
    expect(find(4)).toBe(3);
    expect(find(5)).toBeUndefined();
  });
});

describe('parseNumber', () => {
  it.each([
    ['4', '.', '4'],
    ['+4', '.', '4'],
    ['04.50', '.', '4.5'],
    ['-0.0', '.', '0'],
    ['.5', '.', '0.5'],
    ['1,234', '.', '1234'],
    ['1,234.5', '.', '1234.5'],
    ['1 234', '.', '1234'],
    ['12,5', '.', undefined],
    ['1,23,456', '.', undefined],
    ['12,5', ',', '12.5'],
    [',5', ',', '0.5'],
    ['1.234,5', ',', '1234.5'],
    ['1.234', ',', '1234'],
    ['1.5', ',', undefined],
    ['\u22123', '.', '-3'],
    ['0.5536751234', '.', '0.5536751234'],
    ['1.5e3', '.', '1500'],
    ['12e-4', '.', '0.0012'],
    ['1e99', '.', undefined],
    ['0x10', '.', undefined],
    ['Infinity', '.', undefined],
    ['NaN', '.', undefined],
    ['', '.', undefined],
    ['4 a', '.', undefined],
    ['1-2', '.', undefined],
  ] as const)('%j with %j is %j', (cell, decimal, expected) => {
    expect(parseNumber(cell, decimal)).toBe(expected);
  });

  it('keeps every decimal exactly, whichever mark it is written with', () => {
    const decimals = fc.tuple(fc.boolean(), fc.nat(10 ** 9), fc.stringMatching(/^\d{0,10}$/));
    fc.assert(
      fc.property(decimals, ([negative, whole, fraction]) => {
        const text = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
        const parsed = parseNumber(text, '.') ?? '';
        expect(parsed).toBe(parseNumber(text.replace('.', ','), ','));
        expect(Number(parsed)).toBe(Number(text) + 0);
        expect(parsed.replace(/^-/, '').split('.')[1] ?? '').toBe(fraction.replace(/0+$/, ''));
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2025-03-14', 'YMD', '2025-03-14'],
    ['2025/3/4 10:00', 'DMY', '2025-03-04'],
    ['2025-03-14T10:00:00Z', 'MDY', '2025-03-14'],
    ['14.3.2025', 'DMY', '2025-03-14'],
    ['14. 3. 2025', 'DMY', '2025-03-14'],
    ['03/14/2025 12:00:00 AM', 'MDY', '2025-03-14'],
    ['03/14/2025', 'DMY', undefined],
    ['29.02.2025', 'DMY', undefined],
    ['29.02.2024', 'DMY', '2024-02-29'],
    ['14.03.25', 'DMY', undefined],
    ['1890-01-01', 'YMD', undefined],
    ['03/04/2025', 'YMD', undefined],
    ['soon', 'DMY', undefined],
  ] as const)('%j as %s is %j', (cell, order, expected) => {
    expect(parseDate(cell, order)).toBe(expected);
  });

  const orderOf = (...cells: string[]) => {
    const detector = new DateOrderDetector();
    for (const cell of cells) detector.add(cell);
    return detector.result;
  };

  it('finds the order of day and month, and says where it cannot', () => {
    expect(orderOf('2025-03-04')).toEqual({ order: 'YMD', ambiguous: false });
    expect(orderOf('03/04/2025', '03/14/2025')).toEqual({ order: 'MDY', ambiguous: false });
    expect(orderOf('03/04/2025', '14/03/2025')).toEqual({ order: 'DMY', ambiguous: false });
    expect(orderOf('4.3.2025')).toEqual({ order: 'DMY', ambiguous: false });
    expect(orderOf('03/04/2025', '05/06/2025')).toEqual({ order: 'DMY', ambiguous: true });
    expect(orderOf('13/04/2025', '04/13/2025', '05/13/2025')).toEqual({ order: 'MDY', ambiguous: true });
    expect(orderOf('no date')).toEqual({ order: 'DMY', ambiguous: false });
  });
});

describe('periods', () => {
  it.each([
    ['2025', 'year', '2025-01-01', '2025-12-31'],
    ['2025-Q2', 'quarter', '2025-04-01', '2025-06-30'],
    ['q4 2024', 'quarter', '2024-10-01', '2024-12-31'],
    ['2025 H2', 'half', '2025-07-01', '2025-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['12/2025', 'month', '2025-12-01', '2025-12-31'],
  ])('%s', (text, kind, start, end) => {
    expect(parsePeriod(text)).toEqual({ kind, start, end, label: null });
  });

  it.each(['2025-Q5', '2025-H3', '2025-13', '99', '3000', 'May'])('%s is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('counts quarters from the first month of the year', () => {
    expect(parsePeriod('2025-Q1', 10)).toMatchObject({ start: '2025-10-01', end: '2025-12-31' });
    expect(periodOfDate('2025-01-15', 'year', 10)).toMatchObject({ start: '2024-10-01', end: '2025-09-30' });
    expect(periodOfDate('2025-01-15', 'quarter', 2)).toMatchObject({
      start: '2024-11-01',
      end: '2025-01-31',
    });
  });

  it('always holds the date that it was made of', () => {
    const parts = fc.tuple(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.constantFrom('month', 'quarter', 'half', 'year'),
      fc.integer({ min: 1, max: 12 }),
    );
    fc.assert(
      fc.property(parts, ([date, granularity, firstMonth]) => {
        const day = date.toISOString().slice(0, 10);
        const span = periodOfDate(day, granularity, firstMonth);
        expect(span.start <= day && day <= span.end).toBe(true);
        expect(periodSpan({ kind: granularity, start: span.start })?.end).toBe(span.end);
      }),
    );
  });
});
