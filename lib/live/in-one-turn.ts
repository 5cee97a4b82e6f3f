const begun = ((globalThis as { touchstoneTurns?: Map<string, Promise<unknown>> }).touchstoneTurns ??=
  new Map());

/**
 * Reads once for everybody who asks for the same in the same turn of the event loop: a change wakes all streams of a brand at
 * once, and a thousand of them would ask the database the same question. Nobody gets an answer that was begun before they
 * asked in an earlier turn, so nothing that they were woken for is missing in it. The key names all that the answer
 * depends on, the workspace first.
 */
export function inOneTurn<Answer>(key: string, read: () => Promise<Answer>): Promise<Answer> {
  const known = begun.get(key) as Promise<Answer> | undefined;
  if (known) return known;
  const answer = read();
  begun.set(key, answer);
  setImmediate(() => begun.delete(key));
  return answer;
}
