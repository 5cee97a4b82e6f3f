import { judgePriorities } from '@/lib/priorities/judge-priorities';
import { attackable } from './attackable';

const door = 'POST /api/o/[organization]/[workspace]/priorities/judgements';

/** Verbs of priorities. */
export const priorityWrites = [
  attackable({
    name: 'judgePriorities, of touchpoints',
    doors: door,
    input: (ids) => ({
      of: 'touchpoint' as const,
      judgements: [
        { id: ids.touchpoint, impact: 7, costEffectiveness: 4 },
        { id: ids.touchpoint2, impact: 2 },
      ],
    }),
    run: ({ tenant }, input) => judgePriorities(tenant, input),
    accepts: [
      {
        at: 'judgements.*.id',
        given: ['archived'],
        because: 'An archived record keeps its place and may be named.',
      },
    ],
  }),
  attackable({
    name: 'judgePriorities, of chains',
    doors: door,
    input: (ids) => ({
      of: 'chain' as const,
      judgements: [{ id: ids.chain, impact: 7, costEffectiveness: 4 }],
    }),
    run: ({ tenant }, input) => judgePriorities(tenant, input),
  }),
];
