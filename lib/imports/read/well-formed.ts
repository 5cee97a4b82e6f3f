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

/** A value parsed from JSON, whose escapes can spell what no text can hold, with all its texts and keys well-formed. */
export function wellFormedJson(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(wellFormedJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [wellFormed(key), wellFormedJson(inner)]),
  );
}
