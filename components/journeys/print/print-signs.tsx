/** A moment of truth. */
export function DiamondSign() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className="mp-diamond">
      <path d="M8 1 15 8 8 15 1 8z" fill="currentColor" />
    </svg>
  );
}

/** How a curve is drawn: solid is now, dashed is meant, dots rest on an assumption. */
export const dashOf = (kind: 'current' | 'intended', isAssumed: boolean): string | undefined =>
  isAssumed ? '0.1 4.5' : kind === 'intended' ? '6 4' : undefined;

/** A piece of a line as a curve has it. */
export function LineSign({ dash, colour }: { dash: string | undefined; colour: string }) {
  return (
    <svg viewBox="0 0 28 8" aria-hidden className="mp-line-sign">
      <path d="M2 4h24" stroke={colour} strokeWidth="2" strokeLinecap="round" strokeDasharray={dash} />
    </svg>
  );
}
