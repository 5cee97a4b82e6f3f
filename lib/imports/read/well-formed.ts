/** What stands for a character that no text can hold. */
const replacement = '\uFFFD';

/**
 * The same text without halves of surrogate pairs and without NUL, each replaced by U+FFFD: a database keeps neither.
 * Everything that enters goes through here or through a decoder that gives no such text.
 */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', replacement);
}

/** A piece from the beginning of a text, never ending in half a character. */
export function beginningOf(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

const isRecord = (value: object): value is Record<string, unknown> =>
  Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;

/**
 * A value parsed from JSON, whose escapes can spell what no text can hold, with all its texts and keys well-formed; the very
 * same one where they are already. Dates, bytes and other instances of classes are left as they are.
 */
export function wellFormedJson(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) {
    const list: unknown[] = value.map(wellFormedJson);
    return list.some((one, at) => one !== value[at]) ? list : value;
  }
  if (typeof value !== 'object' || value === null || !isRecord(value)) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [wellFormed(key), wellFormedJson(inner)] as const,
  );
  const isSame = entries.every(([key, inner]) => Object.hasOwn(value, key) && inner === value[key]);
  return isSame ? value : Object.fromEntries(entries);
}
