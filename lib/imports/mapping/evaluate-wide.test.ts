import { describe, expect, it } from 'vitest';
import { evaluateText } from './evaluate-for-tests';
import type { MappingInput } from './mapping-schema';

const wide: Omit<MappingInput, 'version'> = {
  layout: 'wide',
  period: { kind: 'quarter', start: '2025-01-01' },
  defaults: { scale: { min: 1, max: 5 }, missing: ['0'], notApplicable: ['6'] },
  columns: [
    { column: 'id', role: 'respondent' },
    { column: 'w', role: 'weight' },
    { column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
    { column: 'queue', role: 'touchpoint', touchpoint: { match: 'new', name: 'Queue' } },
    { column: 'all', role: 'overall' },
    { column: 'nps', role: 'recommendation', missing: ['11'] },
    {
      column: 'sex',
      role: 'attribute',
      attribute: 'gender',
      values: { '1': 'Male', '2': 'Female' },
      missing: ['0'],
    },
  ],
};
const header = 'id,w,till,queue,all,nps,sex\n';

describe('wide files', () => {
  it('takes raw values, weights and labels, and leaves codes out', async () => {
    const { evaluation, batches, answers } = await evaluateText(
      `${header}a,0.5536751234,4,6,5,0,1\nb,1.2,0,2.5,,11,0\n`,
      wide,
    );
    expect(answers).toEqual([
      [2, 'Till', '4'],
      [2, 'all', '5'],
      [2, 'nps', '0'],
      [3, 'Queue', '2.5'],
    ]);
    const responses = batches.flatMap((batch) => batch.responses);
    expect(responses.flatMap((columns) => columns.key)).toEqual(['a', 'b']);
    expect(responses.flatMap((columns) => columns.weight)).toEqual(['0.5536751234', '1.2']);
    expect(responses.flatMap((columns) => columns.attributes)).toEqual(['{"gender":"Male"}', '{}']);
    expect(evaluation.report.values).toEqual({ taken: 4, missing: 3, notApplicable: 1, leftOut: 0 });
    expect(evaluation.targets.map(({ measure, min, max }) => [measure, min, max])).toEqual([
      ['touchpoint', 1, 5],
      ['touchpoint', 1, 5],
      ['overall', 1, 5],
      ['recommendation', 0, 10],
    ]);
    expect(evaluation.contexts).toEqual([
      {
        period: { kind: 'quarter', start: '2025-01-01', end: '2025-03-31', label: null },
        brand: null,
        object: null,
      },
    ]);
    expect(evaluation.responsesByContext).toEqual([2]);
  });

  it('names row, column and value of everything that it leaves out', async () => {
    const { evaluation } = await evaluateText(
      `${header}a,1,7,x,3,12,1\nb,0,3,3,3,3,1\n,,,,,,\na,1,3,3,3,3,2\nc,,1,1,1,1,1\nd,"1,5",2,2,2,2,2\ne,1,3,5,2,3,1,oops\n`,
      wide,
    );
    const found = evaluation.report.leftOut.map(({ reason, what, count, examples }) => ({
      reason,
      what,
      count,
      first: examples[0],
    }));
    expect(found).toEqual(
      expect.arrayContaining([
        { reason: 'outOfScale', what: 'values', count: 2, first: { row: 2, column: 'till', value: '7' } },
        { reason: 'notANumber', what: 'values', count: 1, first: { row: 2, column: 'queue', value: 'x' } },
        { reason: 'badWeight', what: 'rows', count: 2, first: { row: 3, column: 'w', value: '0' } },
        {
          reason: 'duplicateRespondent',
          what: 'rows',
          count: 1,
          first: { row: 5, column: 'id', value: 'a' },
        },
        { reason: 'missingWeight', what: 'rows', count: 1, first: { row: 6, column: 'w', value: '' } },
        { reason: 'extraCells', what: 'rows', count: 1, first: { row: 8, column: '', value: 'oops' } },
      ]),
    );
    expect(found).toHaveLength(6);
    expect(evaluation.report.rows).toEqual({ read: 7, taken: 1, leftOut: 5, blank: 1 });
  });

  it('accounts for every row and every value', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, at) => `r${at % 450},1,${at % 8},${(at * 7) % 9},${at % 6},${at % 13},${at % 4}`,
    );
    const { evaluation } = await evaluateText(`${header}${rows.join('\n')}\n`, wide, { piece: 1000 });
    const { rows: counted, values } = evaluation.report;
    expect(counted.taken + counted.leftOut + counted.blank).toBe(counted.read);
    const answers = evaluation.columns.reduce((sum, column) => sum + column.leftOut, 0);
    expect(values.taken + values.missing + values.notApplicable + answers).toBe(counted.taken * 4);
  });

  it('keeps the first hundred examples of a reason and counts the rest', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `r${at},1,99,3,3,3,1`);
    const { evaluation } = await evaluateText(`${header}${rows.join('\n')}\n`, wide);
    expect(evaluation.report.leftOut[0]).toMatchObject({ reason: 'outOfScale', count: 300 });
    expect(evaluation.report.leftOut[0]?.examples).toHaveLength(100);
    expect(evaluation.report.leftOut[0]?.examples[99]).toEqual({ row: 101, column: 'till', value: '99' });
  });

  it('takes short rows as blank at the end, and says so', async () => {
    const { evaluation } = await evaluateText(`${header}a,1,4\n`, wide);
    expect(evaluation.answers).toBe(1);
    expect(evaluation.report.notes).toEqual([
      { code: 'shortRows', count: 1, examples: [{ row: 2, column: 'queue', value: '' }] },
    ]);
  });

  it('knows respondents without an id by file and row', async () => {
    const { batches, evaluation } = await evaluateText(`${header},1,4,4,4,4,1\n,1,4,4,4,4,1\n`, wide);
    expect(batches.flatMap((batch) => batch.responses.key)).toEqual(['row f 2', 'row f 3']);
    expect(evaluation.report.notes).toMatchObject([{ code: 'blankRespondent', count: 2 }]);
  });

  it('counts the same respondent once a period, brand and place', async () => {
    const { evaluation, answers } = await evaluateText(
      'id,day,brand,shop,till\na,2025-01-03,Us,North,4\na,2025-04-03,Us,North,5\na,2025-01-09,Them,North,3\na,2025-01-09,Us,South,2\na,2025-02-01,Us,North,1\n',
      {
        layout: 'wide',
        period: { from: 'date', granularity: 'quarter' },
        defaults: { scale: { min: 1, max: 5 } },
        columns: [
          { column: 'id', role: 'respondent' },
          { column: 'day', role: 'date' },
          { column: 'brand', role: 'brand' },
          { column: 'shop', role: 'object', kind: 'place' },
          { column: 'till', role: 'touchpoint', touchpoint: { match: 'name', name: 'Till' } },
        ],
      },
    );
    expect(answers.map(([, , value]) => value)).toEqual(['4', '5', '3', '2']);
    expect(evaluation.report.leftOut).toMatchObject([
      { reason: 'duplicateRespondent', examples: [{ row: 6 }] },
    ]);
    expect(
      evaluation.contexts.map(({ period, brand, object }) => [period.start, brand, object?.name]),
    ).toEqual([
      ['2025-01-01', 'Us', 'North'],
      ['2025-04-01', 'Us', 'North'],
      ['2025-01-01', 'Them', 'North'],
      ['2025-01-01', 'Us', 'South'],
    ]);
  });

  it('computes the figures of the preview: mean, weighted mean, Kish’s n, score', async () => {
    const { evaluation } = await evaluateText(`${header}a,1,4,,,,\nb,3,2,,,,\n`, wide);
    // Weighted mean (1·4 + 3·2)/4 = 2.5; effective n (1 + 3)²/(1 + 9) = 1.6; score (2.5 − 1)/4·10 = 3.75.
    expect(evaluation.figures).toEqual([
      {
        target: 0,
        context: 0,
        attribute: '',
        attributeValue: '',
        n: 2,
        mean: 3,
        weightedMean: 2.5,
        effectiveN: 1.6,
        score: 3.75,
      },
    ]);
  });

  it('reads words as steps, with the missing ones among them', async () => {
    const { answers, evaluation } = await evaluateText('till\nVery good\n GOOD \nn/a\ngreat\n', {
      layout: 'wide',
      period: { kind: 'year', start: '2025-01-01' },
      columns: [
        {
          column: 'till',
          role: 'touchpoint',
          touchpoint: { match: 'new', name: 'Till' },
          scale: { words: { Poor: 1, Good: 2, 'Very good': 3 } },
          notApplicable: ['N/A'],
        },
      ],
    });
    expect(answers.map(([, , value]) => value)).toEqual(['3', '2']);
    expect(evaluation.targets[0]).toMatchObject({ min: 1, max: 3 });
    expect(evaluation.report.leftOut).toMatchObject([
      { reason: 'unknownWord', examples: [{ row: 5, value: 'great' }] },
    ]);
    expect(evaluation.report.values.notApplicable).toBe(1);
  });

  it('reads decimal commas where the mapping says so', async () => {
    const { answers, batches } = await evaluateText('id;w;till\na;0,5;4,25\nb;1.000,5;3\n', {
      layout: 'wide',
      file: { delimiter: ';' },
      decimal: ',',
      period: { kind: 'year', start: '2025-01-01' },
      defaults: { scale: { min: 1, max: 5 } },
      columns: [
        { column: 'id', role: 'respondent' },
        { column: 'w', role: 'weight' },
        { column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
      ],
    });
    expect(answers.map(([, , value]) => value)).toEqual(['4.25', '3']);
    expect(batches.flatMap((batch) => batch.responses.weight)).toEqual(['0.5', '1000.5']);
  });

  it('is not moved by columns and values called __proto__', async () => {
    const { answers, batches } = await evaluateText('__proto__,constructor\n4,__proto__\n', {
      layout: 'wide',
      period: { kind: 'year', start: '2025-01-01' },
      defaults: { scale: { min: 1, max: 5 } },
      columns: [
        { column: '__proto__', role: 'touchpoint', touchpoint: { match: 'new', name: '__proto__' } },
        { column: 'constructor', role: 'attribute', attribute: 'kind' },
      ],
    });
    expect(answers).toEqual([[2, '__proto__', '4']]);
    expect(batches[0]?.responses.attributes).toEqual(['{"kind":"__proto__"}']);
    expect(({} as Record<string, unknown>)['4']).toBeUndefined();
  });

  it('finds columns by number, by trimmed header and in other letter case', async () => {
    const { answers } = await evaluateText(' Till ,QUEUE\n4,5\n', {
      layout: 'wide',
      period: { kind: 'year', start: '2025-01-01' },
      defaults: { scale: { min: 1, max: 5 } },
      columns: [
        { column: 1, role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
        { column: 'queue ', role: 'touchpoint', touchpoint: { match: 'new', name: 'Queue' } },
      ],
    });
    expect(answers).toHaveLength(2);
  });

  it('says which column is not there, and what is there instead', async () => {
    await expect(evaluateText('id,w,till\na,1,2\n', wide)).rejects.toMatchObject({
      reason: 'mappingColumnMissing',
      values: { column: 'queue', columns: 'id, w, till' },
    });
  });

  it('stops where a column of brands is none', async () => {
    const rows = Array.from({ length: 1001 }, (_, at) => `brand ${at},4`);
    await expect(
      evaluateText(`b,till\n${rows.join('\n')}\n`, {
        layout: 'wide',
        period: { kind: 'year', start: '2025-01-01' },
        defaults: { scale: { min: 1, max: 5 } },
        columns: [
          { column: 'b', role: 'brand' },
          { column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
        ],
      }),
    ).rejects.toMatchObject({ reason: 'tooManyDistinct', values: { column: 'b', limit: 1000 } });
  });
});
