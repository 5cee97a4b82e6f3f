import { updateSegment } from '@/lib/segments/update-segment';
import { attackable } from './attackable';
import { segmentsRead } from './inventory-rows';

/** Verbs of segments; archiving, deleting and restoring them are those of every list. */
export const segmentWrites = [
  attackable({
    name: 'updateSegment',
    doors: 'lib/segments/actions.ts updateSegmentAction',
    input: (ids) => ({ id: ids.segment, name: 'Hikers', share: 0.5, updatedAt: segmentsRead }),
    run: ({ tenant }, input) => updateSegment(tenant, input),
    accepts: [
      {
        at: 'id',
        given: ['archived'],
        because: 'An archived entry keeps its place; it may be changed, named and brought back.',
      },
    ],
  }),
];
