import { randomBytes } from 'node:crypto';
import { hashToken } from '@/lib/auth/tokens';
import type { Tenant } from './seed-tenant';
import { tenantWords, type TableRows } from './tenant-words';
import type { Ids } from './things';

/** Files, rounds, the gallery, views, imports with their figures, and what the workspace remembers of all that. */
export function contentRows(tenant: Tenant, id: () => string): TableRows[] {
  const { tag, ids } = tenant;
  const { here, at, name, mark, authored } = tenantWords(tenant);
  const round = (key: 'round' | 'roundArchived' | 'roundDeleted', token: string) => ({
    ...here,
    id: ids[key],
    name: name(key),
    question: name('Where do customers meet us?'),
    token,
    token_hash: hashToken(token),
    closed_at: key === 'roundArchived' ? at : null,
    deleted_at: key === 'roundDeleted' ? at : null,
    ...authored,
  });
  const rounds = [
    round('round', ids.link),
    round('roundArchived', randomBytes(32).toString('hex')),
    round('roundDeleted', ids.linkDeleted),
  ];
  const suggestion = (key: keyof Ids, roundId: string, state = 'open') => ({
    ...here,
    id: ids[key],
    round_id: roundId,
    name: name(key),
    side: 'customer',
    phase: 'before',
    note: name('note'),
    state,
    photo_file_id: key === 'suggestionAccepted' ? ids.file2 : null,
    touchpoint_id: state === 'accepted' ? ids.touchpoint : null,
  });
  const file = (key: keyof Ids) => ({
    ...here,
    id: ids[key],
    sha256: tag + randomBytes(28).toString('hex'),
    content_type: 'image/jpeg',
    size: 100,
    width: 10,
    height: 10,
    created_by: ids.person,
  });
  const made = { touchpoints: [], brands: [], objects: [], periods: [] };
  const summary = {
    counts: { create: 0, update: 0, unchanged: 0, error: 0 },
    channels: [],
    units: [],
    brandValues: [],
  };
  const imported = (key: keyof Ids, kind: string, state: string) => ({
    ...here,
    id: ids[key],
    kind,
    state,
    file_name: name('survey.csv'),
    file_hash: tag,
    summary: state === 'uploaded' ? null : kind === 'ratings' ? { made } : summary,
    committed_at: state === 'uploaded' ? null : at,
    undone_at: state === 'undone' ? at : null,
    ...authored,
  });
  const mapping = {
    version: 1,
    layout: 'wide',
    period: { kind: 'quarter', start: '2026-07-01' },
    columns: [{ column: 'id', role: 'respondent' }],
    note: name('note'),
  };
  const responseId = id();
  return [
    ['files', [file('file'), file('file2')]],
    ['collection_rounds', rounds],
    ['collection_links', rounds.map((one) => ({ token_hash: one.token_hash, ...here, round_id: one.id }))],
    [
      'collection_suggestions',
      [
        suggestion('suggestion', ids.round),
        suggestion('suggestion2', ids.round),
        suggestion('suggestionArchived', ids.round, 'declined'),
        suggestion('suggestionAccepted', ids.round, 'accepted'),
        suggestion('suggestionDeleted', ids.roundDeleted),
      ],
    ],
    ['collection_votes', [{ ...here, suggestion_id: ids.suggestion, voter_key: name('voter') }]],
    [
      'gallery_items',
      (['galleryItem', 'galleryItemDeleted'] as const).map((key) => ({
        ...here,
        id: ids[key],
        brand_id: ids.brand,
        touchpoint_id: ids.touchpoint2,
        title: name(key),
        feature: name('feature'),
        photo_file_id: key === 'galleryItem' ? ids.file : null,
        deleted_at: mark(key).deleted_at,
        ...authored,
      })),
    ],
    [
      'saved_views',
      (['view', 'viewDeleted'] as const).map((key) => ({
        ...here,
        id: ids[key],
        screen: 'touchpoints',
        name: name(key),
        owner_id: ids.person,
        is_shared: true,
        state: { address: name('phase=before') },
        deleted_at: mark(key).deleted_at,
        ...authored,
      })),
    ],
    [
      'import_mappings',
      (['mapping', 'mappingDeleted'] as const).map((key) => ({
        ...here,
        id: ids[key],
        kind: 'ratings',
        name: name(key),
        mapping,
        deleted_at: mark(key).deleted_at,
        ...authored,
      })),
    ],
    [
      'imports',
      [
        imported('ratingImport', 'ratings', 'uploaded'),
        imported('ratingImportArchived', 'ratings', 'committed'),
        imported('ratingImportDeleted', 'ratings', 'undone'),
        imported('tableImport', 'touchpoints', 'committed'),
        imported('tableImportDeleted', 'touchpoints', 'undone'),
        imported('journeyImport', 'journey', 'uploaded'),
        imported('formerImport', 'audit', 'uploaded'),
        {
          ...imported('formerImportDone', 'audit', 'committed'),
          file_hash: name('hash'),
          summary: {
            former: { cycles: [], visits: 0, ratings: 0 },
            report: { leftOut: [], notes: [], notTaken: {}, file: { name: name('former.csv') } },
            made: { ...made, people: [], formId: id() },
          },
        },
      ],
    ],
    [
      'periods',
      [
        {
          ...here,
          id: ids.period,
          kind: 'quarter',
          starts_on: '2026-07-01',
          ends_on: '2026-09-30',
          label: name('Summer'),
        },
      ],
    ],
    [
      'responses',
      [
        {
          ...here,
          id: responseId,
          source: 'survey',
          period_id: ids.period,
          brand_id: ids.ownBrand,
          object_id: ids.object,
          import_id: ids.ratingImportArchived,
          respondent_key: name('respondent'),
          attributes: { age: name('young') },
        },
      ],
    ],
    [
      'ratings',
      [
        {
          ...here,
          response_id: responseId,
          touchpoint_id: ids.touchpoint,
          period_id: ids.period,
          value: 4,
          scale_min: 1,
          scale_max: 5,
        },
      ],
    ],
    [
      'rating_rollups',
      [
        {
          ...here,
          source: 'survey',
          measure: 'touchpoint',
          touchpoint_id: ids.touchpoint,
          period_id: ids.period,
          brand_id: ids.ownBrand,
          scale_min: 1,
          scale_max: 5,
          n: 1,
          x: 4,
          x2: 16,
          w: 1,
          w2: 1,
          wx: 4,
          wx2: 16,
          w2x: 4,
          w2x2: 16,
          histogram: { 4: { n: 1, w: '1' } },
        },
      ],
    ],
    ['mutations', [{ ...here, id: ids.mutation, result: { rows: [], ids: [name('result')] } }]],
    ['live_counters', [{ ...here, seq: 1 }]],
    ['live_events', [{ ...here, seq: 1, kind: 'touchpoint', subject_id: ids.touchpoint, op: 'update' }]],
    [
      'activity',
      [
        {
          ...here,
          id: id(),
          person_id: ids.person,
          action: 'touchpoint.update',
          subject_type: 'touchpoint',
          subject_id: ids.touchpoint,
          subject_label: name('touchpoint'),
          after: { name: name('touchpoint') },
        },
      ],
    ],
  ];
}
