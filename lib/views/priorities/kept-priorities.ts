import { freeze } from '@/lib/utils/freeze';
import type { ToldPriorities } from './tell-priorities';

/** Lines and points that are kept in the memory of this process, of all brands together; each takes less than a kilobyte. */
const keptAtMost = 50_000;

interface Kept {
  /** Of the brand's changes: all up to it are in what was told. */
  sequence: number;
  told: ToldPriorities;
  size: number;
}

/** The least recently read first. */
const kept = new Map<string, Kept>();
let total = 0;

function forget(key: string, { size }: Kept) {
  kept.delete(key);
  total -= size;
}

/**
 * What was told before, if nothing has changed in the brand since. `key` names all that it depends on beside the brand's
 * data, the workspace first; `sequence` was read in the reader's own transaction.
 */
export function recallPriorities(key: string, sequence: number): ToldPriorities | null {
  const found = kept.get(key);
  if (found?.sequence !== sequence) return null;
  kept.delete(key);
  kept.set(key, found);
  return found.told;
}

/**
 * Keeps what was told for the next reader and lets the least recently read go. `sequence` was read before anything else, so
 * that what is told contains at least the changes up to it.
 */
export function rememberPriorities(key: string, sequence: number, told: ToldPriorities): ToldPriorities {
  const { ranked, unranked, matrix, effort } = freeze(told);
  const before = kept.get(key);
  if (before && before.sequence > sequence) return told;
  if (before) forget(key, before);
  const size = 1 + ranked.length + unranked.length + matrix.length + effort.length;
  kept.set(key, { sequence, told, size });
  total += size;
  for (const [oldest, one] of kept) {
    if (total <= keptAtMost) break;
    forget(oldest, one);
  }
  return told;
}
