import { expect, it } from 'vitest';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { createCycle } from '../cycles/create-cycle';
import { openCycle, startReview } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import { startCycles } from '../testing/cycle-worlds';
import { sendVisit, visitsOf } from '../testing/make-cycle';
import { listOpenVisits, sideBySideAtMost } from './list-open-visits';

it('gives the open visits of the cycle to their auditor, by due date, six at most', async () => {
  const { ctx, auditors, people, input, brandId } = await startCycles();
  const [anna = '', ben = ''] = people;
  const places: string[] = [];
  for (let at = 1; at <= 8; at += 1) {
    places.push((await createListEntry(ctx, 'object', { brandId, kind: 'place', name: `Shop ${at}` })).id);
  }
  const visit = { brandId, isDouble: false, reason: 'hand' as const };
  const open = async (name: string) => {
    const { id } = await createCycle(ctx, { ...input, name, objectIds: places });
    await saveVisits(ctx, {
      id,
      visits: [
        // The last place is due first.
        ...places.map((objectId, at) => ({
          ...visit,
          auditorId: anna,
          objectId,
          dueOn: `2026-06-${20 - at}`,
        })),
        { ...visit, auditorId: ben, objectId: places[0] ?? '' },
      ],
    });
    await openCycle(ctx, { id });
    return id;
  };
  const [spring, summer] = [await open('Spring'), await open('Summer')];
  const [who, other] = auditors;
  const shops = async (cycleId: string, reader = who!) =>
    (await listOpenVisits(reader, cycleId)).map(({ object }) => object);
  expect(sideBySideAtMost).toBe(6);
  expect(await shops(spring)).toEqual([8, 7, 6, 5, 4, 3].map((at) => `Shop ${at}`));
  expect(await shops(spring, other)).toEqual(['Shop 1']);
  for (const { id, auditorId, objectId } of await visitsOf(ctx, spring)) {
    if (auditorId === anna && places.indexOf(objectId ?? '') >= 3) {
      await sendVisit(ctx, id, { [input.touchpointIds[0] ?? '']: 5 });
    }
  }
  expect(await shops(spring)).toEqual(['Shop 3', 'Shop 2', 'Shop 1']);
  await startReview(ctx, { id: spring });
  expect(await shops(spring)).toEqual([]);
  expect(await shops(summer)).toHaveLength(6);
  expect(await shops('019d0000-0000-7000-8000-000000000000')).toEqual([]);
  await expect(listOpenVisits(ctx, summer)).resolves.toEqual([]);
});
