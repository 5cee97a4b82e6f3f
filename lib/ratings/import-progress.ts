import 'server-only';

// Kept on globalThis: development reloads modules, and whoever asks must find the same numbers.
const rowsRead = ((globalThis as { touchstoneImports?: Map<string, number> }).touchstoneImports ??= new Map<
  string,
  number
>());

/** Runs the reading of a file, whose progress others of this process can ask for meanwhile. */
export async function withProgress<T>(
  importId: string,
  work: (tell: (rows: number) => void) => Promise<T>,
): Promise<T> {
  try {
    return await work((rows) => rowsRead.set(importId, rows));
  } finally {
    rowsRead.delete(importId);
  }
}

/** Rows that a preview or commit under way has read so far; null where none is under way in this process. */
export function progressOf(importId: string): number | null {
  return rowsRead.get(importId) ?? null;
}
