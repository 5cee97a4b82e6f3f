// Open event streams of this process, so that a shutdown can end them instead of waiting for them.
const open = ((globalThis as { touchstoneStreams?: Set<() => void> }).touchstoneStreams ??= new Set());

/** Remembers how to end a stream; gives the function that forgets it. */
export function registerStream(end: () => void): () => void {
  open.add(end);
  return () => void open.delete(end);
}

/** Ends every open stream; browsers reconnect by themselves. */
export function closeAllStreams(): void {
  for (const end of [...open]) end();
}

/** How many streams are open. */
export function openStreams(): number {
  return open.size;
}
