import { freeze } from '@/lib/utils/freeze';
import type { Snapshot } from './snapshot';

/** Characters of JSON that are kept in the memory of this process, of all brands together. */
const keptAtMost = 16_000_000;

/** The least recently read first. */
const kept = new Map<string, { content: Snapshot; size: number }>();
let total = 0;

/**
 * A snapshot that was read before. `key` names its content by the SHA-256 of it, so what is found is what the database would
 * give; whether the reader may have it was decided by the row that the hash was read from.
 */
export function recallSnapshot(key: string): Snapshot | null {
  const found = kept.get(key);
  if (!found) return null;
  kept.delete(key);
  kept.set(key, found);
  return found.content;
}

/** Keeps a snapshot, whose JSON has `size` characters, for the next reader, and lets the least recently read ones go. */
export function rememberSnapshot(key: string, content: Snapshot, size: number): Snapshot {
  freeze(content);
  if (size > keptAtMost || kept.has(key)) return content;
  kept.set(key, { content, size });
  total += size;
  for (const [oldest, one] of kept) {
    if (total <= keptAtMost) break;
    kept.delete(oldest);
    total -= one.size;
  }
  return content;
}
