import { expect, it } from 'vitest';
import { loadDashboardParams, readSegment, segmentEntry, writeFigureParams } from './dashboard-params';

it('brings a segment through the address and back', () => {
  const entries = [
    segmentEntry('Age = years', '35–44'),
    segmentEntry('Age = years', '45, 54'),
    segmentEntry('Gender', 'a=b'),
  ];
  const address = writeFigureParams({ segment: entries });
  const { segment } = loadDashboardParams(new URLSearchParams(address));
  expect(readSegment(segment)).toEqual({ 'Age = years': ['35–44', '45, 54'], Gender: ['a=b'] });
});

it('lets go of what is no entry', () => {
  expect(readSegment(['', '=x', 'nothing', '%E0%A4=x'])).toEqual({});
});

it('ignores values that are not of the lists', () => {
  const params = loadDashboardParams(
    new URLSearchParams('source=rumours&phase=before,never&kind=week&brand=x&channel=1'),
  );
  expect(params).toMatchObject({ source: null, phase: ['before'], kind: null, brand: null, channel: [] });
});
