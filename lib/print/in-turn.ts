import { AppError } from '@/lib/errors';

const waitingAtMost = 8;
let running = false;
const waiting: (() => void)[] = [];

/** Does one work after the other: a browser takes a core and 300 MB. Throws UNAVAILABLE `printBusy` for the ninth who waits. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running) {
    if (waiting.length >= waitingAtMost) throw new AppError('UNAVAILABLE', { key: 'printBusy' });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running = true;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running = false;
  }
}
