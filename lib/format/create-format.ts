import { roundScore, type LevelThresholds } from './level';
import { dayToDate, fiscalPlace, type Period } from './period';

/** Words of `messages/<locale>/format.json`. */
export type FormatWords = (
  key: 'quarter' | 'quarterShort' | 'half' | 'halfShort' | 'year' | 'range',
  values: Record<string, string>,
) => string;

export type DateValue = Date | string | number;

export interface Format {
  locale: string;
  timeZone: string;
  /**
   * A number; `decimals` are forced, otherwise up to 2. `sign` prints + as well; the minus is a real one. Without
   * `grouping` it can be typed on: `parseDecimal` reads it back.
   */
  number(value: number, options?: { decimals?: number; sign?: boolean; grouping?: boolean }): string;
  /** Score 0–10: one decimal, two where one would show another level. */
  score(value: number, thresholds?: LevelThresholds): string;
  /** A share 0–1 as per cent; decimals 0 by default. */
  percent(share: number, decimals?: number): string;
  /** Integer minor units and an ISO currency; whole amounts without decimals when `whole`. */
  money(minorUnits: number, currency: string, options?: { whole?: boolean }): string;
  /** An instant's day, or a `YYYY-MM-DD` day, which no time zone moves. */
  date(value: DateValue, style?: 'short' | 'medium' | 'long'): string;
  dateTime(value: DateValue): string;
  time(value: DateValue): string;
  /** "3 days ago"; `now` comes from the server, so that both sides print the same. */
  relative(value: DateValue, now: DateValue): string;
  /** Name of a period; `short` for axes and column heads. */
  period(period: Period, options?: { firstFiscalMonth?: number; short?: boolean }): string;
  list(items: readonly string[], kind?: 'and' | 'or'): string;
  /** "euro" for EUR. */
  currencyName(code: string): string;
  /** Name of a month that stands alone; 1 is January. */
  monthName(month: number): string;
  /** Bytes in the largest sensible unit. */
  fileSize(bytes: number): string;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const dateStyles = {
  short: { day: 'numeric', month: 'numeric', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const relativeUnits: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

// Quarters and halves are counted in Roman numerals there.
const romanLocales = ['pl', 'ro', 'ru'];
const romanNumerals = ['I', 'II', 'III', 'IV'];

// Made once and kept: a screen has hundreds of components that format, and making one costs more than using it a hundred
// times. There are as many as languages, time zones and styles.
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats for one language and one time zone. English is written the European way: 31 Mar 2026, weeks from Monday.
 * Groups are always separated, also in Polish, where four digits would otherwise stand ragged in a column.
 */
export function createFormat(locale: string, timeZone: string, words: FormatWords): Format {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = tag + JSON.stringify(options);
    let kept = numbers.get(key);
    if (!kept) numbers.set(key, (kept = new Intl.NumberFormat(tag, { useGrouping: 'always', ...options })));
    return kept;
  };
  const fixed = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const isDay = (value: DateValue): value is string => typeof value === 'string' && dayPattern.test(value);
  const dateFormat = (options: Intl.DateTimeFormatOptions, zone = timeZone): Intl.DateTimeFormat => {
    const key = tag + zone + JSON.stringify(options);
    let kept = dates.get(key);
    if (!kept) dates.set(key, (kept = new Intl.DateTimeFormat(tag, { timeZone: zone, ...options })));
    return kept;
  };
  const date: Format['date'] = (value, style = 'medium') =>
    isDay(value)
      ? dateFormat(dateStyles[style], 'UTC').format(dayToDate(value))
      : dateFormat(dateStyles[style]).format(new Date(value));

  return {
    locale,
    timeZone,
    date,
    number: (value, { decimals, sign, grouping = true } = {}) => {
      const text = numberFormat({
        useGrouping: grouping && 'always',
        ...(decimals === undefined ? { maximumFractionDigits: 2 } : fixed(decimals)),
        signDisplay: sign ? 'exceptZero' : 'negative',
      }).format(value);
      return text.replace('-', '−');
    },
    score: (value, thresholds) => {
      const { value: rounded, decimals } = roundScore(value, thresholds);
      return numberFormat(fixed(decimals)).format(rounded);
    },
    percent: (share, decimals = 0) => numberFormat({ style: 'percent', ...fixed(decimals) }).format(share),
    currencyName: (code) => new Intl.DisplayNames(tag, { type: 'currency' }).of(code) ?? code,
    monthName: (month) =>
      dateFormat({ month: 'long' }, 'UTC').format(new Date(Date.UTC(2026, month - 1, 15))),
    money: (minorUnits, currency, { whole = false } = {}) => {
      const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
      const digits = numberFormat(style).resolvedOptions().maximumFractionDigits ?? 2;
      return numberFormat({ ...style, ...(whole ? fixed(0) : {}) }).format(minorUnits / 10 ** digits);
    },
    dateTime: (value) =>
      dateFormat({ ...dateStyles.medium, hour: '2-digit', minute: '2-digit' }).format(new Date(value)),
    time: (value) => dateFormat({ hour: '2-digit', minute: '2-digit' }).format(new Date(value)),
    relative: (value, now) => {
      const seconds = (new Date(value).getTime() - new Date(now).getTime()) / 1000;
      const [unit, size] = relativeUnits.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
      const amount = unit === 'second' ? 0 : Math.trunc(seconds / size);
      return new Intl.RelativeTimeFormat(tag, { numeric: unit === 'second' ? 'auto' : 'always' }).format(
        amount,
        unit,
      );
    },
    period: ({ kind, start, end }, { firstFiscalMonth = 1, short = false } = {}) => {
      const { year, quarter, half } = fiscalPlace(start, firstFiscalMonth);
      const shortYear = year.includes('/') ? year.slice(2) : year.slice(-2);
      const named = (number: number) => ({
        number: (romanLocales.includes(locale) && romanNumerals[number - 1]) || String(number),
        year: short ? shortYear : year,
      });
      switch (kind) {
        case 'month':
          return dateFormat(
            short ? { month: 'short', year: '2-digit' } : { month: 'long', year: 'numeric' },
            'UTC',
          )
            .format(dayToDate(start))
            .replace(/\sг\.$/, short ? '' : '$&');
        case 'quarter':
          return words(short ? 'quarterShort' : 'quarter', named(quarter));
        case 'half':
          return words(short ? 'halfShort' : 'half', named(half));
        case 'year':
          return words('year', { year });
        case 'custom':
          return start === end ? date(start) : words('range', { start: date(start), end: date(end) });
      }
    },
    list: (items, kind = 'and') =>
      new Intl.ListFormat(tag, { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(items),
    fileSize: (bytes) => {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
      return numberFormat({
        style: 'unit',
        unit: units[step],
        // English has no plural for the short byte.
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: step ? 1 : 0,
      }).format(bytes / 1000 ** step);
    },
  };
}
