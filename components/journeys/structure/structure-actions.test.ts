import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toastStore } from '@/components/ui/toast-store';
import { createMapStore } from '@/lib/journeys/client/map-store';
import { createPresenceStore } from '@/lib/journeys/client/presence-store';
import { memoryKeep } from '@/lib/journeys/client/testing/fake-server';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { setCell } from '@/lib/journeys/core/edits-cells';
import { newMap } from '@/lib/journeys/core/new-map';
import { packMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import { createGridFocus } from '../editor/grid-focus';
import { laneKey, shapeOf, stageKey, stepKey } from '../editor/grid-places';
import type { MapWords } from '../editor/use-map-words';
import { structureActions, type Question } from './structure-actions';

const stages = ['Aware', 'Choose', 'Use'].map((title) => ({ title, phase: 'before' as const }));

function open() {
  const first = newMap({ type: 'current-state', language: 'en', header: { title: 'A trip' } }, stages);
  const nothing = () => Promise.reject(new TypeError('network'));
  const store = createMapStore({
    map: packMap(first),
    revision: 0,
    archived: false,
    canWrite: true,
    network: { send: nothing, load: nothing },
    keep: memoryKeep(),
    later: () => () => undefined,
  });
  const presence = createPresenceStore({
    clientId: 'me',
    tell: () => undefined,
    later: () => () => undefined,
  });
  const focus = createGridFocus(shapeOf(store.grid()));
  store.subscribeGrid(() => focus.setShape(shapeOf(store.grid())));
  const said: string[] = [];
  const asked: Question[] = [];
  const words = {
    lane: ({ kind, title }) => title || kind,
    stage: ({ title }) => title,
    stepOf: (_, id) => id,
  } as MapWords;
  const t = ((key: string, values?: Record<string, unknown>) =>
    [key, ...Object.values(values ?? {})].join(' ')) as unknown as Parameters<
    typeof structureActions
  >[0]['t'];
  const actions = structureActions({
    store,
    presence,
    focus,
    words,
    t,
    say: (text) => said.push(text),
    onAsk: (question) => asked.push(question),
  });
  const titles = () => readGrid(store.map()).stages.map(({ title }) => title);
  const steps = () => readGrid(store.map()).stages.map((stage) => stage.steps.map(({ id }) => id));
  const stage = (at: number) => ({ kind: 'stage' as const, id: readGrid(store.map()).stages[at]?.id ?? '' });
  const step = (at: number) => ({ kind: 'step' as const, id: readGrid(store.map()).steps[at]?.id ?? '' });
  const lane = (at: number) => ({ kind: 'lane' as const, id: readGrid(store.map()).lanes[at]?.id ?? '' });
  return { store, presence, focus, actions, said, asked, titles, steps, stage, step, lane };
}

beforeEach(() => {
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => work());
  return () => vi.unstubAllGlobals();
});

describe('stages, steps and lanes', () => {
  it('are added beside one, and asked for their name, from where Enter leads to the first cell', () => {
    const { actions, focus, titles, stage, store } = open();
    actions.insertBeside(stage(0), 'after');
    expect(titles()).toEqual(['Aware', '', 'Choose', 'Use']);
    expect(focus.editing()).toBe(stageKey(stage(1).id));
    actions.endRename(stageKey(stage(1).id), '  Search ', 'enter');
    expect(titles()).toEqual(['Aware', 'Search', 'Choose', 'Use']);
    const { lanes, stages: all } = readGrid(store.map());
    expect(focus.current()).toBe(cellId(lanes[0]?.id ?? '', all[1]?.steps[0]?.id ?? ''));
    actions.insertBeside(stage(0), 'before');
    expect(titles()[0]).toBe('');
  });

  it('stay with their header when they are renamed later', () => {
    const { actions, focus, lane, store } = open();
    focus.edit(laneKey(lane(0).id));
    actions.endRename(laneKey(lane(0).id), 'What they want', 'enter');
    expect(store.map().lane[lane(0).id]?.title).toBe('What they want');
    expect(focus.current()).toBe(laneKey(lane(0).id));
  });

  it('ask for the kind of a new lane, and put it where it was asked for', () => {
    const { actions, asked, lane, store } = open();
    const [above, below] = [lane(0), lane(1)];
    actions.insertBeside(below, 'before');
    expect(asked).toEqual([{ kind: 'lane', after: above.id }]);
    actions.addLane('context', above.id);
    expect(readGrid(store.map()).lanes[1]?.kind).toBe('context');
  });

  it('move by one place, tell where they are, and stop at the ends', () => {
    const { actions, titles, stage, said } = open();
    actions.moveBy(stage(0), 1);
    expect(titles()).toEqual(['Choose', 'Aware', 'Use']);
    expect(said.at(-1)).toBe('moved Aware 2 3');
    actions.moveBy(stage(1), -1);
    actions.moveBy(stage(0), -1);
    expect(titles()).toEqual(['Aware', 'Choose', 'Use']);
    actions.moveBy(stage(2), 1);
    expect(titles()).toEqual(['Aware', 'Choose', 'Use']);
  });

  it('pass hidden lanes, and lead to a cell that is in sight', () => {
    const { actions, focus, lane, stage, store } = open();
    const before = readGrid(store.map()).lanes.map(({ id }) => id);
    const [a = '', b = '', c = ''] = before;
    let hidden = [b];
    const show = () => {
      const shape = shapeOf(store.grid());
      focus.setShape({ ...shape, lanes: shape.lanes.filter((id) => !hidden.includes(id)) });
    };
    store.subscribeGrid(show);
    show();
    actions.moveBy(lane(2), -1);
    expect(readGrid(store.map()).lanes.map(({ id }) => id)).toEqual([c, a, b, ...before.slice(3)]);
    actions.moveBy({ kind: 'lane', id: c }, 1);
    actions.moveBy({ kind: 'lane', id: a }, 1);
    expect(readGrid(store.map()).lanes.slice(0, 3)).toMatchObject([{ id: c }, { id: a }, { id: b }]);
    hidden = before.filter((id) => id !== a);
    show();
    actions.insertBeside(stage(0), 'before');
    actions.endRename(stageKey(stage(0).id), 'New', 'enter');
    expect(focus.current()?.startsWith(a)).toBe(true);
  });

  it('pass into the next stage as steps, at its near end', () => {
    const { actions, steps, step } = open();
    const [[a = ''] = [], [b = ''] = [], [c = ''] = []] = steps();
    actions.moveBy({ kind: 'step', id: a }, 1);
    expect(steps()).toEqual([[], [a, b], [c]]);
    actions.moveBy({ kind: 'step', id: c }, -1);
    expect(steps()).toEqual([[], [a, b, c], []]);
    actions.moveBy(step(2), -1);
    expect(steps()).toEqual([[], [a, c, b], []]);
    actions.moveBy({ kind: 'step', id: a }, -1);
    expect(steps()).toEqual([[a], [c, b], []]);
  });

  it('go where they are let go, also into an empty stage, and nowhere beside themselves', () => {
    const { actions, titles, steps, stage, step, store } = open();
    actions.dropBeside(stage(2), stageKey(stage(0).id), 'before');
    expect(titles()).toEqual(['Use', 'Aware', 'Choose']);
    const undone = store.status().undo;
    actions.dropBeside(stage(0), stageKey(stage(1).id), 'before');
    actions.dropBeside(stage(1), stageKey(stage(0).id), 'after');
    expect(store.status().undo).toBe(undone);
    const [x, y] = [step(0), step(1)];
    actions.dropBeside(x, stepKey(y.id), 'after');
    expect(steps()).toEqual([[], [y.id, x.id], [step(2).id]]);
    actions.dropBeside(y, `empty:${stage(0).id}`, 'after');
    expect(steps()).toEqual([[y.id], [x.id], [step(2).id]]);
  });
});

describe('deleting', () => {
  it('is told with what was in it, and comes back whole, whatever was done since', () => {
    const { actions, store, stage, step, lane, titles } = open();
    const cell = cellId(lane(0).id, step(0).id);
    store.edit(setCell(cell, 'text', 'A word'), { label: 'text' });
    actions.remove(stage(0));
    expect(titles()).toEqual(['Choose', 'Use']);
    const toast = toastStore.read().at(-1);
    expect(toast?.title).toBe('deleted did.remove.stage Aware 1');
    expect(toast?.duration).toBe(10_000);
    actions.moveBy(stage(0), 1);
    toast?.onUndo?.();
    expect(titles()).toEqual(['Aware', 'Use', 'Choose']);
    expect(store.map().cell[cell]?.text).toBe('A word');
  });

  it('asks first where somebody writes in it', () => {
    const { actions, presence, asked, lane, stage, step, titles } = open();
    const cell = cellId(lane(0).id, step(0).id);
    presence.receive([{ clientId: 'x', personId: 'p', name: 'Anna', cell, isEditing: true }]);
    actions.remove(stage(0));
    expect(titles()).toHaveLength(3);
    expect(asked).toMatchObject([{ kind: 'remove', writers: ['Anna'] }]);
    actions.removeNow(stage(0));
    expect(titles()).toHaveLength(2);
  });
});

it('refuses what is too much and says how much there is', () => {
  const { actions, stage, store } = open();
  while (readGrid(store.map()).steps.length < 60) actions.addStep(stage(0).id);
  actions.addStep(stage(0).id);
  expect(readGrid(store.map()).steps).toHaveLength(60);
  expect(toastStore.read().at(-1)).toMatchObject({
    title: 'limits.refused',
    description: 'limits.steps 60 60',
  });
});
