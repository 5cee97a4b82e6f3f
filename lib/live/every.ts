type Call = () => void;

const clocks = ((
  globalThis as { touchstoneClocks?: Map<number, { calls: Set<Call>; timer: NodeJS.Timeout }> }
).touchstoneClocks ??= new Map());

/**
 * Calls again and again after so many milliseconds, together with everybody who waits as long: what they then read can be
 * one read. Gives the function that ends it.
 */
export function every(milliseconds: number, call: Call): () => void {
  const known = clocks.get(milliseconds);
  const calls = known?.calls ?? new Set<Call>();
  calls.add(call);
  if (!known) {
    const timer = setInterval(() => {
      for (const each of calls) each();
    }, milliseconds);
    clocks.set(milliseconds, { calls, timer });
  }
  return () => {
    calls.delete(call);
    const clock = clocks.get(milliseconds);
    if (calls.size > 0 || clock?.calls !== calls) return;
    clearInterval(clock.timer);
    clocks.delete(milliseconds);
  };
}
