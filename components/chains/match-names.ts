interface Named {
  id: string;
  name: string;
}

export interface MatchedNames {
  /** Touchpoints in the order of the lines, each once. */
  found: string[];
  /** Lines that are no touchpoint's name, as they were written. */
  unknown: string[];
  /** Names that several touchpoints have. */
  double: string[];
  /** Names of those that stand in the chain already. */
  standing: string[];
}

/** Bullets and numbers as people write lists: "- ", "• ", "1. ", "2) ". */
const marks = /^\s*(?:[-–—*•·]|\d{1,3}[.)])\s+/u;

const folded = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase();

/** Touchpoints by names, one a line; the case of letters, spaces and marks of a list do not matter. */
export function matchNames(
  text: string,
  touchpoints: readonly Named[],
  inChain: ReadonlySet<string>,
): MatchedNames {
  const byName = new Map<string, Named[]>();
  for (const one of touchpoints) byName.set(folded(one.name), [...(byName.get(folded(one.name)) ?? []), one]);
  const found = new Set<string>();
  const [unknown, double, standing] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const line of text.split(/\r\n|\r|\n|\t/u)) {
    const written = line.trim();
    if (written === '') continue;
    const bare = written.replace(marks, '');
    const [first, ...others] = byName.get(folded(written)) ?? byName.get(folded(bare)) ?? [];
    if (!first) unknown.add(bare);
    else if (others.length > 0) double.add(first.name);
    else if (inChain.has(first.id)) standing.add(first.name);
    else found.add(first.id);
  }
  return { found: [...found], unknown: [...unknown], double: [...double], standing: [...standing] };
}
