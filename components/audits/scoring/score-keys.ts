export type ScoreKey =
  | { kind: 'score'; value: number }
  | { kind: 'half' }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'notApplicable' }
  | { kind: 'clear' }
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'note' };

/** Within these milliseconds "1" and "0" mean ten. */
const tenWithin = 900;

/**
 * What a key means on a scale: digits score, "x" or "1" and "0" in a row are 10, point or comma adds or takes a half,
 * "n" is not applicable, left and right step, up and down move, Enter goes to the note. `last` is the key before and when
 * it came, in milliseconds. Null for any other key.
 */
export function readScoreKey(
  key: string,
  now: number,
  last: { key: string; at: number } | null,
): ScoreKey | null {
  if (key === '0' && last?.key === '1' && now - last.at <= tenWithin) return { kind: 'score', value: 10 };
  if (/^\d$/.test(key)) return { kind: 'score', value: Number(key) };
  switch (key.toLowerCase()) {
    case 'x':
    // The same key on a Cyrillic keyboard.
    case 'ч':
      return { kind: 'score', value: 10 };
    case 'n':
    case 'т':
      return { kind: 'notApplicable' };
    case '.':
    case ',':
      return { kind: 'half' };
    case 'backspace':
    case 'delete':
      return { kind: 'clear' };
    case 'arrowright':
      return { kind: 'step', by: 1 };
    case 'arrowleft':
      return { kind: 'step', by: -1 };
    case 'arrowdown':
      return { kind: 'move', by: 1 };
    case 'arrowup':
      return { kind: 'move', by: -1 };
    case 'enter':
      return { kind: 'note' };
    default:
      return null;
  }
}

/** The score after a half was added or taken: 7 ↔ 7.5; 10 has none above it. */
export const withHalf = (score: number | null): number | null =>
  score === null || score === 10 ? score : Number.isInteger(score) ? score + 0.5 : Math.floor(score);

/** One step up or down within 0–10; from nothing it begins in the middle. */
export const stepped = (score: number | null, by: 1 | -1, step: number): number =>
  score === null ? 5 : Math.min(10, Math.max(0, score + by * step));
