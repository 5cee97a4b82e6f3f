import type { Settings } from '@/lib/journeys/core/types';

/** The levels that have words, from the best. Halves lie between two of them. */
export const emotionLevels = [2, 1, 0, -1, -2] as const;
export type EmotionLevel = (typeof emotionLevels)[number];

export const emotionRange = { least: -2, most: 2, step: 0.5 } as const;

const { least, most, step } = emotionRange;

/** The nearest half from −2 to 2. */
export function snapEmotion(value: number): number {
  const snapped = Math.round(value / step) * step;
  // No negative nought: it would be read as "−0".
  return Math.max(least, Math.min(most, snapped)) + 0;
}

/** Space above and below the curve, as a share of the row's height, so that dots and labels are not cut. */
const margin = 0.16;

/** How far below the top of the row a value stands, 0 to 1. */
export const heightOf = (value: number): number =>
  margin + ((most - value) / (most - least)) * (1 - 2 * margin);

/** The value at a height, in halves. */
export const emotionAt = (share: number): number =>
  snapEmotion(most - ((share - margin) / (1 - 2 * margin)) * (most - least));

/** What was typed so far, and the value that it stands for; null where it stands for none yet. */
export interface TypedEmotion {
  text: string;
  value: number | null;
}

const wholeNumber = /^-?[0-2](?:\.(?:5|0)?)?$/;

/**
 * One more key of a value that is typed: digits, a minus (also the typographic one), a decimal point or comma. What cannot go
 * on begins anew with the key; a key that says nothing here gives null.
 */
export function typeEmotion(text: string, key: string): TypedEmotion | null {
  const sign = key.replace(/[−–]/, '-').replace(',', '.');
  if (!/^[-.0-9]$/.test(sign)) return null;
  for (const next of [text + sign, sign]) {
    if (next === '-') return { text: next, value: null };
    if (!wholeNumber.test(next)) continue;
    const value = Number(next);
    if (value >= least && value <= most) return { text: next, value: value + 0 };
  }
  return null;
}

const wordKeys = { '2': 'most', '1': 'more', '0': 'middle', '-1': 'less', '-2': 'least' } as const;
export type EmotionWord = (typeof wordKeys)[keyof typeof wordKeys];

/** Where a lane's own word for a level is kept. */
export const wordSetting = (level: EmotionLevel): string => `word-${level + 3}`;

/** The lane's own word for a level, else the usual one. */
export function wordOf(level: EmotionLevel, settings: Settings, usual: (key: EmotionWord) => string): string {
  const own = settings[wordSetting(level)];
  return typeof own === 'string' && own !== '' ? own : usual(wordKeys[`${level}`]);
}

/** The levels between which a value lies; one of them where it is a level itself. */
export function levelsAround(value: number): EmotionLevel[] {
  const around = [...new Set([Math.floor(value), Math.ceil(value)])];
  return around.flatMap((wanted) => emotionLevels.filter((level) => level === wanted));
}
