import type { ColumnProfile } from './column-profile';
import { foldName } from './fold-name';
import type { Scale } from './mapping-schema';
import { wordScales } from './word-scales';

export interface ProposedScale {
  scale: Scale;
  missing: string[];
  notApplicable: string[];
}

const usualScales: readonly [min: number, max: number][] = [
  [1, 3],
  [1, 4],
  [1, 5],
  [1, 6],
  [1, 7],
  [1, 10],
  [0, 10],
  [0, 100],
  [1, 100],
];
const usualCodes = new Set([8, 9, 88, 98, 99, 888, 998, 999, -1, -9, -99]);
const mostWords = 12;
/** What a mapping may hold as a code; a longer cell is a text that somebody wrote. */
const longestCode = 200;
const isLong = (cell: string) => cell.length > longestCode;

/**
 * The scale that the answers of some columns seem to be given on, with the codes that seem to mean something else:
 * 0 before a scale that begins at 1 is taken for missing, the number after its end for not applicable. Undefined
 * where the columns hold no answers.
 */
export function proposeScale(columns: readonly ColumnProfile[]): ProposedScale | undefined {
  return proposeWordScale(columns) ?? proposeNumbers(columns);
}

function proposeNumbers(columns: readonly ColumnProfile[]): ProposedScale | undefined {
  const counts = new Map<number, number>();
  const texts = new Set<string>();
  for (const { distinct } of columns) {
    for (const [cell, count] of distinct) {
      const value = Number(cell.replace(',', '.'));
      if (Number.isFinite(value)) counts.set(value, (counts.get(value) ?? 0) + count);
      else if (!isLong(cell)) texts.add(cell);
    }
  }
  const values = [...counts.keys()].sort((a, b) => a - b);
  const answers = values.filter((value) => !usualCodes.has(value) || isNeighbour(value, values));
  const low = answers[0];
  const high = answers.at(-1);
  if (low === undefined || high === undefined || texts.size > 3) return undefined;
  const codes = values.filter((value) => !answers.includes(value)).map(String);
  const proposed = fit(low, high, answers);
  return { ...proposed, missing: [...proposed.missing, ...codes, ...texts] };
}

/** 8 and 9 are answers where 7 is one; alone behind 5 they are codes. */
function isNeighbour(value: number, values: readonly number[]): boolean {
  return (
    value > 0 &&
    value < 12 &&
    values.includes(value - 1) &&
    values.includes(value - 2) &&
    values.includes(value - 3)
  );
}

function fit(low: number, high: number, answers: readonly number[]): ProposedScale {
  const plain = (min: number, max: number): ProposedScale => ({
    scale: { min, max },
    missing: [],
    notApplicable: [],
  });
  if (low === 0 && high === 6) return { scale: { min: 1, max: 5 }, missing: ['0'], notApplicable: ['6'] };
  if (low === 0 && high <= 5 && answers.length > 2) {
    return { scale: { min: 1, max: high <= 3 ? 3 : 5 }, missing: ['0'], notApplicable: [] };
  }
  if (low === 0 && high === 11) return { scale: { min: 0, max: 10 }, missing: ['11'], notApplicable: [] };
  const usual = usualScales.find(([min, max]) => low >= min && high <= max && (low > 0 || min === 0));
  return usual ? plain(usual[0], Math.max(usual[1], high)) : plain(low, high > low ? high : low + 1);
}

/** The scale of answers in words, where most of them are a known row of words; the rest is taken for missing. */
export function proposeWordScale(columns: readonly ColumnProfile[]): ProposedScale | undefined {
  const words = new Map<string, string>();
  for (const { distinct } of columns) {
    for (const cell of distinct.keys()) words.set(foldName(cell), cell);
    if (words.size > mostWords || [...distinct.keys()].some(isLong)) return undefined;
  }
  if (words.size < 2) return undefined;
  for (const scale of wordScales) {
    const known = [...words.keys()].filter((word) => scale.includes(word));
    if (known.length < 2 || known.length < words.size * 0.6) continue;
    const steps = scale.map((word, at) => [words.get(word) ?? word, at + 1] as const);
    const others = [...words].filter(([word]) => !scale.includes(word)).map(([, cell]) => cell);
    return { scale: { words: Object.fromEntries(steps) }, missing: others, notApplicable: [] };
  }
  return undefined;
}
