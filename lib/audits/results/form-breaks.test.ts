import { describe, expect, it } from 'vitest';
import { formBreaks } from './form-breaks';
import type { Snapshot } from './snapshot';

const snapshot = (form: Partial<Snapshot['form']>, before?: { name: string; number: number }) =>
  ({
    form: { name: 'Shops', number: 3, step: 1, criteria: [], ...form },
    previous: before ? { id: 'c', name: 'Spring', form: before } : null,
  }) as unknown as Snapshot;

describe('formBreaks', () => {
  it('stands where the cycle before had another version or form', () => {
    const before = { name: 'Shops', number: 2 };
    expect(formBreaks(snapshot({}, before))).toEqual([
      { kind: 'before', former: before, name: 'Shops', number: 3 },
    ]);
    expect(formBreaks(snapshot({}, { name: 'Shops', number: 3 }))).toEqual([]);
    expect(formBreaks(snapshot({}))).toEqual([]);
  });

  it('stands within a cycle that was moved', () => {
    const moves = [{ from: 2, to: 3, at: '2026-05-05T10:00:00.000Z' }];
    expect(formBreaks(snapshot({ moves }, { name: 'Shops', number: 3 }))).toEqual([
      { kind: 'within', ...moves[0] },
    ]);
  });
});
