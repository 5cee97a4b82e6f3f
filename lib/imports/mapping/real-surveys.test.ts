import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sharedData } from '@/testing/shared-data';
import { evaluateFile } from './evaluate-file';
import type { EvaluatedBatch } from './evaluation';
import { columnsOf } from './mapping-columns';
import { parseMappingText } from './parse-mapping';

// Child processes and whole surveys take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const years = [2013, 2014, 2015, 2016, 2017];
const respondents = new Map([
  [2013, 3535],
  [2014, 2818],
  [2015, 2958],
  [2016, 3087],
  [2017, 2831],
]);

const examples = path.resolve(import.meta.dirname, '../../../docs/examples/mappings');
const mappingOf = (name: string) =>
  parseMappingText(readFileSync(path.join(examples, `${name}.json`), 'utf8'));

/** Another way to the same counts: the raw lines without their quoted cells (city names), split at commas, compared. */
function tally(file: string): { column: (name: string) => string[]; rows: number } {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const cells = lines.map((line) =>
    line
      .replace(/\r$/, '')
      .replace(/"[^"]*"/g, 'quoted')
      .split(','),
  );
  const [header = [], ...rows] = cells;
  return {
    rows: rows.length,
    column: (name) => {
      const index = header.map((cell) => cell.trim()).indexOf(name);
      if (index === -1) throw new Error(`no column ${name}`);
      return rows.map((row) => row[index] ?? '');
    },
  };
}

const count = (cells: string[], wanted: string) => cells.filter((cell) => cell === wanted).length;

describe.each(years)('the airport survey of %i', (year) => {
  const file = sharedData(`sfo-customer-survey/raw/${year}_SFO_Customer_Survey.csv`);

  it.skipIf(!file)('gives the counts of every touchpoint and score that the raw lines have', async () => {
    const mapping = mappingOf(`sfo-${year}`);
    const raw = tally(file ?? '');
    const evaluation = await evaluateFile(file ?? '', mapping, { fileKey: 'test' });
    expect(evaluation.responses).toBe(respondents.get(year));
    expect(evaluation.report.rows).toEqual({
      read: raw.rows,
      taken: respondents.get(year),
      leftOut: 0,
      blank: 0,
    });
    expect(evaluation.contexts.map((context) => context.period)).toEqual([
      { kind: 'year', start: `${year}-01-01`, end: `${year}-12-31`, label: null },
    ]);
    const touchpoints = columnsOf(mapping, 'touchpoint');
    expect(touchpoints).toHaveLength(23);
    for (const column of touchpoints) {
      const cells = raw.column(String(column.column));
      const found = evaluation.columns.find((candidate) => candidate.column === column.column);
      const expected = ['1', '2', '3', '4', '5'].map((value) => ({ value, count: count(cells, value) }));
      expect(found?.values).toEqual(expected.filter((entry) => entry.count > 0));
      expect(found?.notApplicable).toBe(count(cells, '6'));
      expect(found?.missing).toBe(count(cells, '0') + count(cells, ''));
      expect(found?.leftOut).toBe(0);
    }
  });

  it.skipIf(!file)('gives the weighted means that the raw lines have', async () => {
    const mapping = mappingOf(`sfo-${year}`);
    const raw = tally(file ?? '');
    const weights = raw.column('WEIGHT').map(Number);
    const evaluation = await evaluateFile(file ?? '', mapping, { fileKey: 'test' });
    for (const figure of evaluation.figures) {
      const target = evaluation.targets[figure.target];
      const [low, high] = [target?.min ?? 0, target?.max ?? 0];
      const answers = raw.column(target?.source ?? '').map((cell, row) => ({
        value: /^\d+$/.test(cell) ? Number(cell) : NaN,
        weight: weights[row] ?? NaN,
      }));
      const taken = answers.filter(({ value }) => value >= low && value <= high);
      const total = taken.reduce((sum, { weight }) => sum + weight, 0);
      const mean = taken.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
      expect(figure.n).toBe(taken.length);
      expect(figure.weightedMean).toBeCloseTo(mean, 10);
      expect(figure.score).toBeCloseTo(((mean - low) / (high - low)) * 10, 10);
    }
  });

  it.skipIf(!file)('labels every attribute as the code list of that year says', async () => {
    const raw = tally(file ?? '');
    const labels = new Map<string, Map<string, number>>();
    const onBatch = (batch: EvaluatedBatch) => {
      for (const json of batch.responses.attributes) {
        for (const [name, label] of Object.entries(JSON.parse(json) as Record<string, string>)) {
          const counts = labels.get(name) ?? new Map<string, number>();
          labels.set(name, counts.set(label, (counts.get(label) ?? 0) + 1));
        }
      }
    };
    await evaluateFile(file ?? '', mappingOf(`sfo-${year}`), { fileKey: 'test', onBatch });
    expect([...labels.keys()].sort()).toEqual(['age', 'gender', 'home', 'income', 'peak', 'purpose']);
    const home = raw.column('HOME');
    expect(labels.get('home')?.get('San Francisco County')).toBe(count(home, '1'));
    expect(labels.get('peak')?.get('International')).toBe(count(raw.column('PEAK'), '3'));
    expect(labels.get('purpose')?.get('Business')).toBe(count(raw.column('Q2PURP1'), '1'));
    const ages: Record<number, string> = {
      2013: 'Q18_AGE',
      2014: 'Q18AGE',
      2015: 'Q18AGE',
      2016: 'Q19AGE',
      2017: 'Q19AGE',
    };
    const age = raw.column(ages[year] ?? '');
    const young = year === 2016 ? age.filter((cell) => cell.startsWith('Under')).length : count(age, '1');
    expect(labels.get('age')?.get('Under 18')).toBe(young);
    expect(labels.get('age')?.get('65 and over')).toBe(count(age, year === 2016 ? '65-Over' : '7'));
    for (const counts of labels.values()) {
      for (const label of counts.keys()) expect(label).not.toMatch(/^\d+$/);
    }
  });
});

describe('the airport survey', () => {
  it('has the same touchpoints and attributes in every wave', () => {
    const waves = years.map((year) => mappingOf(`sfo-${year}`));
    const names = waves.map((wave) =>
      columnsOf(wave, 'touchpoint').map(({ touchpoint }) =>
        touchpoint.match === 'new' ? touchpoint.name : '',
      ),
    );
    for (const wave of names) expect(wave).toEqual(names[0]);
    expect(names[0]).toHaveLength(23);
    expect(names[0]).toContain('Signs and directions inside the airport');
    // It sums up the items about cleanliness: counted among them, it would enter the overall score a second time.
    expect(names[0]).not.toContain('Cleanliness overall');
    const attributes = waves.map((wave) => columnsOf(wave, 'attribute').map(({ attribute }) => attribute));
    for (const wave of attributes)
      expect(wave).toEqual(['purpose', 'age', 'gender', 'income', 'home', 'peak']);
    for (const attribute of ['age', 'income', 'peak', 'home']) {
      const labels = waves.map((wave) => {
        const column = columnsOf(wave, 'attribute').find((candidate) => candidate.attribute === attribute);
        return [...new Set(Object.values(column?.values ?? {}))].sort();
      });
      for (const wave of labels) expect(wave).toEqual(labels[0]);
    }
  });

  const file = sharedData('sfo-customer-survey/raw/2017_SFO_Customer_Survey.csv');
  it.skipIf(!file)(
    'has the word Blank in 2017, and 0 as an answer of the recommendation question',
    async () => {
      const raw = tally(file ?? '');
      const evaluation = await evaluateFile(file ?? '', mappingOf('sfo-2017'), { fileKey: 'test' });
      const overall = evaluation.columns.find((column) => column.column === 'Q7ALL');
      expect(overall).toMatchObject({ missing: count(raw.column('Q7ALL'), 'Blank'), leftOut: 0 });
      const cells = raw.column('NETPRO');
      const recommendation = evaluation.columns.find((column) => column.column === 'NETPRO');
      expect(recommendation?.values?.[0]).toEqual({ value: '0', count: count(cells, '0') });
      expect(recommendation?.missing).toBe(count(cells, '11') + count(cells, ''));
      expect(evaluation.targets.filter((target) => target.measure !== 'touchpoint')).toMatchObject([
        { measure: 'overall', min: 1, max: 5 },
        { measure: 'recommendation', min: 0, max: 10 },
      ]);
    },
  );
});

describe('the hospital survey by state', () => {
  const file = sharedData('hcahps-state/state_results.csv');

  it.skipIf(!file)('gives the share of the top box for every state, measure and release', async () => {
    const evaluation = await evaluateFile(file ?? '', mappingOf('hcahps-state'), { fileKey: 'test' });
    expect(evaluation.aggregates).toHaveLength(4580);
    expect(evaluation.report.rows).toMatchObject({ taken: 4580, leftOut: 0 });
    expect(evaluation.contexts).toHaveLength(51 * 9 - 1);
    expect(evaluation.targets.map((target) => target.measure).sort()).toEqual([
      'overall',
      'recommendation',
      ...Array.from({ length: 8 }, () => 'touchpoint'),
    ]);
    const lines = readFileSync(file ?? '', 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .filter(Boolean);
    for (const row of evaluation.aggregates) {
      const [, , measure, bottom, middle, top] = (lines[row.row - 2] ?? '').split(',');
      expect(evaluation.targets[row.target]?.source).toBe(measure);
      expect(Number(row.mean)).toBeCloseTo(Number(top) / 100, 10);
      expect(row.n).toBeNull();
      expect(row.shares?.map((share) => share.percent)).toEqual([bottom, middle, top].map(Number));
    }
    const first = evaluation.contexts[0];
    expect(first?.brand).toBe('Alaska');
    expect(first?.period).toMatchObject({ kind: 'custom', start: '2013-10-01', end: '2014-09-30' });
  });
});
