import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  airportSurveyQuestions,
  airportSurveyYears,
  type AirportSurveyYear,
} from './airport-survey-questions';
import { countAirportSurvey } from './count-airport-survey';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'airport-survey-'));
  for (const year of airportSurveyYears) writeWave(year, []);
});
afterEach(() => rmSync(folder, { recursive: true }));

const ageColumn = { 2013: 'Q18_AGE', 2014: 'Q18AGE', 2015: 'Q18AGE', 2016: 'Q19AGE', 2017: 'Q19AGE' };

function columnOf(key: string, year: AirportSurveyYear): string {
  const column = airportSurveyQuestions.find((question) => question.key === key)?.columns[year];
  if (!column) throw new Error(`${key} was not asked in ${year}.`);
  return column;
}

/** A file with all columns of its year; those that a row does not name are 0, blank. */
function writeWave(year: AirportSurveyYear, rows: Record<string, string>[], without?: string) {
  const asked = airportSurveyQuestions.flatMap(({ columns }) => columns[year] ?? []);
  const header = ['Q2PURP1', ageColumn[year], ...asked, 'WEIGHT'].filter((name) => name !== without);
  const lines = rows.map((row) =>
    header.map((name) => `"${row[name] ?? (name === 'WEIGHT' ? '1' : '0')}"`).join(','),
  );
  // Names with blanks behind them, as the published headers can have.
  const text = [header.map((name) => `${name} `).join(','), ...lines].join('\n');
  writeFileSync(path.join(folder, `${year}_SFO_Customer_Survey.csv`), `${text}\n`);
}

describe('countAirportSurvey', () => {
  it('counts 1–5 by purpose and age with exact weights, and nothing else', () => {
    const signs = columnOf('signs', 2014);
    writeWave(2014, [
      { Q2PURP1: '1', Q18AGE: '3', [signs]: '5', WEIGHT: '0.1' },
      { Q2PURP1: '5', Q18AGE: '2', [signs]: '5', WEIGHT: '0.2' },
      { Q2PURP1: '2', Q18AGE: '7', [signs]: '1', WEIGHT: '0.5221167513' },
      { Q2PURP1: '13', Q18AGE: '9', [signs]: '3', WEIGHT: '2' },
      { Q2PURP1: '0', Q18AGE: '0', [signs]: '6' },
      { Q2PURP1: '0', Q18AGE: '0', [signs]: '0' },
      { Q2PURP1: '0', Q18AGE: '0', [signs]: '' },
    ]);
    const { counts, waves } = countAirportSurvey(folder);
    expect(counts.signs?.[2014]).toEqual({
      business: { 'under-35': { '5': { n: 2, w: 0.3 } } },
      leisure: { '55-plus': { '1': { n: 1, w: 0.5221167513 } } },
      other: { unknown: { '3': { n: 1, w: 2 } } },
    });
    expect(waves.find(({ year }) => year === 2014)).toMatchObject({
      respondents: 7,
      weightSum: 5.8221167513,
      groups: { unknown: { unknown: { n: 3, w: 3 } } },
    });
  });

  it('finds one touchpoint under the two names that its column had', () => {
    writeWave(2013, [{ [columnOf('security', 2013)]: '4' }]);
    writeWave(2014, [{ [columnOf('security', 2014)]: '2' }]);
    const { security } = countAirportSurvey(folder).counts;
    expect(columnOf('security', 2013)).not.toBe(columnOf('security', 2014));
    expect(security?.[2013]).toMatchObject({ unknown: { unknown: { '4': { n: 1 } } } });
    expect(security?.[2014]).toMatchObject({ unknown: { unknown: { '2': { n: 1 } } } });
  });

  it('takes 0 of the recommendation for a score, 11 for a blank, and the text "Blank" for none', () => {
    const [recommendation, whole] = [columnOf('recommendation', 2017), columnOf('airport-as-a-whole', 2017)];
    writeWave(2017, [
      { [recommendation]: '0', [whole]: 'Blank' },
      { [recommendation]: '10', [whole]: '4' },
      { [recommendation]: '11' },
      { [recommendation]: '' },
    ]);
    const { counts } = countAirportSurvey(folder);
    expect(Object.keys(counts.recommendation?.[2017]?.unknown?.unknown ?? {})).toEqual(['0', '10']);
    expect(counts['airport-as-a-whole']?.[2017]?.unknown?.unknown).toEqual({ '4': { n: 1, w: 1 } });
    expect(Object.keys(counts.recommendation ?? {})).toEqual(['2017']);
  });

  it('reads the ages of 2016, which are words, and 2013’s own blank purpose', () => {
    const signs = columnOf('signs', 2016);
    const ages = ['18-24', 'Under 32', '45-54', '65-Over', "Don't Know or Refused"];
    writeWave(
      2016,
      ages.map((age) => ({ Q2PURP1: '3', Q19AGE: age, [signs]: '4' })),
    );
    writeWave(2013, [{ Q2PURP1: '8', Q18_AGE: '4', [columnOf('signs', 2013)]: '4' }]);
    const { waves } = countAirportSurvey(folder);
    const groups = (year: number) => waves.find((wave) => wave.year === year)?.groups;
    expect(groups(2016)).toMatchObject({
      leisure: { 'under-35': { n: 2 }, '35-54': { n: 1 }, '55-plus': { n: 1 }, unknown: { n: 1 } },
    });
    expect(groups(2013)).toEqual({ unknown: { '35-54': { n: 1, w: 1 } } });
  });

  it('tells the typical weight of each fifth', () => {
    const weights = ['5', '1', '2', '1', '3', '2', '4', '5', '3', '4'];
    writeWave(
      2015,
      weights.map((WEIGHT) => ({ WEIGHT })),
    );
    const wave = countAirportSurvey(folder).waves.find(({ year }) => year === 2015);
    expect(wave?.weightFifths).toEqual([1, 2, 3, 4, 5]);
  });

  it('stops at a column that is missing and a weight that is none', () => {
    writeWave(2015, [{}], columnOf('wifi', 2015));
    expect(() => countAirportSurvey(folder)).toThrow('2015 has no column Q7WIFI');
    writeWave(2015, [{ WEIGHT: '-1' }]);
    expect(() => countAirportSurvey(folder)).toThrow('"-1" is not a weight');
  });
});
