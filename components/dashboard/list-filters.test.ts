import { describe, expect, it } from 'vitest';
import { readDashboardParams, type DashboardParams } from './dashboard-params';
import { chipsOf, listFilters, type FilterLists } from './list-filters';

const [till, door, young] = [1, 2, 3].map((end) => `019d0000-0000-7000-8000-00000000000${end}`) as [
  string,
  string,
  string,
];
const lists: FilterLists = {
  channels: [{ id: till, name: 'Till' }],
  objects: [],
  owners: [],
  segments: [{ id: young, name: 'Young', archived: false }],
  attributes: [{ key: 'age', label: 'Age', values: ['18–30', '31–50'] }],
};
const words = { label: (key: string) => key, phase: (phase: string) => phase.toUpperCase(), gone: 'gone' };
const filtersOf = (from: Record<string, string | string[]>, isOfAuditors = false) =>
  listFilters(lists, readDashboardParams(from), isOfAuditors, words);
const optionsOf = (key: string, ...given: Parameters<typeof filtersOf>) =>
  filtersOf(...given).find((one) => one.key === key)?.options;

describe('the filters of the dashboard', () => {
  it('offer segments to those who read customers’ answers, and a chosen one to everybody', () => {
    const option = [{ value: young, label: 'Young' }];
    expect(optionsOf('segment', {})).toEqual(option);
    expect(optionsOf('segment', {}, true)).toEqual([]);
    expect(optionsOf('segment', { segment: young }, true)).toEqual(option);
  });

  it('stand as chips with what they are called, also what is known no more', () => {
    const segment = [young, 'age=18–30', 'city=Brno'];
    const chips = chipsOf(filtersOf({ phase: 'after', channel: [till, door], segment }), () => undefined);
    expect(chips.map(({ label, value }) => [label, value])).toEqual([
      ['phase', 'AFTER'],
      ['channel', 'Till'],
      ['channel', 'gone'],
      ['segment', 'Young'],
      ['Age', '18–30'],
      ['city', 'Brno'],
    ]);
  });

  it('are taken away one by one, and leave the others', () => {
    const segment = [young, 'age=18–30', 'age=31–50'];
    const said: Partial<DashboardParams>[] = [];
    const chips = chipsOf(filtersOf({ phase: ['before', 'after'], segment }), (patch) => said.push(patch));
    for (const chip of chips) chip.remove();
    expect(said).toEqual([
      { phase: ['after'] },
      { phase: ['before'] },
      { segment: segment.slice(1) },
      { segment: [young, segment[2]] },
      { segment: [young, segment[1]] },
    ]);
  });
});
