import type { ColumnOf, ColumnRole, Mapping, Scale } from './mapping-schema';

/** The columns of a mapping with a given role. */
export function columnsOf<Role extends ColumnRole>(mapping: Mapping, role: Role): ColumnOf<Role>[] {
  return mapping.columns.filter((column): column is ColumnOf<Role> => column.role === role);
}

/** The places of the answer categories of a distribution on its scale. */
export function categoryValues(mapping: Mapping): number[] {
  const listed = columnsOf(mapping, 'answer-category').flatMap((column) => Object.values(column.values));
  return listed.length > 0 ? listed : columnsOf(mapping, 'percent').map((column) => column.value ?? 0);
}

/** Lowest and highest step of a scale; for words, of their steps unless it says otherwise. */
export function scaleRange(scale: Scale): { min: number; max: number } {
  if (!('words' in scale)) return scale;
  const steps = Object.values(scale.words);
  return { min: scale.min ?? Math.min(...steps), max: scale.max ?? Math.max(...steps) };
}
