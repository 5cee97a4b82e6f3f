import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aims, phases, presences, senses } from '@/db/values/touchpoints';
import { compactTouchpoint, expandTouchpoint } from './compact-touchpoint';

const bare = {
  id: '1',
  name: 'Shop',
  phase: 'before' as const,
  position: 'a0',
  createdAt: 'x',
  updatedAt: 'y',
};

it('leaves out what is empty', () => {
  expect(compactTouchpoint(expandTouchpoint(bare))).toEqual(bare);
  expect(compactTouchpoint(expandTouchpoint({ ...bare, carriesIdentity: false, brandFit: 0 }))).toEqual({
    ...bare,
    carriesIdentity: false,
    brandFit: 0,
  });
});

it('gives every row back as it was', () => {
  const row = fc.record({
    phase: fc.constantFrom(...phases),
    presence: fc.constantFrom(...presences),
    aims: fc.subarray([...aims]),
    senses: fc.subarray([...senses]),
    description: fc.string(),
    goal: fc.option(fc.integer({ min: 0, max: 10 })),
    relationshipBuilder: fc.boolean(),
    carriesIdentity: fc.option(fc.boolean()),
    vipRank: fc.option(fc.integer({ min: 1, max: 10 })),
    archived: fc.boolean(),
    objectIds: fc.array(fc.uuid(), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(row, (values) => {
      const whole = expandTouchpoint({ ...bare, ...values });
      expect(expandTouchpoint(JSON.parse(JSON.stringify(compactTouchpoint(whole))))).toEqual(whole);
    }),
  );
});
