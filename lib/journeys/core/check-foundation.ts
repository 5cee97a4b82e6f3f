/** Share of texts without evidence from which a map is said to rest on assumptions: more is assumed than known. */
export const mostlyAssumed = 0.5;

/** What is asked of a current-state map on which a future one stands. */
export interface FoundationFacts {
  /** Cells with a text, and those of them marked as an assumption or not marked at all. */
  written: number;
  assumed: number;
  /** The review is overdue. */
  isStale: boolean;
  reviewDue: string | null;
}

export type FoundationWarning =
  | { kind: 'none' | 'missing' | 'empty' }
  | { kind: 'assumed'; assumed: number; written: number; share: number }
  | { kind: 'stale'; reviewDue: string };

/** Share of the texts that are an assumption or say nothing of their evidence, 0 to 1; null where nothing is written. */
export const assumedShare = ({ written, assumed }: Pick<FoundationFacts, 'written' | 'assumed'>) =>
  written === 0 ? null : assumed / written;

/**
 * Why a future-state map stands on uncertain ground: it names no current map, that one is in the trash, empty, mostly
 * assumed (from one half on) or its review is overdue. Empty where nothing is to be said.
 */
export function checkFoundation(
  currentMapId: string | null,
  current: FoundationFacts | null,
): FoundationWarning[] {
  if (currentMapId === null) return [{ kind: 'none' }];
  if (!current) return [{ kind: 'missing' }];
  const { written, assumed, isStale, reviewDue } = current;
  const share = assumedShare(current);
  return [
    ...(share === null ? [{ kind: 'empty' } as const] : []),
    ...(share !== null && share >= mostlyAssumed
      ? [{ kind: 'assumed', assumed, written, share } as const]
      : []),
    ...(isStale && reviewDue ? [{ kind: 'stale', reviewDue } as const] : []),
  ];
}
