import { describe, expect, it } from 'vitest';
import { expandTouchpoint } from '../compact-touchpoint';
import { readVocabulary } from '../testing/read-words';
import type { TouchpointRow } from '../types';
import type { TableChoices } from './draft';
import { planTable, type TableSurroundings } from './plan-table';

const vocabulary = readVocabulary();
let count = 0;
const touchpoint = (name: string, values: Partial<TouchpointRow> = {}): TouchpointRow => {
  count += 1;
  const id = `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  return expandTouchpoint({
    id,
    name,
    phase: 'before',
    position: 'a0',
    createdAt: '',
    updatedAt: '',
    ...values,
  });
};
const lists: TableSurroundings['lists'] = {
  channels: [
    { id: 'web', name: 'Website', medium: 'online', archived: false },
    { id: 'shop', name: 'Sklep', medium: 'offline', archived: false },
  ],
  people: [
    { id: 'anna', name: 'Anna Żak', left: false },
    { id: 'jan1', name: 'Jan Nowak', left: false },
    { id: 'jan2', name: 'Jan Nowak', left: false },
    { id: 'gone', name: 'Eva', left: true },
  ],
  units: [{ id: 'sales', name: 'Sales', archived: false }],
  brands: [
    { id: 'us', name: 'Us', kind: 'own', archived: false },
    { id: 'them', name: 'Them', kind: 'competitor', archived: false },
  ],
  objects: [
    { id: 'ours', name: 'Branch', kind: 'place', brandId: 'us', archived: false },
    { id: 'theirs', name: 'Branch', kind: 'place', brandId: 'them', archived: false },
  ],
  brandValues: [{ id: 'fast', name: 'Fast', archived: false }],
  segments: [],
};
const plan = (rows: string[][], existing: TouchpointRow[] = [], choices: Partial<TableChoices> = {}) =>
  planTable(
    rows,
    { defaults: { phase: 'before' }, ...choices },
    { existing, lists, vocabulary, minorUnits: 100 },
  );
const issuesOf = (planned: ReturnType<typeof plan>) =>
  planned.rows.flatMap(({ line, issues }) =>
    issues.map(({ field, level, key }) => [line, field, level, key]),
  );

describe('columns', () => {
  it('are recognised by their headings in any language, mixed too', () => {
    const planned = plan([
      ['Punkt styku', 'Fáze', 'Канал', 'Owner', 'What?'],
      ['Strona', 'před nákupem', 'website', 'anna zak', 'x'],
    ]);
    expect(planned).toMatchObject({
      hasHeader: true,
      columns: ['name', 'phase', 'channelId', 'ownerId', null],
    });
    expect(planned.rows).toMatchObject([
      {
        line: 2,
        state: 'create',
        patch: { name: 'Strona', phase: 'before', channelId: 'web', ownerId: 'anna' },
      },
    ]);
  });

  it('stand in the usual order without a heading', () => {
    const planned = plan([['Shop window', 'during', 'Sklep', 'owned', 'passive', 'Facing the street']]);
    expect(planned.hasHeader).toBe(false);
    expect(planned.rows[0]?.patch).toEqual({
      name: 'Shop window',
      phase: 'during',
      channelId: 'shop',
      control: 'owned',
      involvement: 'passive',
      description: 'Facing the street',
    });
  });

  it('are what the person says', () => {
    const planned = plan([['Name', 'x', 'Shop']], [], { columns: [null, null, 'name'], hasHeader: false });
    expect(planned.rows.map(({ name }) => name)).toEqual(['Shop']);
  });

  it('count once each', () => {
    expect(
      plan([
        ['Name', 'Title'],
        ['a', 'b'],
      ]).columns,
    ).toEqual(['name', null]);
  });
});

describe('rows', () => {
  it('make what is new and change what is there by name, whatever its letter case and accents', () => {
    const lodz = touchpoint('Sklep w Łodzi', { control: 'owned' });
    const planned = plan(
      [
        ['Name', 'Control'],
        ['sklep w lodzi', 'partner'],
        ['Other', 'earned'],
      ],
      [lodz],
    );
    expect(planned.rows).toMatchObject([
      { state: 'update', id: lodz.id, patch: { control: 'partner', name: 'sklep w lodzi' } },
      { state: 'create', id: null },
    ]);
    expect(planned.counts).toEqual({ create: 1, update: 1, unchanged: 0, error: 0 });
  });

  it('are found by id before their name', () => {
    const [a, b] = [touchpoint('A'), touchpoint('B')];
    const planned = plan(
      [
        ['ID', 'Name'],
        [b.id, 'A'],
      ],
      [a, b],
    );
    expect(planned.rows).toMatchObject([{ state: 'update', id: b.id, patch: { name: 'A' } }]);
  });

  it('change nothing where everything is as they say', () => {
    const row = touchpoint('Shop', {
      aims: ['stay', 'buy'],
      monthlyCost: 12_050,
      objectIds: ['ours'],
      relationshipBuilder: true,
    });
    const table = [
      ['Name', 'Aims', 'Cost', 'Objects', 'Builds the relationship', 'Owner'],
      ['Shop', 'Buy, Stay', '120,50', 'Branch', 'yes', ''],
    ];
    expect(plan(table, [row]).rows).toMatchObject([{ state: 'unchanged', patch: {} }]);
  });

  it('leave a field alone where a cell is empty, or empty it where asked', () => {
    const row = touchpoint('Shop', {
      description: 'Old',
      aims: ['buy'],
      channelId: 'web',
      parentId: null,
      vipRank: 3,
    });
    const table = [
      ['Name', 'Description', 'Aims', 'Channel', 'TOP-10', 'Phase'],
      ['Shop', '', '', '', '', ''],
    ];
    expect(plan(table, [row]).rows).toMatchObject([{ state: 'unchanged' }]);
    const cleared = plan(table, [row], { emptyClears: true }).rows[0];
    expect(cleared).toMatchObject({
      state: 'update',
      patch: { description: '', aims: [], channelId: null },
      vipRank: null,
    });
    expect(cleared?.patch).not.toHaveProperty('phase');
  });

  it('overwrite the rows that they were pasted on, and make the rest', () => {
    const [a, b] = [touchpoint('A'), touchpoint('B')];
    const planned = plan(
      [
        ['High', 'x'],
        ['', 'y'],
        ['Low', 'C'],
      ],
      [a, b],
      {
        columns: ['risk', 'name'],
        hasHeader: false,
        targets: [a.id, b.id],
      },
    );
    expect(planned.rows).toMatchObject([
      { state: 'update', id: a.id, patch: { risk: 'high', name: 'x' } },
      { state: 'update', id: b.id, patch: { name: 'y' } },
      { state: 'create', id: null, name: 'C', patch: { risk: 'low' } },
    ]);
  });

  it('keep their line numbers over blank lines', () => {
    expect(plan([['Name'], ['a'], [''], ['b']]).rows.map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('cells that cannot be taken', () => {
  it('keep their row out, and say where and why', () => {
    const planned = plan([
      ['Name', 'Phase', 'Brand fit', 'Cost', 'TOP-10', 'Builds the relationship'],
      ['a', 'sometime', '11', 'much', '12', 'maybe'],
    ]);
    expect(issuesOf(planned)).toEqual([
      [2, 'phase', 'error', 'unknownValue'],
      [2, 'brandFit', 'error', 'outOfRange'],
      [2, 'monthlyCost', 'error', 'notNumber'],
      [2, 'vipRank', 'error', 'outOfRange'],
      [2, 'relationshipBuilder', 'error', 'unknownValue'],
    ]);
    expect(planned.rows[0]).toMatchObject({
      state: 'error',
      issues: [{ column: 1 }, { column: 2 }, { column: 3 }, { column: 4 }, { column: 5 }],
    });
  });

  it('are left out with a warning where the row makes sense without them', () => {
    const planned = plan([
      ['Name', 'Owner', 'Objects'],
      ['a', 'Jan Nowak', 'Warehouse'],
      ['b', 'Eva', 'Branch'],
    ]);
    expect(issuesOf(planned)).toEqual([
      [2, 'ownerId', 'warning', 'unknownPerson'],
      [2, 'objectIds', 'warning', 'unknownObject'],
      [3, 'ownerId', 'warning', 'unknownPerson'],
    ]);
    expect(planned.rows.map(({ state }) => state)).toEqual(['create', 'create']);
  });

  it('name nothing, something twice, or one of several', () => {
    const [a, b] = [touchpoint('Twin'), touchpoint('twin')];
    const planned = plan(
      [
        ['Name', 'Risk'],
        ['', 'low'],
        ['New', 'low'],
        ['NEW', 'high'],
        ['Twin', 'low'],
      ],
      [a, b],
    );
    expect(issuesOf(planned)).toEqual([
      [2, 'name', 'error', 'nameMissing'],
      [4, 'name', 'error', 'nameTwice'],
      [5, 'name', 'error', 'nameAmbiguous'],
    ]);
  });

  it('hold ids of another brand: then the name counts', () => {
    const row = touchpoint('Shop');
    const planned = plan(
      [
        ['ID', 'Name'],
        ['01900000-0000-7000-8000-00000000ffff', 'Shop'],
      ],
      [row],
    );
    expect(issuesOf(planned)).toEqual([[2, 'id', 'warning', 'idUnknown']]);
    expect(planned.rows).toMatchObject([{ state: 'unchanged', id: row.id }]);
  });

  it('give a lifecycle stage to what does not exist', () => {
    const planned = plan([
      ['Name', 'Presence', 'Lifecycle'],
      ['a', 'proposed', 'growth'],
      ['b', 'existing', 'růst'],
    ]);
    expect(issuesOf(planned)).toEqual([[2, 'lifecycleStage', 'error', 'lifecycleNeedsExisting']]);
  });
});

describe('names that are not here yet', () => {
  it('become list entries, once each; usual channels keep their medium and key', () => {
    const planned = plan([
      ['Name', 'Channel', 'Medium', 'Unit', 'Brand values'],
      ['a', 'Telefon', '', 'Marketing', 'Fast | Kind'],
      ['b', 'TELEFON', '', 'marketing', 'kind; Honest'],
      ['c', 'Drone', 'offline', 'Sales', ''],
      ['d', 'sklep', '', '', ''],
    ]);
    expect(planned.newChannels).toEqual([
      { name: 'Telefon', medium: 'offline', libraryKey: 'phone' },
      { name: 'Drone', medium: 'offline' },
    ]);
    expect(planned.newUnits).toEqual(['Marketing']);
    expect(planned.newBrandValues).toEqual(['Kind', 'Honest']);
    expect(planned.rows[0]).toMatchObject({
      patch: { brandValueIds: ['fast'] },
      newNames: { brandValueIds: ['Kind'] },
    });
  });

  it('of rows that are not brought in are not made', () => {
    expect(
      plan([
        ['Name', 'Channel', 'Risk'],
        ['a', 'Drone', 'enormous'],
      ]).newChannels,
    ).toEqual([]);
  });
});

describe('parents', () => {
  it('are touchpoints or other rows, in any order', () => {
    const visit = touchpoint('Shop visit');
    const planned = plan(
      [
        ['Name', 'Part of'],
        ['Till', 'Shop visit'],
        ['Queue mat', 'Queue'],
        ['Queue', 'Till'],
      ],
      [visit],
    );
    expect(planned.rows.map(({ parent }) => parent)).toEqual([{ id: visit.id }, { line: 4 }, { line: 2 }]);
  });

  it('that are unknown, ambiguous or below the row itself are refused', () => {
    const [a, b] = [touchpoint('A'), touchpoint('a')];
    const c = touchpoint('C', { parentId: a.id });
    const planned = plan(
      [
        ['ID', 'Name', 'Part of'],
        ['', 'x', 'nowhere'],
        ['', 'y', 'A'],
        [a.id, 'A', 'C'],
        ['', 'p', 'q'],
        ['', 'q', 'p'],
      ],
      [a, b, c],
    );
    expect(issuesOf(planned)).toEqual([
      [2, 'parentId', 'error', 'unknownParent'],
      [4, 'parentId', 'error', 'parentCycle'],
      [5, 'parentId', 'error', 'parentCycle'],
      [6, 'parentId', 'error', 'parentCycle'],
    ]);
  });

  it('that are not brought in keep their children out', () => {
    const planned = plan([
      ['Name', 'Part of', 'Risk'],
      ['Till', '', 'huge'],
      ['Bell', 'Till', ''],
      ['Clapper', 'Bell', ''],
    ]);
    expect(planned.counts).toMatchObject({ error: 3, create: 0 });
  });
});

describe('ranks', () => {
  it('may be exchanged inside the table', () => {
    const [a, b] = [touchpoint('A', { vipRank: 1 }), touchpoint('B', { vipRank: 2 })];
    const planned = plan(
      [
        ['Name', 'TOP-10'],
        ['A', '2'],
        ['B', '1'],
      ],
      [a, b],
    );
    expect(planned.rows.map(({ vipRank, issues }) => [vipRank, issues.length])).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });

  it('that are taken, by others or by a row above, are left out', () => {
    const holder = touchpoint('Holder', { vipRank: 1 });
    const planned = plan(
      [
        ['Name', 'TOP-10'],
        ['x', '1'],
        ['y', '5'],
        ['z', '5'],
      ],
      [holder],
    );
    expect(issuesOf(planned)).toEqual([
      [2, 'vipRank', 'warning', 'rankTaken'],
      [4, 'vipRank', 'warning', 'rankTaken'],
    ]);
    expect(planned.rows.map(({ vipRank }) => vipRank)).toEqual([undefined, 5, undefined]);
  });

  it('stay taken where their holder cannot have the one that it asks for', () => {
    const [a, b, c] = [
      touchpoint('A', { vipRank: 1 }),
      touchpoint('B', { vipRank: 2 }),
      touchpoint('C', { vipRank: 3 }),
    ];
    const planned = plan(
      [
        ['Name', 'TOP-10'],
        ['A', '2'],
        ['B', '3'],
      ],
      [a, b, c],
    );
    expect(planned.rows.map(({ vipRank }) => vipRank)).toEqual([undefined, undefined]);
  });
});
