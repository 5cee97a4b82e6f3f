import type { Grid } from './read-map';

/** The later order, and what is gone from it behind that behind which it stood. */
export function mergeOrder(before: readonly string[], after: readonly string[]): string[] {
  const merged = [...after];
  before.forEach((id, at) => {
    if (merged.includes(id)) return;
    const neighbour = before.slice(0, at).findLast((one) => merged.includes(one));
    merged.splice(neighbour === undefined ? 0 : merged.indexOf(neighbour) + 1, 0, id);
  });
  return merged;
}

const idsOf = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);

/** The stages of two states with the ids of their steps, those that are gone where they stood. */
export function mergeColumns(before: Grid, after: Grid): { id: string; steps: string[] }[] {
  const standingNow = new Set(idsOf(after.steps));
  return mergeOrder(idsOf(before.stages), idsOf(after.stages)).map((id) => {
    const standing = after.stages.find((stage) => stage.id === id)?.steps ?? [];
    const former = before.stages.find((stage) => stage.id === id)?.steps ?? [];
    // A step that went to another stage stands there.
    const gone = former.filter(
      (step) => !standingNow.has(step.id) || standing.some(({ id }) => id === step.id),
    );
    return { id, steps: mergeOrder(idsOf(gone), idsOf(standing)) };
  });
}
