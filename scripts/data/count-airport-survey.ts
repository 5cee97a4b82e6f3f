import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type {
  AgeGroup,
  AirportSurveyCounts,
  ByGroup,
  CountCell,
  SurveyWave,
  TripPurpose,
} from '@/db/seed/airport-survey/counts';
import {
  airportSurveyQuestions,
  airportSurveyYears,
  type AirportSurveyYear,
} from './airport-survey-questions';

const usage = 'tsx scripts/data/count-airport-survey.ts <folder of the raw CSV files> [output.json]';
const source =
  'San Francisco International Airport, yearly customer survey 2013–2017, published on the open data portal of the City ' +
  'and County of San Francisco. Counted here by touchpoint, wave, trip purpose, age group and score.';
const licence = 'PDDL 1.0 (Open Data Commons Public Domain Dedication and License)';

/** Weights have at most ten decimals; in units of 1e-10 their sums are exact. */
const weightUnits = 10_000_000_000n;

/** A cell while it is being counted. */
interface ExactCell {
  n: number;
  units: bigint;
}

type Row = Record<string, string>;

/** Q2PURP1, the purpose named first. 0 is blank in every year and 8 in 2013; 9 stands in no code list. */
function purposeOf(row: Row): TripPurpose {
  const code = row.Q2PURP1 ?? '';
  if (['1', '5'].includes(code)) return 'business';
  if (['2', '3', '6'].includes(code)) return 'leisure';
  return ['4', '7', '10', '11', '12', '13'].includes(code) ? 'other' : 'unknown';
}

/** Codes 1–7; 2016 has text, with "Under 18" to "Under 32" for some. 0, 8, 9 and words are no age. */
function ageGroupOf(row: Row): AgeGroup {
  const code = row.Q18_AGE ?? row.Q18AGE ?? row.Q19AGE ?? '';
  if (['1', '2', '3', '18-24', '25-34'].includes(code) || /^Under [12]\d$|^Under 3[0-4]$/.test(code))
    return 'under-35';
  if (['4', '5', '35-44', '45-54'].includes(code)) return '35-54';
  return ['6', '7', '55-64', '65-Over'].includes(code) ? '55-plus' : 'unknown';
}

/** A rating of 1–5, or a recommendation of 0–10. Everything else (0 blank, 6 not applicable, 11, "Blank") is no score. */
function scoreOf(text: string, isRecommendation: boolean): string | null {
  const answer = text.trim();
  return (isRecommendation ? /^(?:\d|10)$/ : /^[1-5]$/).test(answer) ? answer : null;
}

function weightUnitsOf(text: string): bigint {
  const match = /^(\d+)(?:\.(\d{0,10}))?$/.exec(text.trim());
  if (!match) throw new Error(`"${text}" is not a weight of at most ten decimals.`);
  return BigInt(match[1] ?? '0') * weightUnits + BigInt((match[2] ?? '').padEnd(10, '0'));
}

function readRows(folder: string, year: AirportSurveyYear): Row[] {
  const text = readFileSync(path.join(folder, `${year}_SFO_Customer_Survey.csv`), 'utf8');
  return parse(text, { bom: true, columns: (names: string[]) => names.map((name) => name.trim()) }) as Row[];
}

function addTo(groups: ByGroup<ExactCell>, purpose: TripPurpose, ageGroup: AgeGroup, units: bigint) {
  const cell = ((groups[purpose] ??= {})[ageGroup] ??= { n: 0, units: 0n });
  cell.n += 1;
  cell.units += units;
}

/** At most 15 digits, so that the nearest number prints as the exact sum. */
function toCell({ n, units }: ExactCell): CountCell {
  return { n, w: Number(`${units / weightUnits}.${String(units % weightUnits).padStart(10, '0')}`) };
}

function mapGroups<A, B>(groups: ByGroup<A>, map: (value: A) => B): ByGroup<B> {
  const sorted = <V>(record: Record<string, V>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted(groups).map(([purpose, byAge]) => [
      purpose,
      Object.fromEntries(sorted(byAge ?? {}).map(([ageGroup, value]) => [ageGroup, map(value as A)])),
    ]),
  );
}

/** The mean weight of each fifth of the respondents, lightest first, to four decimals. */
function weightFifths(units: readonly bigint[]): number[] {
  const sorted = [...units].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return [0, 1, 2, 3, 4].map((fifth) => {
    const part = sorted.slice(
      Math.round((fifth * sorted.length) / 5),
      Math.round(((fifth + 1) * sorted.length) / 5),
    );
    const sum = part.reduce((total, one) => total + one, 0n);
    return Number((Number(sum) / Number(weightUnits) / part.length).toFixed(4));
  });
}

/** Counts the five raw files of a folder. Throws when a file or a column is missing or a weight cannot be read. */
export function countAirportSurvey(folder: string): AirportSurveyCounts {
  const counts: AirportSurveyCounts['counts'] = {};
  const waves = airportSurveyYears.map((year): SurveyWave => {
    const rows = readRows(folder, year);
    const everybody: ByGroup<ExactCell> = {};
    for (const row of rows)
      addTo(everybody, purposeOf(row), ageGroupOf(row), weightUnitsOf(row.WEIGHT ?? ''));
    for (const { key, columns, measure } of airportSurveyQuestions) {
      const column = columns[year];
      if (column === null) continue;
      const groups: ByGroup<Record<string, ExactCell>> = {};
      for (const row of rows) {
        const answer = row[column];
        if (answer === undefined) throw new Error(`${year} has no column ${column}.`);
        const score = scoreOf(answer, measure === 'recommendation');
        if (score === null) continue;
        const scores = ((groups[purposeOf(row)] ??= {})[ageGroupOf(row)] ??= {});
        const cell = (scores[score] ??= { n: 0, units: 0n });
        cell.n += 1;
        cell.units += weightUnitsOf(row.WEIGHT ?? '');
      }
      (counts[key] ??= {})[year] = mapGroups(groups, (scores) =>
        Object.fromEntries(Object.entries(scores).map(([score, cell]) => [score, toCell(cell)])),
      );
    }
    const units = rows.map((row) => weightUnitsOf(row.WEIGHT ?? ''));
    const total = units.reduce((sum, one) => sum + one, 0n);
    const { n: respondents, w: weightSum } = toCell({ n: rows.length, units: total });
    return {
      year,
      respondents,
      weightSum,
      weightFifths: weightFifths(units),
      groups: mapGroups(everybody, toCell),
    };
  });
  const touchpoints = airportSurveyQuestions.map(({ key, name, measure, columns }) => ({
    key,
    name,
    measure,
    scale: measure === 'recommendation' ? { min: 0, max: 10 } : { min: 1, max: 5 },
    columns: Object.fromEntries(
      Object.entries(columns).flatMap(([year, c]) => (c === null ? [] : [[year, c]])),
    ),
  }));
  return { source, licence, touchpoints, waves, counts };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, output = path.join(import.meta.dirname, '../../db/seed/airport-survey/counts.json')] =
    process.argv.slice(2);
  if (!folder) throw new Error(`Usage: ${usage}`);
  const counted = countAirportSurvey(folder);
  writeFileSync(output, `${JSON.stringify(counted)}\n`);
  const respondents = counted.waves.reduce((sum, wave) => sum + wave.respondents, 0);
  process.stdout.write(`${respondents} respondents, ${counted.touchpoints.length} questions → ${output}\n`);
}
