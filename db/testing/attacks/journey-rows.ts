import type { Tenant } from './seed-tenant';
import { tenantWords, type TableRows } from './tenant-words';

/** A journey map with one of everything in it, one that is archived and one in the trash. */
export function journeyRows(tenant: Tenant, id: () => string): TableRows[] {
  const { ids } = tenant;
  const { here, name, mark, authored } = tenantWords(tenant);
  const map = (key: 'journeyMap' | 'journeyMapArchived' | 'journeyMapDeleted') => ({
    ...here,
    id: ids[key],
    type: 'current-state',
    title: name(key),
    scenario: name(`${key} scenario`),
    language: 'en',
    sequence: key === 'journeyMap' ? 1 : 0,
    ...mark(key),
    ...authored,
  });
  const inMap = { ...here, map_id: ids.journeyMap };
  const cell = { ...inMap, lane_id: ids.journeyLane, step_id: ids.journeyStep };
  return [
    ['journey_maps', [map('journeyMap'), map('journeyMapArchived'), map('journeyMapDeleted')]],
    [
      'journey_stages',
      [{ ...inMap, id: ids.journeyStage, phase: 'before', title: name('stage'), position: 'a0' }],
    ],
    [
      'journey_steps',
      [
        {
          ...inMap,
          id: ids.journeyStep,
          stage_id: ids.journeyStage,
          title: name('step'),
          position: 'a0',
        },
      ],
    ],
    [
      'journey_lanes',
      [
        {
          ...inMap,
          id: ids.journeyLane,
          kind: 'touchpoints',
          title: name('lane'),
          zone: 'customer',
          position: 'a0',
        },
      ],
    ],
    ['journey_cells', [{ ...cell, text: name('cell') }]],
    [
      'journey_cards',
      [
        {
          ...cell,
          id: ids.journeyCard,
          kind: 'touchpoint',
          text: name('card'),
          touchpoint_id: ids.touchpoint,
          position: 'a0',
        },
      ],
    ],
    [
      'journey_map_operations',
      [
        {
          ...inMap,
          sequence: 1,
          operation_id: id(),
          client_id: id(),
          person_id: ids.person,
          operation: JSON.stringify({
            type: 'set',
            kind: 'stage',
            id: ids.journeyStage,
            field: 'title',
            value: name('stage'),
            base: 0,
          }),
          outcome: 'applied',
        },
      ],
    ],
  ];
}
