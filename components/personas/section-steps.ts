import type { PersonaSectionKind } from '@/db/values/personas';
import { newId } from '@/lib/ids';
import { parseLines } from '@/lib/personas/parse-lines';
import type { Statement } from '@/lib/personas/types';

/** Where something goes that moves by one place: behind which other, and its new place. Null at an end of the list. */
export function moveBy(
  list: readonly { id: string }[],
  id: string,
  by: 1 | -1,
): { afterId: string | null; place: number } | null {
  const to = list.findIndex((one) => one.id === id) + by;
  if (to < 0 || to >= list.length) return null;
  const others = list.filter((one) => one.id !== id);
  return { afterId: others[to - 1]?.id ?? null, place: to + 1 };
}

/** Behind which other something goes that is let go upon `targetId`: it takes that one's place. */
export function placeBefore(
  list: readonly { id: string }[],
  targetId: string,
  movedId: string,
): string | null {
  const from = list.findIndex(({ id }) => id === movedId);
  const to = list.findIndex(({ id }) => id === targetId);
  const others = list.filter(({ id }) => id !== movedId);
  const at = from >= 0 && from < to ? to : others.findIndex(({ id }) => id === targetId);
  return others[at - 1]?.id ?? null;
}

/** New lines of a section from what was typed or pasted. */
export function linesToAdd(kind: PersonaSectionKind, text: string): Omit<Statement, 'position'>[] {
  return parseLines(kind, text).map((line) => ({
    id: newId(),
    ...line,
    value: null,
    evidence: 'none',
    source: '',
  }));
}
