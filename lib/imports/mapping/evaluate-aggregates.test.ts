import { describe, expect, it } from 'vitest';
import { evaluateText } from './evaluate-for-tests';
import type { MappingInput } from './mapping-schema';

type Written = Omit<MappingInput, 'version'>;
const year = { kind: 'year', start: '2025-01-01' } as const;

describe('published means', () => {
  const means: Written = {
    layout: 'aggregated-means',
    period: { from: 'period' },
    defaults: { scale: { min: 1, max: 5 } },
    columns: [
      { column: 'wave', role: 'period' },
      { column: 'what', role: 'touchpoint-name', touchpoints: [{ value: 'All', as: 'overall' }] },
      { column: 'mean', role: 'mean' },
      { column: 'n', role: 'n' },
      { column: 'sd', role: 'sd' },
      { column: 'group', role: 'attribute', attribute: 'age' },
    ],
  };

  it('takes mean, n and deviation, about everybody and about a group', async () => {
    const { evaluation } = await evaluateText(
      'wave,what,mean,n,sd,group\n2025-Q1,Till,4.25,"1,200",0.9,\n2025-Q1,Till,4.5,,,18-24\n2025-Q2,All,3,50,,\n',
      means,
    );
    expect(evaluation.aggregates).toEqual([
      {
        row: 2,
        context: 0,
        target: 0,
        attribute: '',
        attributeValue: '',
        n: 1200,
        mean: '4.25',
        sd: '0.9',
        shares: null,
      },
      {
        row: 3,
        context: 0,
        target: 0,
        attribute: 'age',
        attributeValue: '18-24',
        n: null,
        mean: '4.5',
        sd: null,
        shares: null,
      },
      {
        row: 4,
        context: 1,
        target: 1,
        attribute: '',
        attributeValue: '',
        n: 50,
        mean: '3',
        sd: null,
        shares: null,
      },
    ]);
    expect(evaluation.targets.map((target) => target.measure)).toEqual(['touchpoint', 'overall']);
    expect(evaluation.figures[0]).toMatchObject({ n: 1200, mean: 4.25, score: 8.125 });
    expect(evaluation.contexts.map(({ period }) => period.end)).toEqual(['2025-03-31', '2025-06-30']);
  });

  it('leaves out what cannot be, with its place', async () => {
    const { evaluation } = await evaluateText(
      'wave,what,mean,n,sd,group\n2025,Till,6,10,,\n2025,Queue,x,10,,\n2025,Desk,3,1.5,,\n2025,Lift,3,0,,\n2025,Door,3,5,-1,\n2025,Seat,3,5,,\n2025,Seat,4,5,,\nlater,Roof,3,5,,\n2025,Wall,,5,,\n',
      means,
    );
    expect(
      evaluation.report.leftOut.map(({ reason, examples }) => [
        reason,
        examples[0]?.row,
        examples[0]?.column,
      ]),
    ).toEqual([
      ['outOfScale', 2, 'mean'],
      ['notANumber', 3, 'mean'],
      ['badCount', 4, 'n'],
      ['noAnswers', 5, 'n'],
      ['badDeviation', 6, 'sd'],
      ['duplicateFigure', 8, 'what'],
      ['badPeriod', 9, 'wave'],
    ]);
    expect(evaluation.aggregates).toHaveLength(1);
    expect(evaluation.report.values.missing).toBe(1);
  });

  it('reads one column a touchpoint, each with its own n', async () => {
    const { evaluation } = await evaluateText('shop,till,till n,queue\nNorth,4,30,3\nSouth,2,,9\n', {
      layout: 'aggregated-means',
      period: year,
      defaults: { scale: { min: 1, max: 5 } },
      columns: [
        { column: 'shop', role: 'object' },
        { column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' }, n: 'till n' },
        { column: 'queue', role: 'touchpoint', touchpoint: { match: 'new', name: 'Queue' } },
      ],
    });
    expect(evaluation.aggregates.map(({ context, target, n, mean }) => [context, target, n, mean])).toEqual([
      [0, 0, 30, '4'],
      [0, 1, null, '3'],
      [1, 0, null, '2'],
    ]);
    expect(evaluation.report.leftOut).toMatchObject([
      { reason: 'outOfScale', what: 'values', examples: [{ row: 3, column: 'queue', value: '9' }] },
    ]);
  });
});

describe('published distributions', () => {
  it('reads a column a category', async () => {
    const { evaluation } = await evaluateText(
      'what,low,mid,top,n\nTill,10%,20 %,70%,200\nQueue,10,20,60,\nDesk,33,33,33,\nLift,-1,2,99,\nDoor,,,,\n',
      {
        layout: 'aggregated-distribution',
        period: year,
        columns: [
          { column: 'what', role: 'touchpoint-name' },
          { column: 'low', role: 'percent', category: 'Bad', value: 1 },
          { column: 'mid', role: 'percent', category: 'Fair', value: 2 },
          { column: 'top', role: 'percent', category: 'Good', value: 3 },
          { column: 'n', role: 'n' },
        ],
      },
    );
    expect(evaluation.aggregates.map(({ row, mean, n }) => [row, mean, n])).toEqual([
      [2, '2.6', 200],
      [4, '2', null],
    ]);
    expect(evaluation.aggregates[0]?.shares).toEqual([
      { category: 'Bad', value: 1, percent: 10 },
      { category: 'Fair', value: 2, percent: 20 },
      { category: 'Good', value: 3, percent: 70 },
    ]);
    expect(evaluation.targets[0]).toMatchObject({ min: 1, max: 3 });
    expect(evaluation.report.leftOut.map(({ reason, examples }) => [reason, examples[0]?.row])).toEqual([
      ['sharesDoNotAddUp', 3],
      ['badPercent', 5],
    ]);
  });

  it('gathers rows of one category each', async () => {
    const { evaluation } = await evaluateText(
      'what;answer;share\nTill;no;25,5\nQueue;no;50\nTill;Yes;74,5\nTill;yes;1\nQueue;perhaps;50\n',
      {
        layout: 'aggregated-distribution',
        file: { delimiter: ';' },
        decimal: ',',
        period: year,
        columns: [
          { column: 'what', role: 'touchpoint-name' },
          { column: 'answer', role: 'answer-category', values: { No: 0, Yes: 1 } },
          { column: 'share', role: 'percent' },
        ],
      },
    );
    expect(evaluation.aggregates).toMatchObject([{ row: 2, mean: '0.745', n: null }]);
    expect(evaluation.report.leftOut.map(({ reason, examples }) => [reason, examples[0]?.row])).toEqual([
      ['duplicateCategory', 5],
      ['unknownCategory', 6],
      ['sharesDoNotAddUp', 3],
    ]);
  });
});
