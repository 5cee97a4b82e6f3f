/** A sum whose parts may be missing. */
export interface Sum {
  /** Null where any part is missing: a part that nobody knows is not 0. */
  total: number | null;
  /** The sum of what is known. */
  known: number;
  missing: number;
}

/** Adds up what is known and counts what is not. */
export function addUp(parts: readonly (number | null)[]): Sum {
  const missing = parts.filter((part) => part === null).length;
  const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return { total: missing === 0 ? known : null, known, missing };
}
