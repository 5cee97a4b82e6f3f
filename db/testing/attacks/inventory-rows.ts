import type { Tenant } from './seed-tenant';
import { tenantWords, type Row, type TableRows } from './tenant-words';
import type { Ids } from './things';

/** When all segments were changed last: a change of one must say so. */
export const segmentsRead = '2026-01-02T03:04:05.678Z';
const everybody = {
  match: 'all',
  groups: [{ match: 'all', conditions: [{ attribute: 'age', operator: 'known' }] }],
};

/** The lists, the touchpoints, and what hangs on them. */
export function inventoryRows(tenant: Tenant): TableRows[] {
  const { ids } = tenant;
  const { here, name, mark, authored } = tenantWords(tenant);
  const each = (keys: readonly (keyof Ids)[], more: (key: keyof Ids, place: number) => Row) =>
    keys.map((key, place) => ({
      ...here,
      id: ids[key],
      name: name(key),
      ...authored,
      ...mark(key),
      ...more(key, place),
    }));
  const hangsOn = [
    {
      touchpoint: ids.touchpoint,
      standard: ids.standard,
      measurement: ids.measurement,
      variant: ids.variant,
    },
    {
      touchpoint: ids.touchpointDeleted,
      standard: ids.standardDeleted,
      measurement: ids.measurementDeleted,
      variant: ids.variantDeleted,
    },
  ];
  const ordered = (_key: keyof Ids, place: number) => ({ position: `a${place}` });
  const named = (more: Row) => () => more;
  return [
    [
      'channels',
      each(['channel', 'channel2', 'channelArchived', 'channelDeleted'], (key, place) => ({
        medium: 'online',
        note: name('note'),
        ...ordered(key, place),
      })),
    ],
    ['units', each(['unit', 'unitArchived', 'unitDeleted'], named({}))],
    ['brand_values', each(['brandValue', 'brandValue2', 'brandValueArchived', 'brandValueDeleted'], ordered)],
    [
      'segments',
      each(
        ['segment', 'segment2', 'segmentArchived', 'segmentDeleted'],
        named({ note: name('note'), updated_at: segmentsRead, rules: everybody }),
      ),
    ],
    [
      'brands',
      each(['ownBrand', 'brand', 'brandArchived', 'brandDeleted'], (key) => ({
        kind: key === 'ownBrand' ? 'own' : 'competitor',
        note: name('note'),
      })),
    ],
    [
      'objects',
      each(
        ['object', 'object2', 'objectArchived', 'objectDeleted'],
        named({ kind: 'place', brand_id: ids.ownBrand, note: name('note') }),
      ),
    ],
    [
      'touchpoints',
      each(
        [
          'touchpoint',
          'touchpoint2',
          'touchpoint3',
          'touchpointArchived',
          'touchpointDeleted',
          'touchpointDeleted2',
        ],
        (key, place) => ({
          description: name('description'),
          phase: 'before',
          channel_id: key === 'touchpoint' ? ids.channel : null,
          owner_id: key === 'touchpoint' ? ids.person : null,
          parent_id: key === 'touchpoint3' ? ids.touchpoint : null,
          vip_rank: key === 'touchpoint' ? 1 : null,
          ...ordered(key, place),
        }),
      ),
    ],
    ['touchpoint_objects', [{ ...here, touchpoint_id: ids.touchpoint, object_id: ids.object }]],
    [
      'touchpoint_judgements',
      [
        {
          ...here,
          id: ids.judgement,
          touchpoint_id: ids.touchpoint,
          part: 'impact',
          value: 7,
          judged_on: '2026-11-01',
        },
      ],
    ],
    ['touchpoint_brand_values', [{ ...here, touchpoint_id: ids.touchpoint, brand_value_id: ids.brandValue }]],
    [
      'standards',
      hangsOn.map((on) => ({
        ...here,
        id: on.standard,
        touchpoint_id: on.touchpoint,
        metric: name('Waiting'),
        operator: 'at-most',
        target: 5,
        unit: 'minutes',
        ...authored,
      })),
    ],
    [
      'standard_measurements',
      hangsOn.map((on) => ({
        ...here,
        id: on.measurement,
        standard_id: on.standard,
        measured_on: '2026-11-01',
        value: 4,
        note: name('note'),
      })),
    ],
    [
      'touchpoint_variants',
      hangsOn.map((on) => ({
        ...here,
        id: on.variant,
        touchpoint_id: on.touchpoint,
        segment_id: ids.segment,
        message: name('message'),
        ...authored,
      })),
    ],
  ];
}
