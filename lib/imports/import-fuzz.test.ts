import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proposeMapping } from './mapping/propose-mapping';
import { mappingSchema } from './mapping/mapping-schema';
import { nameColumns } from './read/name-columns';
import { hostileFile } from './testing/hostile-files';
import { readHostileFiles } from './testing/read-hostile-files';

// `npm run prove` reads ten thousand of them.
const files = 300;

it('reads hostile files, or refuses each with a sentence that says why and where', async () => {
  const report = await readHostileFiles(files);
  expect(report.faults).toEqual([]);
  expect(report.files).toBe(files);
  // Both happen often, or the files test nothing.
  expect(report.read).toBeGreaterThan(files / 4);
  expect(Object.keys(report.refused).length).toBeGreaterThan(10);
  expect(report.slowestMilliseconds).toBeLessThan(20_000);
}, 180_000);

it('makes the same file of a seed every time', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    expect(hostileFile(seed).bytes.equals(hostileFile(seed).bytes)).toBe(true);
  }
});

it('proposes a well-formed mapping for any table', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.nat(12).map(String),
    fc.constantFrom('2025-03-14', '4,5', '__proto__'),
  );
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(rows, ([columns = [], ...sample]) => {
      const header = nameColumns(columns);
      const { mapping: proposed } = proposeMapping({ columns: header, rows: sample }, { touchpoints: [] });
      expect(mappingSchema.safeParse(proposed).error).toBeUndefined();
    }),
  );
});
