import type { Passage } from './graph';

/**
 * The passages that are left when some links are gone: whatever led to one of them leads on to what came behind it. Those
 * that were there before stay as they are; where one exists already, none is added.
 */
export function bridge<Stored extends Passage>(
  passages: readonly Stored[],
  gone: ReadonlySet<string>,
): (Stored | Passage)[] {
  let left: (Stored | Passage)[] = [...passages];
  for (const id of [...gone].sort()) {
    const from = left.filter((passage) => passage.to === id).map((passage) => passage.from);
    const to = left.filter((passage) => passage.from === id).map((passage) => passage.to);
    left = left.filter((passage) => passage.from !== id && passage.to !== id);
    const known = new Set(left.map((passage) => `${passage.from} ${passage.to}`));
    for (const first of from) {
      for (const second of to) {
        if (known.has(`${first} ${second}`)) continue;
        known.add(`${first} ${second}`);
        left.push({ from: first, to: second });
      }
    }
  }
  return left;
}
