interface Passage {
  from: string;
  to: string;
}

export interface DrawnChain {
  columns: number;
  rows: number;
  places: { id: string; column: number; row: number }[];
  /** Each passage with the places that its line leads through: between its ends, one in every column that it skips. */
  lines: { from: string; to: string; way: { column: number; row: number }[] }[];
}

interface Slot {
  key: string;
  id: string | null;
  /** Slots of the column before from which a line leads here. */
  from: string[];
}

/** Columns of the links: one behind the furthest link that leads to it. */
function columnsOf(ids: readonly string[], passages: readonly Passage[]): Map<string, number> {
  const columns = new Map<string, number>();
  const columnOf = (id: string, above: ReadonlySet<string>): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    // Whoever changes a chain is told of links that lead back; a drawing of such a one would never end.
    const earlier = above.has(id) ? [] : passages.filter(({ to }) => to === id).map(({ from }) => from);
    const column = Math.max(-1, ...earlier.map((from) => columnOf(from, new Set([...above, id])))) + 1;
    columns.set(id, column);
    return column;
  };
  for (const id of ids) columnOf(id, new Set());
  return columns;
}

/**
 * Where the links of a chain are drawn: from the left to the right, what branches one below the other, in their order. A line
 * that skips columns has a place of its own in each of them, so that it leads through no other link.
 */
export function layoutChain(ids: readonly string[], passages: readonly Passage[]): DrawnChain {
  const known = new Set(ids);
  const ways = passages.filter(({ from, to }) => known.has(from) && known.has(to));
  const columnOf = columnsOf(ids, ways);
  const at = (id: string) => columnOf.get(id) ?? 0;
  const columns: Slot[][] = Array.from({ length: Math.max(-1, ...columnOf.values()) + 1 }, () => []);
  for (const id of ids) columns[at(id)]?.push({ key: id, id, from: [] });
  const slots = new Map(columns.flat().map((slot) => [slot.key, slot]));
  const lines = ways.map(({ from, to }) => {
    const keys: string[] = [];
    for (let column = at(from) + 1; column < at(to); column += 1) {
      const slot = { key: `${from} ${to} ${column}`, id: null, from: [keys.at(-1) ?? from] };
      columns[column]?.push(slot);
      slots.set(slot.key, slot);
      keys.push(slot.key);
    }
    slots.get(to)?.from.push(keys.at(-1) ?? from);
    return { from, to, keys };
  });
  const rowOf = new Map<string, number>();
  for (const column of columns) {
    const height = ({ from }: Slot) =>
      from.length === 0 ? 0 : from.reduce((sum, key) => sum + (rowOf.get(key) ?? 0), 0) / from.length;
    const sorted = column.map((slot) => ({ slot, height: height(slot) })).sort((a, b) => a.height - b.height);
    sorted.forEach(({ slot }, row) => rowOf.set(slot.key, row));
  }
  const row = (key: string) => rowOf.get(key) ?? 0;
  return {
    columns: columns.length,
    rows: Math.max(0, ...columns.map((column) => column.length)),
    places: ids.map((id) => ({ id, column: at(id), row: row(id) })),
    lines: lines.map(({ from, to, keys }) => ({
      from,
      to,
      way: keys.map((key, step) => ({ column: at(from) + 1 + step, row: row(key) })),
    })),
  };
}
