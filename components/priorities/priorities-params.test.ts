import { expect, it } from 'vitest';
import { readPrioritiesParams, writePrioritiesParams } from './priorities-params';

const id = '01939b2e-0000-7000-8000-000000000001';

it('reads what an address says and writes it back', () => {
  const address = {
    of: 'chain',
    source: 'survey',
    period: id,
    segment: id,
    ideal: 'competitor',
    lines: '100',
  };
  const params = readPrioritiesParams(address);
  expect(params).toEqual({ ...address, view: 'list', lines: 100 });
  expect(
    readPrioritiesParams(Object.fromEntries(new URLSearchParams(writePrioritiesParams(params)))),
  ).toEqual(params);
});

it('shows the usual for whatever is none', () => {
  const mangled = { of: ['x', 'chain'], source: 'nobody', period: '1', segment: '%', view: '', lines: '1e9' };
  expect(readPrioritiesParams(mangled)).toEqual(readPrioritiesParams({}));
  expect(writePrioritiesParams(readPrioritiesParams({}))).toBe('');
  expect(readPrioritiesParams({ lines: '3' }).lines).toBe(50);
  expect(readPrioritiesParams({ lines: '9999' }).lines).toBe(1_000);
});
