import { describe, expect, it } from 'vitest';
import { UndoStack } from './undo-stack';

function counting() {
  const stack = new UndoStack();
  let value = 0;
  const step = (label: string, by: number) => {
    value += by;
    stack.push({
      label,
      undo: async () => void (value -= by),
      redo: async () => void (value += by),
    });
  };
  return { stack, step, value: () => value };
}

describe('steps back and forward', () => {
  it('takes back in the opposite order and does again in order', async () => {
    const { stack, step, value } = counting();
    step('one', 1);
    step('ten', 10);
    expect(await stack.undo()).toEqual({ label: 'ten' });
    expect(await stack.undo()).toEqual({ label: 'one' });
    expect(value()).toBe(0);
    expect(await stack.undo()).toBeNull();
    expect(await stack.redo()).toEqual({ label: 'one' });
    expect(await stack.redo()).toEqual({ label: 'ten' });
    expect(value()).toBe(11);
  });

  it('forgets what was taken back once something new is done', async () => {
    const { stack, step } = counting();
    step('one', 1);
    await stack.undo();
    step('two', 2);
    expect(stack.read()).toEqual({ undo: 'two', redo: null });
    expect(await stack.redo()).toBeNull();
  });

  it('drops a step that is not possible any more and says why', async () => {
    const stack = new UndoStack();
    stack.push({
      label: 'rename',
      undo: async () => 'Changed by somebody else.',
      redo: async () => undefined,
    });
    expect(await stack.undo()).toEqual({ label: 'rename', problem: 'Changed by somebody else.' });
    expect(stack.read()).toEqual({ undo: null, redo: null });
  });

  it('takes back one certain step, and only once', async () => {
    const stack = new UndoStack();
    const undone: string[] = [];
    const entries = ['a', 'b'].map((label) => ({
      label,
      undo: async () => void undone.push(label),
      redo: async () => undefined,
    }));
    for (const entry of entries) stack.push(entry);
    const [first] = entries;
    if (!first) throw new Error('no entry');
    await stack.undoOne(first);
    expect(undone).toEqual(['a']);
    expect(await stack.undoOne(first)).toBeNull();
    expect(stack.read()).toEqual({ undo: 'b', redo: 'a' });
  });

  it('tells its readers', async () => {
    const { stack, step } = counting();
    let told = 0;
    const stop = stack.subscribe(() => told++);
    step('one', 1);
    await stack.undo();
    stop();
    step('two', 1);
    expect(told).toBe(2);
  });
});
