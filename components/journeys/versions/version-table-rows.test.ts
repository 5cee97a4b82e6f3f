import { describe, expect, it } from 'vitest';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { diffMaps } from '@/lib/journeys/core/diff-maps';
import { addCard, moveCard, setCell, setEmotion } from '@/lib/journeys/core/edits-cells';
import { moveStep, removePart, rename } from '@/lib/journeys/core/edits-columns';
import { mergeOrder } from '@/lib/journeys/core/merge-order';
import { readGrid } from '@/lib/journeys/core/read-map';
import { cellAt, makeMap } from '@/lib/journeys/core/testing/make-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import { versionTable } from './version-table-rows';

const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
  );
const tableOf = (before: MapState, after: MapState) =>
  versionTable({ map: after, names: {} }, { map: before, names: {} }, diffMaps(before, after));
const cellOf = (table: ReturnType<typeof versionTable>, id: string) =>
  table.lanes.flatMap(({ cells }) => cells).find((cell) => cell.id === id);

describe('a table of a version', () => {
  it('keeps what is gone where it stood', () => {
    expect(mergeOrder(['a', 'b', 'c', 'd'], ['c', 'a', 'x'])).toEqual(['c', 'd', 'a', 'b', 'x']);
    expect(mergeOrder(['a'], [])).toEqual(['a']);
    expect(mergeOrder(['a', 'b'], ['b'])).toEqual(['a', 'b']);
  });

  it('has what stands in cells and nothing marked where only one state is shown', () => {
    const map = makeMap();
    const mood = cellAt(map, 'emotion', 0);
    const after = doAll(map, [
      ...setCell(cellAt(map, 'actions', 1), 'text', 'Reads'),
      ...setEmotion(mood, '01a20978-89cf-7010-be07-f181f86dcdf8.intended', 1.5),
    ]);
    const table = versionTable({
      map: after,
      names: { '01a20978-89cf-7010-be07-f181f86dcdf8': 'Elena' },
    });
    expect(table.stages.map(({ title, span }) => [title, span])).toEqual([
      ['Look', 1],
      ['Buy', 1],
      ['Ride', 1],
    ]);
    expect(cellOf(table, mood)?.lines).toMatchObject([
      { mark: 'same', fact: { kind: 'emotion', value: 1.5, isIntended: true, persona: 'Elena' } },
    ]);
    expect(new Set(table.lanes.flatMap(({ cells }) => cells.map(({ mark }) => mark)))).toEqual(
      new Set(['same']),
    );
    expect(table.lanes.filter(({ isLive }) => isLive).map(({ kind }) => kind)).toEqual(['score']);
  });

  it('marks what was written, changed and cleared, with what stood there before', () => {
    const map = makeMap();
    const [first, second] = [cellAt(map, 'actions', 0), cellAt(map, 'actions', 1)];
    const before = doAll(map, [...setCell(first, 'text', 'Reads'), ...setCell(second, 'text', 'Asks')]);
    const after = doAll(before, [
      ...setCell(first, 'text', 'Reads twice'),
      ...setCell(second, 'text', ''),
      ...setCell(cellAt(map, 'actions', 2), 'text', 'Goes'),
    ]);
    const table = tableOf(before, after);
    expect(cellOf(table, first)).toMatchObject({
      mark: 'changed',
      lines: [{ mark: 'changed', fact: { text: 'Reads twice' }, was: { text: 'Reads' } }],
    });
    expect(cellOf(table, second)).toMatchObject({ mark: 'removed', lines: [{ fact: { text: 'Asks' } }] });
    expect(cellOf(table, cellAt(map, 'actions', 2))?.mark).toBe('added');
  });

  it('shows a removed column with what stood in it, and a renamed or moved one once', () => {
    const map = makeMap();
    const { stages, steps } = readGrid(map);
    const before = doAll(map, setCell(cellAt(map, 'actions', 0), 'text', 'Reads'));
    const after = doAll(before, [
      ...rename('stage', stages[1]?.id ?? '', 'Pay'),
      ...moveStep(before, steps[1]?.id ?? '', { stageId: stages[2]?.id ?? '' }),
      ...removePart('stage', stages[0]?.id ?? ''),
    ]);
    const table = tableOf(before, after);
    expect(table.stages.map(({ title, was, mark, span }) => [title, was, mark, span])).toEqual([
      ['Look', null, 'removed', 1],
      ['Pay', 'Buy', 'changed', 1],
      ['Ride', null, 'same', 2],
    ]);
    expect(table.steps.filter(({ id }) => id === steps[1]?.id).map(({ mark }) => mark)).toEqual(['moved']);
    expect(cellOf(table, cellAt(map, 'actions', 0))).toMatchObject({ mark: 'removed' });
    expect(table.steps).toHaveLength(4);
    expect(table.lanes.every(({ cells }) => cells.length === 4)).toBe(true);
  });

  it('shows a card that went elsewhere as moved where it stands now', () => {
    const map = makeMap();
    const [from, to] = [cellAt(map, 'pains', 0), cellAt(map, 'pains', 2)];
    const queue = addCard(map, from, { kind: 'pain', text: 'A queue' });
    const before = doAll(map, queue.operations);
    const table = tableOf(before, doAll(before, moveCard(before, queue.cardId, { cell: to })));
    expect(cellOf(table, to)).toMatchObject({ mark: 'moved', lines: [{ mark: 'moved', isGone: false }] });
    expect(cellOf(table, from)).toMatchObject({ mark: 'moved', lines: [{ mark: 'moved', isGone: true }] });
  });
});
