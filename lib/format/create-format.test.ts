import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '@/db/values/accounts';
import { createFormat, type FormatWords } from './create-format';
import { levelOf, scoreStep } from './level';
import { parseDecimal } from './parse-decimal';

const nbsp = '\u00A0';

function formatOf(locale: Locale, timeZone = 'Europe/Warsaw') {
  const file = path.join(process.cwd(), 'messages', locale, 'format.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return createFormat(locale, timeZone, createTranslator({ locale, messages }) as unknown as FormatWords);
}

const each = (expected: Record<Locale, string>) =>
  locales.map((locale) => [locale, expected[locale]] as const);

describe('numbers', () => {
  it.each(
    each({
      en: '1,234.5',
      pl: `1${nbsp}234,5`,
      cs: `1${nbsp}234,5`,
      ro: '1.234,5',
      ru: `1${nbsp}234,5`,
    }),
  )('groups thousands in %s', (locale, text) => {
    expect(formatOf(locale).number(1234.5)).toBe(text);
  });

  it('forces decimals and prints signs with a real minus', () => {
    const format = formatOf('en');
    expect(format.number(7, { decimals: 1 })).toBe('7.0');
    expect(format.number(0.3, { decimals: 1, sign: true })).toBe('+0.3');
    expect(format.number(-0.3, { decimals: 1, sign: true })).toBe('−0.3');
    expect(format.number(-0.04, { decimals: 1, sign: true })).toBe('0.0');
  });

  it.each(each({ en: '42.5%', pl: '42,5%', cs: `42,5${nbsp}%`, ro: `42,5${nbsp}%`, ru: `42,5${nbsp}%` }))(
    'writes per cent in %s',
    (locale, text) => {
      expect(formatOf(locale).percent(0.425, 1)).toBe(text);
    },
  );

  it('divides minor units by the currency', () => {
    expect(formatOf('pl').money(123450, 'PLN')).toBe(`1${nbsp}234,50${nbsp}zł`);
    expect(formatOf('en').money(1234, 'JPY')).toBe('¥1,234');
    expect(formatOf('cs').money(123400, 'CZK', { whole: true })).toBe(`1${nbsp}234${nbsp}Kč`);
  });

  it.each(locales)('writes what can be read back in %s', (locale) => {
    const format = formatOf(locale);
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (cents) => {
        expect(parseDecimal(format.number(cents / 100, { grouping: false }))).toBe(cents / 100);
      }),
    );
  });

  it('names file sizes', () => {
    expect(formatOf('en').fileSize(1_500_000)).toBe('1.5 MB');
    expect(formatOf('ru').fileSize(2000)).toBe('2 кБ');
    expect(formatOf('en').fileSize(0)).toBe('0 bytes');
  });
});

describe('score', () => {
  it('shows one decimal, and two where one would show another level', () => {
    const format = formatOf('en');
    expect(format.score(7.44)).toBe('7.4');
    expect(format.score(7.96)).toBe('7.96');
    expect(format.score(7.996)).toBe('7.99');
    expect(format.score(3.97)).toBe('3.97');
    expect(format.score(8)).toBe('8.0');
    expect(format.score(7.64, { wowFrom: 7.64, okFrom: 4 })).toBe('7.64');
    expect(formatOf('cs').score(7.25)).toBe('7,3');
  });

  it('never shows a figure of another level', () => {
    const format = formatOf('pl');
    const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(between(0, 10), between(3.9, 4.1), between(7.9, 8.1)), (score) => {
        expect(levelOf(parseDecimal(format.score(score)) ?? -1)).toBe(levelOf(score));
      }),
    );
  });

  it('steps the colours by thresholds', () => {
    expect([0, 1.9, 2, 3.9, 4, 5.9, 6, 7.9, 8, 10].map((score) => scoreStep(score))).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });
});

describe('dates', () => {
  it.each(
    each({
      en: '31 Mar 2026',
      pl: '31 mar 2026',
      cs: '31. 3. 2026',
      ro: '31 mar. 2026',
      ru: '31 мар. 2026 г.',
    }),
  )('writes a medium date in %s', (locale, text) => {
    expect(formatOf(locale).date('2026-03-31').replaceAll(nbsp, ' ')).toBe(text);
  });

  it('shows an instant in the time zone and leaves a day alone', () => {
    const format = formatOf('en', 'America/Los_Angeles');
    expect(format.date('2026-03-31T03:00:00Z')).toBe('30 Mar 2026');
    expect(format.date('2026-03-31')).toBe('31 Mar 2026');
    expect(format.dateTime('2026-03-31T03:00:00Z')).toBe('30 Mar 2026, 20:00');
  });

  it('counts relative to the given now', () => {
    const now = '2026-03-31T12:00:00Z';
    expect(formatOf('en').relative('2026-03-28T11:00:00Z', now)).toBe('3 days ago');
    expect(formatOf('pl').relative('2026-03-31T10:00:00Z', now)).toBe('2 godziny temu');
    expect(formatOf('ru').relative('2026-04-05T12:00:00Z', now)).toBe('через 5 дней');
    expect(formatOf('ro').relative('2026-03-31T11:59:40Z', now)).toBe('acum');
  });
});

describe('periods', () => {
  const quarter = { kind: 'quarter', start: '2026-01-01', end: '2026-03-31' } as const;

  it.each(
    each({ en: 'Q1 2026', pl: 'I kw. 2026', cs: '1. čtvrtletí 2026', ro: 'trim. I 2026', ru: 'I кв. 2026' }),
  )('names a quarter in %s', (locale, text) => {
    expect(formatOf(locale).period(quarter)).toBe(text);
  });

  it('counts from the first fiscal month', () => {
    const format = formatOf('en');
    expect(format.period(quarter, { firstFiscalMonth: 4 })).toBe('Q4 2025/26');
    expect(format.period({ ...quarter, start: '2026-04-01' }, { firstFiscalMonth: 4 })).toBe('Q1 2026/27');
    expect(format.period({ ...quarter, kind: 'half', start: '2026-10-01' }, { firstFiscalMonth: 4 })).toBe(
      'H2 2026/27',
    );
    expect(format.period({ ...quarter, kind: 'year' })).toBe('2026');
    expect(format.period(quarter, { short: true })).toBe('Q1 26');
  });

  it('names months and free ranges', () => {
    expect(formatOf('pl').period({ kind: 'month', start: '2026-03-01', end: '2026-03-31' })).toBe(
      'marzec 2026',
    );
    expect(
      formatOf('ru').period({ kind: 'month', start: '2026-03-01', end: '2026-03-31' }, { short: true }),
    ).toBe('март 26');
    expect(formatOf('en').period({ kind: 'custom', start: '2026-03-02', end: '2026-04-10' })).toBe(
      '2 Mar 2026 – 10 Apr 2026',
    );
  });
});

it('joins lists', () => {
  expect(formatOf('ro').list(['a', 'b', 'c'])).toBe('a, b și c');
  expect(formatOf('en').list(['a', 'b'], 'or')).toBe('a or b');
});
