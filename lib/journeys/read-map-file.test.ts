import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaneKind } from '@/db/values/journeys';
import { AppError } from '@/lib/errors';
import { sharedData } from '@/testing/shared-data';
import { countPortable, fitToLimits, portableFormat } from './core/portable-map';
import { portableMapSchema } from './portable-schema';
import { readMapFile } from './read-map-file';

const words = {
  cost: 'What it costs',
  title: 'Map from a table',
  stage: 'All steps',
  laneNames: new Map<string, LaneKind>([
    ['customer actions', 'actions'],
    ['bolavá mista', 'pains'],
    ['emotions', 'emotion'],
    ['pain points', 'pains'],
    ['scores', 'score'],
  ]),
};

const read = (value: unknown) => readMapFile(JSON.stringify(value), words);
function refusalOf(text: string) {
  try {
    readMapFile(text, words);
  } catch (error) {
    return error instanceof AppError ? { key: error.key, values: error.values } : error;
  }
  return null;
}
const own = (more: object = {}) => ({
  format: portableFormat,
  version: 1,
  type: 'current-state',
  title: 'I buy a ticket',
  stages: [{ title: 'Look', phase: 'before', steps: [{ title: 'Compare' }] }],
  lanes: [{ kind: 'actions', cells: [{ step: 1, text: 'Compares prices' }] }],
  ...more,
});

describe('a map’s own file', () => {
  it('is read as it is', () => {
    expect(read(own())).toMatchObject(own());
  });

  it('is read as the docs show it', () => {
    const docs = readFileSync(path.resolve(import.meta.dirname, '../../docs/journeys-format.md'), 'utf8');
    const [, example = ''] = /<!-- example: map -->\n```json\n([\s\S]*?)```/.exec(docs) ?? [];
    expect(countPortable(readMapFile(example, words))).toEqual({ stages: 2, steps: 3, lanes: 3, cells: 4 });
  });

  it('is refused with the place and the reason', () => {
    const told = (value: unknown) => refusalOf(JSON.stringify(value));
    expect(refusalOf('{"format": 1,')).toMatchObject({ key: 'mapFileNotJson' });
    expect(told(own({ lines: [] }))).toEqual({
      key: 'mapFileInvalid',
      values: { path: '.', reason: 'unknown', detail: 'lines' },
    });
    expect(told(own({ lanes: [{ kind: 'actions', cells: [{ step: 4, text: 'x' }] }] }))).toMatchObject({
      values: { path: 'lanes[0].cells[0].step', reason: 'step' },
    });
    expect(told(own({ lanes: [{ kind: 'wishes' }] }))).toMatchObject({
      values: { path: 'lanes[0].kind', reason: 'choice' },
    });
    expect(
      told(own({ lanes: [{ kind: 'actions', cells: [{ step: 1, text: 'x'.repeat(2001) }] }] })),
    ).toMatchObject({ values: { path: 'lanes[0].cells[0].text', reason: 'most', detail: '2000' } });
    expect(told(own({ title: undefined }))).toMatchObject({ values: { path: 'title', reason: 'missing' } });
    expect(told(own({ version: 2 }))).toMatchObject({ values: { path: 'version', reason: 'choice' } });
  });
});

describe('whatever is brought', () => {
  it('becomes a map that fits the format, or is refused in words', () => {
    const looksOwn = fc.jsonValue().map((value) => JSON.stringify(own({ lanes: value })));
    const tables = fc
      .array(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), { maxLength: 5 })
      .map((table) => table.map((row) => row.join('\t')).join('\n'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), looksOwn, tables), (text) => {
        try {
          expect(portableMapSchema.safeParse(readMapFile(text, words)).error).toBeUndefined();
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table as spreadsheets copy it', () => {
  it('has steps in its first row and lanes in its first column', () => {
    const map = readMapFile(
      'I buy\tLook\tPay\r\nCustomer Actions\tWalks in\t"Pays ""cash"""\r\nPain points\t"Dark\nCold"\t\r\nEmotions\t−1,5\t9\r\nOur notes\tAsk Ann\t\r\n',
      words,
    );
    expect(map.title).toBe('I buy');
    expect(map.stages).toEqual([
      { title: 'All steps', phase: 'during', steps: [{ title: 'Look' }, { title: 'Pay' }] },
    ]);
    expect(map.lanes).toMatchObject([
      { kind: 'actions', cells: [{ text: 'Walks in' }, { text: 'Pays "cash"' }] },
      { kind: 'pains', cells: [{ cards: [{ text: 'Dark' }, { text: 'Cold' }] }, {}] },
      { kind: 'emotion', cells: [{ emotions: [{ curve: 'current', value: -1.5 }] }, {}] },
      { kind: 'text', title: 'Our notes', cells: [{ text: 'Ask Ann' }, {}] },
    ]);
    expect(map.lanes[2]?.cells[1]?.emotions).toBeUndefined();
    expect(portableMapSchema.safeParse(map).error).toBeUndefined();
  });

  it('is refused where it is no table', () => {
    expect(refusalOf('Hello')).toMatchObject({ key: 'mapFileUnknown' });
    expect(refusalOf('One\tTwo')).toMatchObject({ key: 'mapFileUnknown' });
  });
});

describe('a step-by-step navigation', () => {
  const learning = sharedData('govuk-step-by-step/learn_to_drive_a_car.json');
  const divorce = sharedData('govuk-step-by-step/step_by_step_nav.json');

  it('has stages for its steps and steps for their tasks', () => {
    const map = read({
      details: {
        step_by_step_nav: {
          title: 'Get a licence',
          introduction: '<p>What to do.</p>',
          steps: [
            {
              title: 'Check',
              contents: [
                { type: 'paragraph', text: 'Most people can.' },
                {
                  type: 'list',
                  contents: [
                    { text: 'Check your age', href: '/age' },
                    { text: 'Apply', href: '/apply', context: '£34' },
                  ],
                },
              ],
            },
            { title: 'Wait', contents: [{ type: 'paragraph', text: 'It takes a week.' }] },
          ],
        },
      },
    });
    expect(map.scenario).toBe('What to do.');
    expect(map.stages.map(({ title, steps }) => [title, steps.map((step) => step.title)])).toEqual([
      ['Check', ['Check your age', 'Apply']],
      ['Wait', ['Wait']],
    ]);
    const lane = (kind: string) => map.lanes.find((one) => one.kind === kind)?.cells;
    expect(lane('goals')).toEqual([
      { step: 1, text: 'Most people can.' },
      { step: 3, text: 'It takes a week.' },
    ]);
    expect(lane('touchpoints')?.map(({ step }) => step)).toEqual([1, 2]);
    expect(lane('text')).toEqual([{ step: 2, text: '£34' }]);
  });

  it.skipIf(!learning || !divorce)('is read whole from both real journeys', () => {
    const counts = [learning, divorce].map((file) => {
      const map = readMapFile(readFileSync(file ?? '', 'utf8'), words);
      expect(portableMapSchema.safeParse(map).error).toBeUndefined();
      expect(Object.values(fitToLimits(map).cut)).toEqual([0, 0, 0, 0, 0]);
      const { stages, steps } = countPortable(map);
      return { title: map.title, stages, steps };
    });
    expect(counts).toEqual([
      { title: 'Learn to drive a car: step by step', stages: 7, steps: 22 },
      { title: 'Get a divorce: step by step', stages: 3, steps: 11 },
    ]);
  });
});
