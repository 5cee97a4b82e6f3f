import { gzipSync } from 'node:zlib';
import { hashToken } from '@/lib/auth/tokens';
import { blankHeader, newLane } from '@/lib/journeys/core/blank-parts';
import type { Tenant } from './seed-tenant';
import { tenantWords, type Row, type TableRows } from './tenant-words';

/** What a version of the map keeps: another name of its lane, and a touchpoint that is gone since. */
function keptContent({ ids }: Tenant, name: (what: string) => string, goneId: string, cardId: string) {
  const values = { text: '', note: '', channelId: null, fileId: null, ownerId: null, metric: '' };
  const place = { laneId: ids.journeyLane, stepId: ids.journeyStep, position: 'a5' };
  const map = {
    id: ids.journeyMap,
    type: 'current-state',
    language: 'en',
    sequence: 0,
    header: { id: ids.journeyMap, ...blankHeader, title: name('journeyMap'), scenario: name('then') },
    stages: [{ id: ids.journeyStage, phase: 'before', title: name('stage then'), position: 'a0' }],
    steps: [
      { id: ids.journeyStep, stageId: ids.journeyStage, title: name('step'), subMapId: null, position: 'a0' },
    ],
    lanes: [{ id: ids.journeyLane, ...newLane('touchpoints'), title: name('lane then'), position: 'a0' }],
    cells: [{ id: `${ids.journeyLane}:${ids.journeyStep}`, text: name('cell then') }],
    cards: [{ id: cardId, kind: 'touchpoint', ...values, touchpointId: goneId, ...place }],
  };
  return gzipSync(JSON.stringify({ format: 1, names: { [goneId]: name('gone touchpoint') }, map }));
}

/** A journey map with one of everything in it, one that is archived and one in the trash. */
export function journeyRows(tenant: Tenant, id: () => string): TableRows[] {
  const { ids } = tenant;
  const { here, name, mark, authored } = tenantWords(tenant);
  const map = (key: 'journeyMap' | 'journeyMapFuture' | 'journeyMapArchived' | 'journeyMapDeleted') => ({
    ...here,
    id: ids[key],
    type: key === 'journeyMapFuture' ? 'future-state' : 'current-state',
    current_map_id: key === 'journeyMapFuture' ? ids.journeyMap : null,
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
    [
      'journey_maps',
      [map('journeyMap'), map('journeyMapFuture'), map('journeyMapArchived'), map('journeyMapDeleted')],
    ],
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
      'journey_cards',
      [{ ...cell, id: id(), kind: 'image', text: name('picture'), file_id: ids.file, position: 'a1' }],
    ],
    [
      'map_links',
      [
        {
          ...here,
          id: ids.mapLink,
          map_id: ids.journeyMap,
          lane_ids: [ids.journeyLane],
          shows_scores: true,
          shows_owners: true,
          language: 'en',
          expires_at: new Date(Date.now() + 86_400_000),
          created_by: ids.person,
        },
      ],
    ],
    ['map_link_keys', [{ ...here, token_hash: hashToken(ids.mapKey), link_id: ids.mapLink }]],
    [
      'journey_map_versions',
      [
        {
          ...inMap,
          id: ids.journeyMapVersion,
          sequence: 0,
          revision: 0,
          reason: 'begin',
          label: name('version'),
          stages: 1,
          steps: 1,
          lanes: 1,
          filled_cells: 1,
          content: keptContent(tenant, name, id(), id()),
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

/** Whose journey the map shows, and templates: one of this brand, one of another brand of the organization. */
export function mapPortfolioRows(tenant: Tenant): TableRows[] {
  const { ids } = tenant;
  const { here, name } = tenantWords(tenant);
  const template = (where: Row, templateId: string): Row => ({
    ...where,
    id: templateId,
    organization_id: tenant.organizationId,
    brand: name('Brand'),
    title: name('map template'),
    type: 'current-state',
    language: 'en',
    stages: 1,
    steps: 1,
    content: JSON.stringify({
      format: 'touchstone-journey-map',
      version: 1,
      type: 'current-state',
      title: name('map template'),
      stages: [{ title: name('stage'), phase: 'before', steps: [{ title: name('step') }] }],
      lanes: [],
    }),
  });
  return [
    [
      'journey_map_personas',
      [{ ...here, map_id: ids.journeyMap, persona_id: ids.persona, is_primary: true }],
    ],
    [
      'journey_templates',
      [template(here, ids.mapTemplate), template({ workspace_id: tenant.sisterId }, ids.sharedMapTemplate)],
    ],
  ];
}
