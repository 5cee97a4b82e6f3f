import { foldForSearch } from '@/lib/format/collate';
import type { TouchpointRow } from '../types';
import { addIssue, type DraftRow } from './draft';
import { byName } from './references';
import type { TableColumn } from '../fields';

type Node = string | number;

interface Known {
  ids: ReadonlySet<string>;
  /** Touchpoints by folded name. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Rows of the table by folded name. */
  drafts: ReadonlyMap<string, readonly DraftRow[]>;
}

/** The parent that a cell names: a touchpoint by id, else a row of the table, else a touchpoint by name. */
function findParent(text: string, row: DraftRow, known: Known): DraftRow['parent'] {
  if (text === '') return null;
  if (known.ids.has(text)) return { id: text };
  const folded = foldForSearch(text);
  const inTable = (known.drafts.get(folded) ?? []).filter((other) => other !== row);
  if (inTable.length === 1 && inTable[0])
    return inTable[0].id ? { id: inTable[0].id } : { line: inTable[0].line };
  const found = known.names.get(folded) ?? [];
  return inTable.length === 0 && found.length === 1 && found[0] ? { id: found[0] } : undefined;
}

const nodeOf = (parent: NonNullable<DraftRow['parent']>): Node => ('id' in parent ? parent.id : parent.line);

/** Rows that would stand below themselves once every parent of the table is set. */
function refuseCircles(
  drafts: readonly DraftRow[],
  columns: readonly (TableColumn | null)[],
  existing: readonly TouchpointRow[],
): void {
  const parents = new Map<Node, Node | null>(existing.map(({ id, parentId }) => [id, parentId]));
  for (const { id, line, parent } of drafts) {
    if (parent !== undefined) parents.set(id ?? line, parent === null ? null : nodeOf(parent));
  }
  for (const row of drafts) {
    if (!row.parent) continue;
    const self: Node = row.id ?? row.line;
    const seen = new Set<Node>();
    for (
      let above = parents.get(self) ?? null;
      above !== null && !seen.has(above);
      above = parents.get(above) ?? null
    ) {
      seen.add(above);
      if (above === self) {
        addIssue(row, columns, 'parentId', 'parentCycle');
        break;
      }
    }
  }
}

/** Rows below a row that is not brought in cannot be brought in either, unless it exists already. */
function refuseOrphans(drafts: readonly DraftRow[], columns: readonly (TableColumn | null)[]): void {
  const broken = new Set(
    drafts.filter(({ issues }) => issues.some(({ level }) => level === 'error')).map(({ line }) => line),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const row of drafts) {
      if (broken.has(row.line) || !row.parent || !('line' in row.parent) || !broken.has(row.parent.line))
        continue;
      addIssue(row, columns, 'parentId', 'unknownParent', 'error', { text: row.parentText ?? '' });
      broken.add(row.line);
      changed = true;
    }
  }
}

/** Settles the parents that a table names; also across its own rows, in any order. */
export function planParents(
  drafts: readonly DraftRow[],
  columns: readonly (TableColumn | null)[],
  existing: readonly TouchpointRow[],
): void {
  const before = new Map(existing.map((row) => [row.id, row.parentId]));
  const byFoldedName = new Map<string, DraftRow[]>();
  for (const row of drafts) {
    const folded = foldForSearch(row.name);
    byFoldedName.set(folded, [...(byFoldedName.get(folded) ?? []), row]);
  }
  const known: Known = {
    ids: new Set(before.keys()),
    names: byName(existing.filter(({ archived }) => !archived)),
    drafts: byFoldedName,
  };
  for (const row of drafts) {
    if (row.parentText === undefined) continue;
    const parent = findParent(row.parentText, row, known);
    if (parent === undefined)
      addIssue(row, columns, 'parentId', 'unknownParent', 'error', { text: row.parentText });
    const now = row.id === null ? null : (before.get(row.id) ?? null);
    const wanted = parent && 'id' in parent ? parent.id : null;
    if (parent && 'line' in parent) row.parent = parent;
    else if (parent !== undefined && wanted !== now) row.parent = parent;
  }
  refuseCircles(drafts, columns, existing);
  refuseOrphans(drafts, columns);
}
