import type { Snapshot } from './snapshot';

/** A place where figures were made by another form than before. */
export type FormBreak =
  | { kind: 'before'; former: { name: string; number: number }; name: string; number: number }
  /** The cycle itself was moved to another version while it was under way. */
  | { kind: 'within'; from: number; to: number; at: string };

/** The breaks that a closed cycle's figures have: against the cycle before, and within itself. */
export function formBreaks({ form, previous, former }: Snapshot): FormBreak[] {
  const before = previous?.form;
  const { name, number } = form;
  const isOther = !former && before && (before.name !== name || before.number !== number);
  return [
    ...(isOther ? [{ kind: 'before' as const, former: before, name, number }] : []),
    ...(form.moves ?? []).map(({ from, to, at }) => ({ kind: 'within' as const, from, to, at })),
  ];
}
