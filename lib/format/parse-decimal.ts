/**
 * A number as people type it: `7,5`, `7.5`, `1 234,5`, `-2`. Null where the text is no such number or empty.
 * A single separator is always the decimal one (`1,234` is 1.234): fields here take scores and small amounts.
 */
export function parseDecimal(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace(/^[−–]/, '-');
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(plain)) return null;
  return Number(plain.replace(',', '.'));
}
