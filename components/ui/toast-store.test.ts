import { expect, it, vi } from 'vitest';
import { toast, toastStore } from './toast-store';

it('keeps the newest four, tells its listeners, and forgets what was dismissed', () => {
  const heard = vi.fn();
  const stop = toastStore.subscribe(heard);
  const ids = ['a', 'b', 'c', 'd', 'e'].map((title) => toast.info(title));
  expect(toastStore.read().map(({ title }) => title)).toEqual(['b', 'c', 'd', 'e']);
  toast.dismiss(ids[3] ?? 0);
  expect(toastStore.read().map(({ title }) => title)).toEqual(['b', 'c', 'e']);
  expect(heard).toHaveBeenCalledTimes(6);
  stop();
  toast.info('f');
  expect(heard).toHaveBeenCalledTimes(6);
});

it('leaves errors until they are closed and gives undo more time', () => {
  toast.error('Could not save');
  toast.success('Deleted', { onUndo: () => undefined });
  const [error, undo] = toastStore.read().slice(-2);
  expect(error?.duration).toBe(Number.POSITIVE_INFINITY);
  expect(undo?.duration).toBeGreaterThan(5000);
});
