import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  readDashboardParams,
  readFigureParams,
  readSegment,
  segmentEntry,
  writeParams,
  type SearchParams,
} from './dashboard-params';

/** As the router takes an address apart. */
function parse(address: string): SearchParams {
  const found: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(address)) (found[key] ??= []).push(value);
  return Object.fromEntries(
    Object.entries(found).map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
}

it('brings a segment through the address and back, whatever its words', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(word, fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (attribute, labels) => {
      const { segment } = readDashboardParams(
        parse(writeParams({ segment: labels.map((label) => segmentEntry(attribute, label)) })),
      );
      expect(new Map(Object.entries(readSegment(segment))).get(attribute)).toEqual(labels);
    }),
  );
});

it('lets go of what is no entry', () => {
  expect(readSegment(['', '=x', 'nothing', '%E0%A4=x'])).toEqual({});
});

it('ignores values that are not of the lists', () => {
  expect(
    readFigureParams(
      parse('source=rumours&phase=before&phase=never&kind=week&brand=x&channel=1&page=-3&show=x&measure=y'),
    ),
  ).toMatchObject({
    source: null,
    phase: ['before'],
    kind: null,
    brand: null,
    channel: [],
    page: 1,
    show: null,
    measure: 'touchpoint',
  });
});

it('says nothing of what is usual', () => {
  expect(writeParams(readFigureParams({}))).toBe('');
  expect(writeParams({ phase: ['before', 'after'], show: 'stop', page: 2 })).toBe(
    '?phase=before&phase=after&show=stop&page=2',
  );
});
