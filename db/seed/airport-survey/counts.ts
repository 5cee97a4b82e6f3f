import { readFileSync } from 'node:fs';
import path from 'node:path';

export const tripPurposes = ['business', 'leisure', 'other', 'unknown'] as const;
export type TripPurpose = (typeof tripPurposes)[number];

export const ageGroups = ['under-35', '35-54', '55-plus', 'unknown'] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** How many answers, and the sum of their weights. */
export interface CountCell {
  n: number;
  w: number;
}

/** Something for each combination of trip purpose and age group that occurs. */
export type ByGroup<T> = { [purpose in TripPurpose]?: { [ageGroup in AgeGroup]?: T } };

export interface SurveyTouchpoint {
  key: string;
  name: string;
  /** `overall` and `summary` stand beside an overall score, never in it; `recommendation` is 0–10. */
  measure: 'touchpoint' | 'overall' | 'summary' | 'recommendation';
  scale: { min: number; max: number };
  /** The column that held the answers, by year. */
  columns: Record<string, string>;
}

export interface SurveyWave {
  year: number;
  respondents: number;
  weightSum: number;
  /** Mean weight of each fifth of the respondents, lightest first, to four decimals. */
  weightFifths: number[];
  groups: ByGroup<CountCell>;
}

/** The table that `scripts/data/count-airport-survey.ts` makes of the published survey. */
export interface AirportSurveyCounts {
  source: string;
  licence: string;
  touchpoints: SurveyTouchpoint[];
  waves: SurveyWave[];
  /** Touchpoint → year → purpose → age group → score → cell; scores that nobody gave are absent. */
  counts: Record<string, Record<string, ByGroup<Record<string, CountCell>>>>;
}

/** The committed table: five yearly waves of an airport's passenger survey, counted. */
export function readAirportSurveyCounts(): AirportSurveyCounts {
  const text = readFileSync(path.join(process.cwd(), 'db/seed/airport-survey/counts.json'), 'utf8');
  return JSON.parse(text) as AirportSurveyCounts;
}
