import type { core } from 'zod';

type RawIssue = core.$ZodRawIssue;
type Values = Record<string, string | number>;

/** A message as it travels: a key of `messages/<locale>/validation.json`, with values as JSON behind a space. */
const encode = (key: string, values?: Values): string => (values ? `${key} ${JSON.stringify(values)}` : key);

/** `too_small` and `too_big` by what they measure. */
function limitKey(
  direction: 'tooSmall' | 'tooBig',
  issue: { origin: string; exact?: boolean; inclusive?: boolean },
): string {
  switch (issue.origin) {
    case 'string':
      return issue.exact ? 'lengthString' : `${direction}String`;
    case 'array':
    case 'set':
    case 'map':
      return issue.exact ? 'lengthList' : `${direction}List`;
    case 'date':
      return `${direction}Date`;
    case 'file':
      return `${direction}File`;
    default:
      return issue.inclusive === false ? `${direction}NumberOpen` : `${direction}Number`;
  }
}

/** Days of dates, megabytes of files, everything else as it is. */
function limitValue(limit: number | bigint, origin: string): string | number {
  if (origin === 'date') return new Date(Number(limit)).toISOString().slice(0, 10);
  return origin === 'file' ? Math.round(Number(limit) / 100_000) / 10 : Number(limit);
}

const isEmpty = (input: unknown) => input === undefined || input === null || input === '';

function invalidTypeKey(expected: string, input: unknown): string {
  if (isEmpty(input)) return 'required';
  switch (expected) {
    case 'int':
      return 'wholeNumber';
    case 'number':
    case 'bigint':
      return 'number';
    case 'date':
      return 'date';
    default:
      return 'invalid';
  }
}

const formatKeys: Record<string, string> = {
  email: 'email',
  url: 'url',
  httpUrl: 'url',
  date: 'date',
  datetime: 'date',
  time: 'time',
  uuid: 'choice',
  guid: 'choice',
};

/**
 * The message of a zod issue: a key of `messages/<locale>/validation.json` and, behind a space, its values as JSON.
 * A schema's own message (`.regex(…, 'slug')`) is such a key already and never comes through here.
 */
export function zodMessageKey(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return invalidTypeKey(issue.expected, issue.input);
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return 'required';
      return encode(limitKey('tooSmall', issue), { minimum: limitValue(issue.minimum, issue.origin) });
    case 'too_big':
      return encode(limitKey('tooBig', issue), { maximum: limitValue(issue.maximum, issue.origin) });
    case 'invalid_format':
      return formatKeys[issue.format] ?? 'invalid';
    case 'not_multiple_of':
      return encode('multipleOf', { divisor: Number(issue.divisor) });
    case 'invalid_value':
    case 'invalid_union':
      return isEmpty(issue.input) ? 'required' : 'choice';
    case 'unrecognized_keys':
      return encode('unknownFields', { names: issue.keys.join(', ') });
    default:
      return 'invalid';
  }
}

/** The part of a next-intl translator that messages need; it must start at the root, so: `useTranslations()`. */
export interface RootTranslator {
  (key: string, values?: Values): string;
  has(key: string): boolean;
}

function decode(message: string): { key: string; values: Values } | null {
  const [, key, json] = /^([A-Za-z][\w.]*)(?: (\{.*\}))?$/s.exec(message) ?? [];
  if (!key) return null;
  try {
    return { key, values: json ? (JSON.parse(json) as Values) : {} };
  } catch {
    return null;
  }
}

/**
 * A validation message in the reader's language: keys are looked up in `validation`, then in `errors`, then as a whole
 * path (`touchpoints.parentCycle`). A text that is no key, such as a sentence already translated, comes back as it is.
 * `formatDay` writes the days of date limits: pass `useFormat().date`.
 */
export function translateMessage(
  t: RootTranslator,
  message: string,
  formatDay: (day: string) => string,
): string {
  const decoded = decode(message);
  if (!decoded) return message;
  const key = [`validation.${decoded.key}`, `errors.${decoded.key}`, decoded.key].find((path) => t.has(path));
  if (!key) return message;
  const isDay = (value: string | number): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  const values = Object.entries(decoded.values).map(([name, value]) => [
    name,
    isDay(value) ? formatDay(value) : value,
  ]);
  return t(key, Object.fromEntries(values) as Values);
}
