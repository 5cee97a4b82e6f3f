import { comparePositions } from '@/lib/touchpoints/position';
import { settleValues } from '@/lib/touchpoints/settle-values';
import type { TouchpointPatch, TouchpointRow } from '@/lib/touchpoints/types';

export type RowPatch = Partial<TouchpointRow>;

export interface RowChange<Patch = RowPatch> {
  id: string;
  patch: Patch;
}

/** What a write under way changes on the screen before the server has answered. */
export interface Overlay {
  changes: ReadonlyMap<string, RowPatch>;
  hidden: ReadonlySet<string>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields of a row that a patch names. */
export function pick<Patch extends RowPatch>(row: TouchpointRow, patch: Patch): Patch {
  return Object.fromEntries(
    Object.keys(patch).map((field) => [field, row[field as keyof TouchpointRow]]),
  ) as Patch;
}

/** Only what the patch would change, and what follows from it; null where that is nothing. */
export function differing(row: TouchpointRow, patch: TouchpointPatch): TouchpointPatch | null {
  const settled = settleValues(row, patch);
  const entries = Object.entries(settled).filter(
    ([field, value]) => !same(row[field as keyof TouchpointRow], value),
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as TouchpointPatch) : null;
}

/**
 * The part of a step back that is still possible: fields that hold what the step put there. What somebody else changed
 * since stays as they left it.
 */
export function stillMine<Patch extends RowPatch>(
  inverse: readonly RowChange<Patch>[],
  made: ReadonlyMap<string, Patch>,
  rows: ReadonlyMap<string, TouchpointRow>,
): RowChange<Patch>[] {
  return inverse.flatMap(({ id, patch }) => {
    const row = rows.get(id);
    const put = made.get(id);
    if (!row || !put) return [];
    const entries = Object.entries(patch).filter(([field]) =>
      same(row[field as keyof TouchpointRow], put[field as keyof RowPatch]),
    );
    return entries.length > 0 ? [{ id, patch: Object.fromEntries(entries) as Patch }] : [];
  });
}

/** Rows with everything that is under way laid over them. Rows that nothing touches stay the same objects. */
export function overlaid(row: TouchpointRow, overlays: readonly Overlay[]): TouchpointRow | null {
  let shown = row;
  for (const { changes, hidden } of overlays) {
    if (hidden.has(row.id)) return null;
    const patch = changes.get(row.id);
    if (patch) shown = { ...shown, ...patch };
  }
  return shown;
}

/** The inventory's own order. */
export function inOrder(rows: Iterable<TouchpointRow>): TouchpointRow[] {
  return [...rows].sort(comparePositions);
}

/** The object that was shown before where nothing in it changed, so that its row is not drawn again. */
export function keptObject(before: TouchpointRow | undefined, now: TouchpointRow): TouchpointRow {
  if (!before || before === now) return now;
  const keys = Object.keys(now) as (keyof TouchpointRow)[];
  const equal = keys.every((key) => {
    const [a, b] = [before[key], now[key]];
    return (
      a === b ||
      (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at]))
    );
  });
  return equal ? before : now;
}
