import { expect, it, vi } from 'vitest';
import { createPresenceStore } from './presence-store';

const cell = 'a:b';

function make() {
  const tell = vi.fn();
  let clock = 0;
  let tasks: { work: () => void; at: number }[] = [];
  const store = createPresenceStore({
    clientId: 'mine',
    tell,
    now: () => clock,
    later: (work, milliseconds) => {
      const task = { work, at: clock + milliseconds };
      tasks.push(task);
      return () => void (tasks = tasks.filter((one) => one !== task));
    },
  });
  const pass = (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 100) {
      clock += 100;
      const due = tasks.filter(({ at }) => at <= clock);
      tasks = tasks.filter(({ at }) => at > clock);
      for (const { work } of due) work();
    }
  };
  return { store, tell, pass };
}

it('tells where one is at most twice a second, and the last place counts', () => {
  const { store, tell, pass } = make();
  for (let n = 0; n < 20; n += 1) {
    store.move({ cell: `a:${n}`, isEditing: false });
    pass(100);
  }
  expect(tell.mock.calls.length).toBeLessThanOrEqual(5);
  pass(500);
  expect(tell).toHaveBeenLastCalledWith({
    cell: 'a:19',
    isEditing: false,
    clientId: 'mine',
    isLeaving: false,
  });
});

it('gives signs of life, and lets a cell go in which nobody types any more', () => {
  const { store, tell, pass } = make();
  store.move({ cell, isEditing: true });
  pass(10_000);
  expect(tell).toHaveBeenCalledTimes(2);
  expect(tell).toHaveBeenLastCalledWith(expect.objectContaining({ isEditing: true }));
  pass(10_000);
  expect(tell).toHaveBeenLastCalledWith(expect.objectContaining({ cell, isEditing: false }));
  store.stop();
  expect(tell).toHaveBeenLastCalledWith(expect.objectContaining({ isLeaving: true }));
  const calls = tell.mock.calls.length;
  pass(20_000);
  expect(tell).toHaveBeenCalledTimes(calls);
});

it('knows the others, not oneself, and who types in a cell', () => {
  const { store } = make();
  const heard = vi.fn();
  store.subscribe(heard);
  const anna = { clientId: 'hers', personId: 'p', name: 'Anna', cell, isEditing: true };
  store.receive([anna, { ...anna, clientId: 'mine' }]);
  store.receive([{ ...anna }]);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(store.people()).toEqual([anna]);
  expect(store.editorOf(cell)).toEqual(anna);
  expect(store.editorOf('a:c')).toBeNull();
});
