import { rolesOf } from '@/lib/imports/mapping/check-mapping';
import { columnFinder } from '@/lib/imports/mapping/find-column';
import type { ColumnRole, MappedColumn, Mapping, Scale } from '@/lib/imports/mapping/mapping-schema';
import type { Layout } from '@/lib/imports/mapping/mapping-values';

/** A mapping under work: one entry for every column of the file, in its order; `ignore` is an entry as well. */
export type Draft = Mapping;

/** What the columns say about a scale, missing answers and those that do not apply. */
export interface AnswerRules {
  scale?: Scale;
  missing?: string[];
  notApplicable?: string[];
}

/** A mapping laid over the columns of a file: those it does not know are ignored, those the file lacks fall out. */
export function alignDraft(mapping: Mapping, header: readonly string[]): Draft {
  const find = columnFinder(header);
  const known = new Map<number, MappedColumn>();
  for (const column of mapping.columns) {
    const index = find(column.column);
    if (index !== undefined && !known.has(index)) known.set(index, column);
  }
  return {
    ...mapping,
    columns: header.map((name, index) => {
      const column = known.get(index);
      return column ? { ...column, column: name } : { column: name, role: 'ignore' };
    }),
  };
}

/** The scale and codes of a column, where its role has them. */
export function answerRules(column: MappedColumn): AnswerRules | null {
  switch (column.role) {
    case 'touchpoint':
    case 'overall':
    case 'recommendation':
    case 'score': {
      const { scale, missing, notApplicable } = column;
      return { scale, missing, notApplicable };
    }
    case 'mean':
      return { scale: column.scale };
    default:
      return null;
  }
}

/** A column in another role. What both roles know is kept, the rest begins with what can be told from the name. */
export function withRole(column: MappedColumn, role: ColumnRole): MappedColumn {
  if (column.role === role) return column;
  const { column: name } = column;
  const label = String(name);
  const { scale, missing, notApplicable } = answerRules(column) ?? {};
  const scored = {
    ...(scale ? { scale } : {}),
    ...(missing ? { missing } : {}),
    ...(notApplicable ? { notApplicable } : {}),
  };
  switch (role) {
    case 'touchpoint':
      return { column: name, role, touchpoint: { match: 'new', name: label, phase: 'during' }, ...scored };
    case 'overall':
    case 'recommendation':
    case 'score':
      return { column: name, role, ...scored };
    case 'mean':
      return { column: name, role, ...(scale ? { scale } : {}) };
    case 'attribute':
      return { column: name, role, attribute: label.slice(0, 60), otherValues: 'keep' };
    case 'brand':
      return { column: name, role, otherValues: 'keep' };
    case 'object':
      return { column: name, role, kind: 'place', otherValues: 'keep' };
    case 'touchpoint-name':
      return { column: name, role, touchpoints: [], otherValues: 'new', phase: 'during' };
    case 'answer-category':
      return { column: name, role, values: {} };
    default:
      return { column: name, role };
  }
}

/** Replaces the columns at the given places. */
export function changeColumns(
  draft: Draft,
  indexes: ReadonlySet<number>,
  change: (column: MappedColumn) => MappedColumn,
): Draft {
  return {
    ...draft,
    columns: draft.columns.map((column, index) => (indexes.has(index) ? change(column) : column)),
  };
}

/** Sets scale and codes where the column's role has them; leaves other columns as they are. */
export function withRules(column: MappedColumn, rules: AnswerRules): MappedColumn {
  switch (column.role) {
    case 'touchpoint':
    case 'overall':
    case 'recommendation':
    case 'score':
      return { ...column, ...rules };
    case 'mean':
      return { ...column, scale: rules.scale };
    default:
      return column;
  }
}

/** The draft in another layout: columns whose role has no place there are ignored. */
export function withLayout(draft: Draft, layout: Layout): Draft {
  return {
    ...draft,
    layout,
    columns: draft.columns.map((column) =>
      rolesOf[layout].includes(column.role) ? column : { column: column.column, role: 'ignore' },
    ),
  };
}

/** A list of codes as people type it: separated by commas, semicolons or blanks between. */
export function parseCodes(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map((code) => code.trim())
        .filter((code) => code !== ''),
    ),
  ];
}
