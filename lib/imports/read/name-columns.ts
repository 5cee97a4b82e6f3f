import { beginningOf } from './well-formed';

// Leaves room for " (2)" within the 200 characters that a mapping may use.
const longestName = 190;

/**
 * Column names of a header row: trimmed, inner white space as one blank, at most 190 characters, unique.
 * An empty one becomes "Column 7", the second "name" becomes "name (2)".
 */
export function nameColumns(cells: readonly string[], count = cells.length): string[] {
  const taken = new Set<string>();
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const written = (cells[index] ?? '').replace(/\s+/gu, ' ').trim();
    const base = written === '' ? `Column ${index + 1}` : beginningOf(written, longestName);
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    taken.add(name);
    names.push(name);
  }
  return names;
}
