import { ImportError } from '../read/import-error';
import { foldName } from './fold-name';
import type { ColumnReference } from './mapping-schema';

/**
 * Finds columns of a table as a mapping names them: by number from 1, by the exact header, or by the header in other
 * letter case where one column alone has it. The function gives the index from 0, or undefined.
 */
export function columnFinder(header: readonly string[]): (reference: ColumnReference) => number | undefined {
  const exact = new Map(header.map((name, index) => [name, index]));
  const folded = new Map<string, number | undefined>();
  header.forEach((name, index) => {
    const key = foldName(name);
    folded.set(key, folded.has(key) ? undefined : index);
  });
  return (reference) => {
    if (typeof reference === 'number') return reference <= header.length ? reference - 1 : undefined;
    const name = reference.replace(/\s+/gu, ' ');
    return exact.get(name) ?? folded.get(foldName(name));
  };
}

/** As `columnFinder`, but throws ImportError `mappingColumnMissing` with what the file has instead. */
export function columnGetter(header: readonly string[]): (reference: ColumnReference) => number {
  const find = columnFinder(header);
  return (reference) => {
    const index = find(reference);
    if (index !== undefined) return index;
    throw new ImportError('mappingColumnMissing', {
      column: reference,
      columns: header.slice(0, 30).join(', '),
    });
  };
}
