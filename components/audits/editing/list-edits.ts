/** Takes a change of a list, made of a copy of how it is by then. */
export type Arrange<One> = (work: (list: One[]) => One[]) => void;

/** What an editor does with the entries of its list, each named by its key; a key that is gone changes nothing. */
export function listEdits<One extends object>(arrange: Arrange<One>, keyOf: (one: One) => string) {
  const placeOf = (list: readonly One[], key: string) => list.findIndex((one) => keyOf(one) === key);
  const moveTo = (key: string, place: (from: number) => number) =>
    arrange((list) => {
      const from = placeOf(list, key);
      const [moved] = from < 0 ? [] : list.splice(from, 1);
      if (moved) list.splice(Math.max(0, place(from)), 0, moved);
      return list;
    });
  return {
    change: (key: string, patch: Partial<One>) =>
      arrange((list) => list.map((one) => (keyOf(one) === key ? { ...one, ...patch } : one))),
    /** Up by -1, down by 1. */
    moveBy: (key: string, by: 1 | -1) => moveTo(key, (from) => from + by),
    moveTo: (key: string, to: number) => moveTo(key, () => to),
    remove: (key: string) => arrange((list) => list.filter((one) => keyOf(one) !== key)),
    insert: (at: number, one: One) => arrange((list) => [...list.slice(0, at), one, ...list.slice(at)]),
    insertAfter: (key: string, one: One) =>
      arrange((list) => {
        const at = placeOf(list, key) + 1;
        return at === 0 ? list : [...list.slice(0, at), one, ...list.slice(at)];
      }),
    add: (one: One) => arrange((list) => [...list, one]),
  };
}
