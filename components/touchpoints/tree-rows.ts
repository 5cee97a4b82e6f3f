import { comparePositions } from '@/lib/touchpoints/position';
import type { TouchpointRow } from '@/lib/touchpoints/types';

export interface TreeItem {
  id: string;
  row: TouchpointRow;
  /** 1 at the top. */
  level: number;
  parentId: string | null;
  children: number;
  expanded: boolean;
  /** Place among its siblings, from 1, and how many there are. */
  place: number;
  of: number;
  /** Only shown because something below it was found. */
  isPath: boolean;
}

/**
 * The tree as lines. With `found` only those rows and the way to them are there, all ways open. A row whose parent is not
 * among the rows (archived, in the trash) stands at the top.
 */
export function treeItems(
  rows: readonly TouchpointRow[],
  closed: ReadonlySet<string>,
  found: ReadonlySet<string> | null,
): TreeItem[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parentOf = (row: TouchpointRow) =>
    row.parentId !== null && byId.has(row.parentId) ? row.parentId : null;
  const wanted = found && withPaths(found, byId, parentOf);
  const children = new Map<string | null, TouchpointRow[]>();
  for (const row of [...rows].sort(comparePositions)) {
    if (wanted && !wanted.has(row.id)) continue;
    const parent = parentOf(row);
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  const items: TreeItem[] = [];
  const walk = (parentId: string | null, level: number) => {
    const siblings = children.get(parentId) ?? [];
    siblings.forEach((row, at) => {
      const below = children.get(row.id)?.length ?? 0;
      const expanded = below > 0 && (wanted !== null || !closed.has(row.id));
      items.push({
        id: row.id,
        row,
        level,
        parentId,
        children: below,
        expanded,
        place: at + 1,
        of: siblings.length,
        isPath: found !== null && !found.has(row.id),
      });
      if (expanded) walk(row.id, level + 1);
    });
  };
  walk(null, 1);
  return items;
}

function withPaths(
  found: ReadonlySet<string>,
  byId: ReadonlyMap<string, TouchpointRow>,
  parentOf: (row: TouchpointRow) => string | null,
): Set<string> {
  const wanted = new Set<string>();
  for (const id of found) {
    for (let row = byId.get(id); row && !wanted.has(row.id);) {
      wanted.add(row.id);
      const parent = parentOf(row);
      row = parent === null ? undefined : byId.get(parent);
    }
  }
  return wanted;
}

export interface TreePlace {
  parentId: string | null;
  /** The sibling in front; null to be the first. */
  afterId: string | null;
}

/** Where a line goes by a step up, down, in (below the sibling above) or out (behind its parent); null where it cannot. */
export function stepPlace(
  items: readonly TreeItem[],
  id: string,
  step: 'up' | 'down' | 'in' | 'out',
): TreePlace | null {
  const item = items.find((one) => one.id === id);
  if (!item) return null;
  const siblings = items.filter((one) => one.parentId === item.parentId);
  const at = siblings.indexOf(item);
  const before = siblings[at - 1];
  const behind = siblings[at + 1];
  switch (step) {
    case 'up':
      return before ? { parentId: item.parentId, afterId: siblings[at - 2]?.id ?? null } : null;
    case 'down':
      return behind ? { parentId: item.parentId, afterId: behind.id } : null;
    case 'in': {
      if (!before) return null;
      const last = items.findLast((one) => one.parentId === before.id);
      return { parentId: before.id, afterId: last?.id ?? null };
    }
    case 'out': {
      const parent = items.find((one) => one.id === item.parentId);
      return parent ? { parentId: parent.parentId, afterId: parent.id } : null;
    }
  }
}
