import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedData } from '@/testing/shared-data';
import { sniffFile } from '../read/sniff';
import { checkMapping } from './check-mapping';
import { type MappingInput, mappingSchema } from './mapping-schema';
import { parseMappingText } from './parse-mapping';
import { proposeMapping } from './propose-mapping';
import { proposeScale } from './propose-scale';
import { profileColumns } from './column-profile';

function table(text: string) {
  const [columns = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'));
  return { columns, rows };
}

const roles = (mapping: MappingInput) =>
  Object.fromEntries(mapping.columns.map(({ column, role }) => [column, role]));
const inventory = { touchpoints: [{ id: '0193b2a0-0000-7000-8000-000000000001', name: 'Fitting  room' }] };

describe('proposeMapping', () => {
  it('guesses a wide survey: roles, scale, codes', () => {
    const sample = table(`
      Respondent ID;Weight;fitting room;Q_till;Queue;Overall satisfaction;How likely to recommend us;Age;Comment
      17;0.55;4;6;0;4;10;1;fine
      18;1.25;5;3;1;5;0;2;
      19;0.75;2;2;6;3;7;3;the queue was long`);
    const { mapping, followed, unsure } = proposeMapping({ ...sample, fileName: 'wave 2024.csv' }, inventory);
    expect(followed).toBeNull();
    expect(mapping.layout).toBe('wide');
    expect(mapping.period).toEqual({ kind: 'year', start: '2024-01-01' });
    expect(roles(mapping)).toEqual({
      'Respondent ID': 'respondent',
      Weight: 'weight',
      'fitting room': 'touchpoint',
      Q_till: 'touchpoint',
      Queue: 'touchpoint',
      'Overall satisfaction': 'overall',
      'How likely to recommend us': 'recommendation',
      Age: 'attribute',
      Comment: 'ignore',
    });
    expect(mapping.defaults).toEqual({ scale: { min: 1, max: 5 }, missing: ['0'], notApplicable: ['6'] });
    expect(mapping.columns[2]).toMatchObject({
      touchpoint: { match: 'id', id: inventory.touchpoints[0]?.id },
    });
    expect(mapping.columns[3]).toMatchObject({ touchpoint: { match: 'new', name: 'Q till' } });
    expect(unsure).toEqual(['Q_till', 'Queue']);
    const twice = table('Q_a;Q7ALL;Q9ALL\n4;5;3\n1;2;5\n5;1;4');
    const further = proposeMapping(twice, inventory);
    // A second question about a whole is none of the touchpoints, and a person decides.
    expect(roles(further.mapping)).toEqual({ Q_a: 'touchpoint', Q7ALL: 'overall', Q9ALL: 'ignore' });
    expect(further.unsure).toEqual(['Q9ALL', 'Q_a']);
    expect(checkMapping(mappingSchema.parse(mapping))).toEqual([]);
  });

  it('guesses a long file by the names in it', () => {
    const { mapping } = proposeMapping(
      table(
        'kto;data;punkt styku;ocena\nA1;14.03.2025;Fitting room;4\nA1;15.03.2025;Kasa;5\nA2;15.03.2025;Kasa;1',
      ),
      inventory,
    );
    expect(mapping.layout).toBe('long');
    expect(mapping.period).toEqual({ from: 'date', granularity: 'quarter' });
    expect(roles(mapping)).toMatchObject({ data: 'date', 'punkt styku': 'touchpoint-name', ocena: 'score' });
    expect(mapping.columns[2]).toMatchObject({ touchpoints: [{ value: 'Fitting room' }] });
    expect(checkMapping(mappingSchema.parse(mapping))).toEqual([]);
  });

  it('takes a name for the whole, or the recommendation question, for what it says', () => {
    const { mapping } = proposeMapping(
      table('customer;question;score\na;Till;4\na;ALL;5\na;NPS;9\nb;Till;1\nb;Overall satisfaction;2'),
      inventory,
    );
    expect(mapping.columns).toMatchObject([
      { role: 'respondent' },
      {
        role: 'touchpoint-name',
        touchpoints: [
          { value: 'ALL', as: 'overall' },
          { value: 'NPS', as: 'recommendation', scale: { min: 0, max: 10 } },
        ],
      },
      { role: 'score' },
    ]);
  });

  it('guesses published means and distributions', () => {
    const means = proposeMapping(table('Touchpoint;Mean;N\nTill;4,2;30\nQueue;3,9;31'), inventory).mapping;
    expect(means).toMatchObject({ layout: 'aggregated-means', decimal: ',' });
    expect(roles(means)).toEqual({ Touchpoint: 'touchpoint-name', Mean: 'mean', N: 'n' });
    const shares = proposeMapping(
      table('Question;Percent no;Percent yes\nTill;20;80\nQueue;50;50'),
      inventory,
    ).mapping;
    expect(shares.layout).toBe('aggregated-distribution');
    expect(checkMapping(mappingSchema.parse(shares))).toEqual([]);
  });

  it('offers the mapping of the last wave, moved on to the next period', () => {
    const former = proposeMapping(table('id;till;queue;door\n1;1;2;3\n2;5;4;3\n3;5;4;1'), inventory).mapping;
    const saved = { ...former, period: { kind: 'quarter' as const, start: '2025-10-01', label: 'Autumn' } };
    const next = proposeMapping(table('till;id;queue;lift\n1;1;2;3'), inventory, [
      {
        id: 'other',
        from: 'import',
        name: 'Other',
        mapping: mappingSchema.parse({
          ...saved,
          columns: [{ column: 'x', role: 'touchpoint', touchpoint: { match: 'new', name: 'X' } }],
        }),
      },
      { id: 'former', from: 'saved', name: 'Former', mapping: mappingSchema.parse(saved) },
    ]);
    expect(next.followed).toEqual({
      id: 'former',
      from: 'saved',
      name: 'Former',
      found: 2,
      of: 2,
      lost: [],
    });
    expect(next.mapping.period).toEqual({ kind: 'quarter', start: '2026-01-01' });
    expect(next.mapping.columns.map(({ column }) => column)).toEqual(['id', 'till', 'queue']);
    expect(next.unsure).toEqual(['lift']);
  });

  it('is not led astray by a column called __proto__', () => {
    const { mapping } = proposeMapping(table('__proto__;constructor\n1;2\n5;4\n3;2'), inventory);
    expect(checkMapping(mappingSchema.parse(mapping))).toEqual([]);
  });

  const file = sharedData('sfo-customer-survey/raw/2015_SFO_Customer_Survey.csv');
  it.skipIf(!file)('finds the touchpoints, attributes and codes of a real survey', async () => {
    const sniffed = await sniffFile(file ?? '');
    if (sniffed.kind !== 'delimited') throw new Error('not delimited');
    const sample = { columns: sniffed.columns, rows: sniffed.sample, fileName: '2015_survey.csv' };
    const { mapping } = proposeMapping(sample, { touchpoints: [] });
    expect(mapping.defaults).toEqual({ scale: { min: 1, max: 5 }, missing: ['0'], notApplicable: ['6'] });
    const found = roles(mapping);
    expect(found).toMatchObject({
      RESPNUM: 'respondent',
      WEIGHT: 'weight',
      Q7ALL: 'overall',
      Q18AGE: 'attribute',
    });
    const rated = Object.keys(found).filter((column) => /^Q7(?!ALL)/.test(column));
    expect(rated.map((column) => found[column])).toEqual(rated.map(() => 'touchpoint'));
  });

  it.skipIf(!file)('offers the mapping of 2014 for the wave of 2015', async () => {
    const sniffed = await sniffFile(file ?? '');
    if (sniffed.kind !== 'delimited') throw new Error('not delimited');
    const examples = path.resolve(import.meta.dirname, '../../../docs/examples/mappings');
    const saved = [2013, 2014].map((year) => ({
      id: String(year),
      from: 'import' as const,
      name: String(year),
      mapping: parseMappingText(readFileSync(path.join(examples, `sfo-${year}.json`), 'utf8')),
    }));
    const sample = { columns: sniffed.columns, rows: sniffed.sample, fileName: '2015_SFO.csv' };
    const { mapping, followed } = proposeMapping(sample, { touchpoints: [] }, saved);
    expect(followed?.id).toBe('2014');
    expect(proposeMapping(sample, { touchpoints: [] }, saved, '2013').followed?.lost).toContain('Q7O_WHOLE');
    expect(proposeMapping(sample, { touchpoints: [] }, saved, null).followed).toBeNull();
    expect(mapping.period).toEqual({ kind: 'year', start: '2015-01-01' });
  });
});

describe('proposeScale', () => {
  const scaleOf = (...cells: string[]) =>
    proposeScale(
      profileColumns(
        ['a'],
        cells.map((cell) => [cell]),
        '.',
      ),
    );

  it.each([
    [['1', '5', '3'], { scale: { min: 1, max: 5 }, missing: [], notApplicable: [] }],
    [['0', '6', '3', '5'], { scale: { min: 1, max: 5 }, missing: ['0'], notApplicable: ['6'] }],
    [['0', '3', '5'], { scale: { min: 1, max: 5 }, missing: ['0'], notApplicable: [] }],
    [['1', '2', '3', '4', '5', '9'], { scale: { min: 1, max: 5 }, missing: ['9'], notApplicable: [] }],
    [['1', '5', '99', '-1'], { scale: { min: 1, max: 5 }, missing: ['-1', '99'], notApplicable: [] }],
    [['1', '2', '3', '4', '5', '6', '7'], { scale: { min: 1, max: 7 }, missing: [], notApplicable: [] }],
    [['0', '7', '10'], { scale: { min: 0, max: 10 }, missing: [], notApplicable: [] }],
    [['0', '10', '11'], { scale: { min: 0, max: 10 }, missing: ['11'], notApplicable: [] }],
    [['5', '6', '7', '8', '9', '10'], { scale: { min: 1, max: 10 }, missing: [], notApplicable: [] }],
    [['3', '5', 'Blank'], { scale: { min: 1, max: 5 }, missing: ['Blank'], notApplicable: [] }],
  ])('%j', (cells, expected) => {
    expect(scaleOf(...cells)).toEqual(expected);
  });

  it('knows rows of words, from worst to best, and takes the others for missing', () => {
    expect(scaleOf('Dobře', 'Velmi spokojen', 'Nespokojen', 'Spokojen')).toMatchObject({
      scale: { words: { 'velmi nespokojen': 1, Nespokojen: 2, 'Velmi spokojen': 5 } },
      missing: ['Dobře'],
    });
    expect(scaleOf('red', 'green', 'blue', 'black')).toBeUndefined();
  });
});
