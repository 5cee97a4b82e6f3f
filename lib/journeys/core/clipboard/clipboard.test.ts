import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../apply-operations';
import { cellId } from '../blank-parts';
import { addCard, setCell, setEmotion, setMomentOfTruth } from '../edits-cells';
import { insertStage, rename } from '../edits-columns';
import { mapLimits } from '../limits';
import { countMap, lanesOf, readCell, readGrid } from '../read-map';
import { cellAt, makeMap, seen } from '../testing/make-map';
import type { MapState, Operation } from '../types';
import type { CellWords } from './cell-text';
import { fillCells } from './fill-cells';
import { forOtherBrand, makeParcel, parcelTable, textsOf, type Parcel } from './parcel';
import { pasteLanes, pasteStages } from './paste-parts';
import { flattenSpans, tableOf, type PasteTable } from './paste-table';
import { findHeaders, type PartNames } from './paste-targets';
import { overflowOf, planPaste, type PasteRequest } from './plan-paste';
import { readParcel } from './read-parcel';
import { readTsv, writeTsv } from './tsv';

const board = '0198a000-0000-7000-8000-00000000000a';
const words: CellWords = {
  decimal: ',',
  nameOf: ({ text, touchpointId }) => (touchpointId === board ? 'Departure board' : text),
  touchpoints: new Map([['departure board', board]]),
  channels: new Map(),
};
const names: PartNames = {
  lane: ({ kind, title }) => title || kind,
  kindOf: (name) => (name.toLowerCase() === 'needs' ? 'needs' : null),
};
const brand = { organization: 'northlight', workspace: 'linden', name: 'Linden' };
const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation) => ({ operation, sequence: 1 })),
  );

function request(map: MapState, table: PasteTable, more: Partial<PasteRequest> = {}): PasteRequest {
  const { lanes, steps } = readGrid(map);
  const origin = { laneId: lanes[0]?.id ?? '', stepId: steps[0]?.id ?? '' };
  const headers = { row: false, column: false };
  return { map, hiddenLaneIds: [], origin, table, headers, grows: true, words, names, ...more };
}

/** Texts of all cells from the first lane and step on. */
function copyOf(map: MapState, rows: number, columns: number): string[][] {
  const { lanes, steps } = readGrid(map);
  const chosen = {
    laneIds: lanes.slice(0, rows).map(({ id }) => id),
    stepIds: steps.slice(0, columns).map(({ id }) => id),
  };
  return textsOf(makeParcel(map, { ...chosen, what: 'cells', brand }, words));
}

/** A map whose lanes all hold plain text. */
function textMap(): MapState {
  const map = makeMap();
  const others = lanesOf(map).filter(({ kind }) => !['goals', 'actions', 'thoughts'].includes(kind));
  return doAll(
    map,
    others.map(({ id }): Operation => ({ type: 'remove', kind: 'lane', id })),
  );
}

const text = fc.stringMatching(/^[a-zż,;"'<>& \n]{0,12}$/).map((one) => one.trim());
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('texts of spreadsheets', () => {
  it('are read with tabs, quotes and breaks inside cells', () => {
    expect(readTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readTsv('"two\nlines"\t"say ""yes"""\n12" pipe\t"odd')).toEqual([
      ['two\nlines', 'say "yes"'],
      ['12" pipe', '"odd'],
    ]);
    expect(readTsv('"quoted" and more\tb')).toEqual([['"quoted" and more', 'b']]);
    expect(readTsv('one\ntwo')).toEqual([['one'], ['two']]);
    expect(readTsv('')).toEqual([['']]);
  });

  it('come back as they were written, whatever stands in them', () => {
    const any = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(any, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });

  it('with cells over several rows and columns keep every text in its first place', () => {
    const one = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });
    const flat = (rows: Parameters<typeof flattenSpans>[0]) =>
      flattenSpans(rows).rows.map((row) => row.map(({ text }) => text));
    expect(flat([[one('a', 2), one('b', 1, 2)], [one('c'), one('d')], [one('e', 3)]])).toEqual([
      ['a', '', 'b'],
      ['c', 'd', ''],
      ['e', '', ''],
    ]);
    const wild = flattenSpans([[one('a', 1e9, 1e9), one('b', Number.NaN, -3)], [one('c')]]);
    expect(wild.width).toBeLessThanOrEqual(2_001);
    expect(wild.rows).toHaveLength(2);
  });
});

describe('pasting', () => {
  it('and copying gives the same table', () => {
    fc.assert(
      fc.property(table, (texts) => {
        const map = textMap();
        const plan = planPaste(request(map, tableOf(readTsv(writeTsv(texts)))));
        expect(plan.rejected).toEqual([]);
        const after = doAll(map, plan.operations);
        expect(copyOf(after, texts.length, texts[0]?.length ?? 0)).toEqual(texts);
        expect(readGrid(after).steps).toHaveLength(Math.max(3, texts[0]?.length ?? 0));
        // A second time it finds everything as it should be.
        expect(planPaste(request(after, tableOf(texts))).operations).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('reads texts by the kind of lane: figures, emotions, marks, cards; what does not fit is listed', () => {
    const map = makeMap();
    const put = (kind: string, pasted: string) => {
      const [laneId = '', stepId = ''] = cellAt(map, kind, 0).split(':');
      const plan = planPaste(request(map, tableOf([[pasted]]), { origin: { laneId, stepId } }));
      const reason = plan.rejected[0]?.reason;
      return reason ?? readCell(doAll(map, plan.operations), laneId, stepId);
    };
    expect(put('emotion', '-1,5')).toMatchObject({ cell: { emotions: { current: -1.5 } } });
    expect(put('emotion', '+2')).toMatchObject({ cell: { emotions: { current: 2 } } });
    expect(put('emotion', '0.3')).toBe('emotion');
    expect(put('emotion', 'happy')).toBe('emotion');
    expect(put('moment-of-truth', 'X')).toMatchObject({ cell: { flag: true } });
    expect(put('moment-of-truth', 'perhaps')).toBe('mark');
    expect(put('pains', 'Queue\n\n Rude staff ')).toMatchObject({
      cards: [
        { kind: 'pain', text: 'Queue' },
        { kind: 'pain', text: 'Rude staff' },
      ],
    });
    expect(put('touchpoints', 'departure BOARD')).toMatchObject({ cards: [{ touchpointId: board }] });
    expect(put('touchpoints', 'Desk')).toBe('touchpoint');
    expect(put('score', '7')).toBe('figures');
    expect(put('actions', 'x'.repeat(2_001))).toBe('long');
    const withFigures = makeMap('future-state');
    const [laneId = '', stepId = ''] = cellAt(withFigures, 'metric', 0).split(':');
    const amount = (pasted: string) => {
      const plan = planPaste(request(withFigures, tableOf([[pasted]]), { origin: { laneId, stepId } }));
      return plan.rejected[0]?.reason ?? doAll(withFigures, plan.operations).cell[`${laneId}:${stepId}`];
    };
    expect(amount('1 234,5')).toMatchObject({ amount: 1234.5, unit: '' });
    expect(amount('−7.25 min')).toMatchObject({ amount: -7.25, unit: 'min' });
    expect(amount('about ten')).toBe('number');
    expect(amount('1.234,5')).toBe('number');
  });

  it('adds steps and lanes, or fills what is there, never more than a map may have', () => {
    const map = textMap();
    const texts = Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 6 }, (_, column) => `${row}.${column}`),
    );
    const asked = request(map, tableOf(texts));
    expect(overflowOf(asked)).toEqual({ lanes: 2, steps: 3 });
    expect(planPaste(asked)).toMatchObject({
      adds: { lanes: 2, steps: 3 },
      left: { rows: 0, columns: 0, cells: 0 },
      cells: 30,
    });
    const inside = planPaste({ ...asked, grows: false });
    expect(inside).toMatchObject({
      adds: { lanes: 0, steps: 0 },
      left: { rows: 2, columns: 3, cells: 21 },
      cells: 9,
    });
    const huge = tableOf(Array.from({ length: 1_000 }, () => Array.from({ length: 200 }, () => 'x')));
    expect(huge).toMatchObject({ height: 1_000, width: 200 });
    const most = planPaste(request(map, huge));
    expect(most.left).toMatchObject({ rows: 960, columns: 140 });
    const after = countMap(doAll(map, most.operations));
    expect(after).toMatchObject({
      lanes: mapLimits.lanes,
      steps: mapLimits.steps,
      filledCells: mapLimits.filledCells,
    });
  });

  it('never writes into lanes out of sight: the next one in sight takes the row, behind the last a new one', () => {
    const map = textMap();
    const { lanes } = readGrid(map);
    const hidden = lanes[1]?.id ?? '';
    const asked = request(map, tableOf([['a'], ['b'], ['c']]), { hiddenLaneIds: [hidden] });
    expect(overflowOf(asked)).toEqual({ lanes: 1, steps: 0 });
    const after = doAll(map, planPaste(asked).operations);
    expect(copyOf(after, 4, 1)).toEqual([['a'], [''], ['b'], ['c']]);
    expect(planPaste({ ...asked, grows: false })).toMatchObject({ left: { rows: 1 }, cells: 2 });
    const named = tableOf([
      ['', 'Step'],
      [lanes[1]?.kind ?? '', 'x'],
    ]);
    const byName = planPaste(
      request(map, named, { hiddenLaneIds: [hidden], headers: { row: false, column: true } }),
    );
    expect(byName.operations.filter((one) => one.type === 'set' && one.id.startsWith(hidden))).toEqual([]);
  });

  it('pastes 40 by 20 in less than a second', () => {
    const texts = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 20 }, (_, at) => `${row} ${at}`),
    );
    const began = performance.now();
    const map = textMap();
    const after = doAll(map, planPaste(request(map, tableOf(readTsv(writeTsv(texts))))).operations);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(countMap(after).filledCells).toBe(800);
  });

  it('finds names in the first row and column and writes under them, wherever they stand', () => {
    const map = textMap();
    const sheet = tableOf([
      ['', 'Ride', 'look', 'Return'],
      ['thoughts', 'r', 'l', 'n'],
      ['Needs', 'nr', 'nl', 'nn'],
      ['Our own lane', '', 'own', ''],
    ]);
    const headers = findHeaders(readGrid(map), sheet, names);
    expect(headers).toEqual({ row: true, column: true });
    const plan = planPaste(request(map, sheet, { headers }));
    expect(plan.adds).toEqual({ lanes: 2, steps: 1 });
    const after = doAll(map, plan.operations);
    const { lanes, steps } = readGrid(after);
    expect(steps.map(({ title }) => title)).toEqual(['', '', '', 'Return']);
    expect(lanes.map(({ kind, title }) => title || kind)).toEqual([
      'goals',
      'actions',
      'thoughts',
      'needs',
      'Our own lane',
    ]);
    expect(copyOf(after, 5, 4).slice(2)).toEqual([
      ['l', '', 'r', 'n'],
      ['nl', '', 'nr', 'nn'],
      ['own', '', '', ''],
    ]);
    expect(
      findHeaders(
        readGrid(map),
        tableOf([
          ['Waits', 'Pays'],
          ['Asks', 'Goes'],
        ]),
        names,
      ),
    ).toEqual({
      row: false,
      column: false,
    });
  });
});

/** A map with something of each kind. */
function fullMap(): MapState {
  const map = makeMap();
  const pain = addCard(map, cellAt(map, 'pains', 0), { kind: 'pain', text: 'Queue', ownerId: board });
  const link = addCard(map, cellAt(map, 'touchpoints', 0), { kind: 'touchpoint', touchpointId: board });
  return doAll(map, [
    ...setCell(cellAt(map, 'actions', 0), 'text', 'Reads the board'),
    ...setCell(cellAt(map, 'actions', 0), 'evidence', 'researched'),
    ...setEmotion(cellAt(map, 'emotion', 0), 'current', -1),
    ...setEmotion(cellAt(map, 'emotion', 0), `${board}.current`, 1),
    ...setMomentOfTruth(cellAt(map, 'moment-of-truth', 0), true),
    ...pain.operations,
    ...link.operations,
  ]);
}

const parcelOf = (map: MapState, what: Parcel['what'] = 'cells', columns = 1): Parcel => {
  const { lanes, steps } = readGrid(map);
  const chosen = { laneIds: lanes.map(({ id }) => id), stepIds: steps.slice(0, columns).map(({ id }) => id) };
  return makeParcel(map, { ...chosen, what, brand }, words);
};

/** What a reader sees in one column, ids of cards aside. */
const column = (map: MapState, at: number) => {
  const { lanes, steps } = readGrid(map);
  return lanes.map(({ id }) => {
    const { cell, cards } = readCell(map, id, steps[at]?.id ?? '');
    const { text, evidence, emotions, flag } = cell;
    return {
      text,
      evidence,
      emotions,
      flag,
      cards: cards.map(({ kind, text, touchpointId, ownerId }) => ({ kind, text, touchpointId, ownerId })),
    };
  });
};

describe('inside the product', () => {
  it('cells keep their links, cards, emotions and evidence', () => {
    const map = fullMap();
    const parcel = readParcel(JSON.stringify(parcelOf(map)));
    expect(parcel).toEqual(parcelOf(map));
    if (!parcel) return;
    const { lanes, steps } = readGrid(map);
    const origin = { laneId: lanes[0]?.id ?? '', stepId: steps[1]?.id ?? '' };
    const after = doAll(map, planPaste(request(map, parcelTable(parcel), { origin })).operations);
    expect(column(after, 1)).toEqual(column(map, 0));
    expect(planPaste(request(after, parcelTable(parcel), { origin })).operations).toEqual([]);
  });

  it('stages and lanes go to another map with all that stands in them', () => {
    const map = fullMap();
    const other = makeMap('service-blueprint');
    const before = countMap(other);
    const staged = doAll(other, pasteStages(other, parcelOf(map, 'stages'), null, words).operations);
    expect(readGrid(staged).stages[0]).toMatchObject({ title: 'Look' });
    expect(staged.cell[cellAt(staged, 'actions', 0)]).toMatchObject({
      text: 'Reads the board',
      evidence: 'researched',
    });
    expect(
      readCell(
        staged,
        lanesOf(staged).find(({ kind }) => kind === 'pains')?.id ?? '',
        readGrid(staged).steps[0]?.id ?? '',
      ).cards,
    ).toHaveLength(1);
    expect(countMap(staged).steps).toBe(before.steps + 1);
    const hidden = lanesOf(other).filter(({ kind }) => kind === 'actions');
    const hiddenIds = hidden.map(({ id }) => id);
    const beside = doAll(
      other,
      pasteStages(other, parcelOf(map, 'stages'), null, words, hiddenIds).operations,
    );
    const [firstStep] = readGrid(beside).steps;
    expect(beside.cell[cellId(hiddenIds[0] ?? '', firstStep?.id ?? '')]).toBeUndefined();
    expect(countMap(beside).lanes).toBe(countMap(staged).lanes + 1);
    const lanes = pasteLanes(other, parcelOf(map, 'lanes', 3), undefined, words);
    const laned = doAll(other, lanes.operations);
    expect(countMap(laned).lanes).toBe(before.lanes + lanes.ids.length);
    expect(lanes.left).toBe(0);
    const short = insertStage(map, { phase: 'after' });
    const wide = doAll(map, [
      ...short.operations,
      ...setCell(cellId(lanesOf(map)[0]?.id ?? '', short.stepId), 'text', 'x'),
    ]);
    expect(pasteLanes(other, parcelOf(wide, 'lanes', 4), undefined, words).left).toBe(1);
  });

  it('only structure and words go to another brand', () => {
    const sent = forOtherBrand(parcelOf(fullMap(), 'stages', 3));
    expect(JSON.stringify(sent.cells)).not.toContain(board);
    expect(JSON.stringify(sent.cells)).not.toContain('Departure');
    expect(sent.cells.flat().some(({ values }) => Object.keys(values.emotions).length > 0)).toBe(false);
    expect(
      sent.cells.flat().every(({ values }) => values.evidence === 'none' && values.amount === null),
    ).toBe(true);
    expect(
      sent.cells
        .flat()
        .flatMap(({ text }) => text.split('\n'))
        .filter(Boolean),
    ).toEqual(['Reads the board', 'Queue', 'x']);
  });

  it('whatever another page puts on the clipboard is taken whole or not at all', () => {
    const good = JSON.stringify(parcelOf(fullMap()));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom('"', '9', '[', 'null', '}', ''), (at, sign) => {
        const parcel = readParcel(good.slice(0, at) + sign + good.slice(at + 1));
        if (parcel) expect(parcel.cells.every((row) => row.length === parcel.steps.length)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readParcel(json)).toBeNull();
      }),
    );
    const bad = { ...parcelOf(fullMap()), brand: { ...brand, name: 5 } };
    expect(readParcel(JSON.stringify(bad))).toBeNull();
  });

  it('a selection is filled from its first cell, or each lane from its own', () => {
    const map = doAll(textMap(), rename('stage', readGrid(textMap()).stages[0]?.id ?? '', 'Look'));
    const { lanes, steps } = readGrid(map);
    const ids = { laneIds: lanes.map(({ id }) => id), stepIds: steps.map(({ id }) => id) };
    const begun = doAll(
      map,
      lanes.flatMap(({ id }, at) => setCell(cellId(id, steps[0]?.id ?? ''), 'text', `t${at}`)),
    );
    const all = doAll(begun, fillCells(begun, { ...ids, from: 'all' }, words));
    expect(copyOf(all, 3, 3).flat()).toEqual(Array<string>(9).fill('t0'));
    const right = doAll(begun, fillCells(begun, { ...ids, from: 'right' }, words));
    expect(copyOf(right, 3, 3)).toEqual([0, 1, 2].map((at) => Array<string>(3).fill(`t${at}`)));
    expect(seen(doAll(right, fillCells(right, { ...ids, from: 'right' }, words)))).toEqual(seen(right));
  });
});
