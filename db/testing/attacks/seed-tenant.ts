import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import { hashToken } from '@/lib/auth/tokens';
import { importFilePath } from '@/lib/ratings/import-files';
import { makeNames, type Ids } from './things';

export interface Tenant {
  /** Stands in every id and every text of the tenant and nowhere else. */
  tag: string;
  organizationId: string;
  workspaceId: string;
  slugs: { organization: string; workspace: string };
  ids: Ids;
}

type Row = Record<string, unknown>;

export const surveyColumns = { respondent: 'id', score: 'till' } as const;
const survey = `${surveyColumns.respondent},${surveyColumns.score}\n1,4\n2,5\n`;

/** All rows of a tenant, in the order in which they may be written. */
function rowsOf(
  { tag, organizationId, workspaceId, slugs, ids }: Tenant,
  id: () => string,
): [string, Row[]][] {
  const here = { workspace_id: workspaceId };
  const at = new Date('2026-11-01T10:00:00Z');
  const name = (what: string) => `${what} ${tag}`;
  const mark = (key: string) => ({
    archived_at: key.endsWith('Archived') ? at : null,
    deleted_at: /Deleted\d?$/.test(key) ? at : null,
  });
  const authored = { created_by: ids.person, updated_by: ids.person };
  const each = (keys: readonly (keyof Ids)[], more: (key: keyof Ids, place: number) => Row) =>
    keys.map((key, place) => ({
      ...here,
      id: ids[key],
      name: name(key),
      ...authored,
      ...mark(key),
      ...more(key, place),
    }));
  const user = (key: keyof Ids) => ({
    id: ids[key],
    email: `${key}.${tag}@example.test`.toLowerCase(),
    name: name(key),
    password_hash: 'none',
  });
  const person = (key: keyof Ids, more: Row) => ({
    ...here,
    id: ids[key],
    user_id: null,
    name: name(key),
    email: null,
    left_at: null,
    erased_at: null,
    ...more,
  });
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
  const invitation = (key: keyof Ids, more: Row) => ({
    id: ids[key],
    organization_id: organizationId,
    workspace_id: workspaceId,
    email: `${key}.${tag}@example.test`.toLowerCase(),
    role: 'editor',
    token_hash: randomBytes(32).toString('hex'),
    expires_at: new Date(Date.now() + 86_400_000),
    revoked_at: null,
    ...more,
  });
  const session = (key: keyof Ids, revokedAt: Date | null) => ({
    id: ids[key],
    user_id: ids.actor,
    token_hash: randomBytes(32).toString('hex'),
    user_agent: name('browser'),
    expires_at: new Date(Date.now() + 86_400_000),
    revoked_at: revokedAt,
  });
  const responseId = id();
  const ordered = (_key: keyof Ids, place: number) => ({ position: `a${place}` });
  const named = (more: Row) => () => more;
  return [
    ['users', [user('actor'), user('colleague'), user('suspended')]],
    ['organizations', [{ id: organizationId, slug: slugs.organization, name: name('Organization') }]],
    [
      'organization_logos',
      [{ organization_id: organizationId, id: ids.organizationLogo, sha256: tag, png: Buffer.from(tag) }],
    ],
    [
      'workspaces',
      [
        { id: workspaceId, organization_id: organizationId, slug: slugs.workspace, name: name('Brand') },
        { id: id(), organization_id: organizationId, slug: ids.sister, name: name('Sister') },
      ],
    ],
    [
      'organization_members',
      [
        { organization_id: organizationId, user_id: ids.actor, role: 'owner', suspended_at: null },
        { organization_id: organizationId, user_id: ids.colleague, role: 'member', suspended_at: null },
        { organization_id: organizationId, user_id: ids.suspended, role: 'member', suspended_at: at },
      ],
    ],
    [
      'workspace_members',
      [
        { workspace_id: workspaceId, user_id: ids.actor, role: 'manager', suspended_at: null },
        { workspace_id: workspaceId, user_id: ids.colleague, role: 'editor', suspended_at: null },
        { workspace_id: workspaceId, user_id: ids.suspended, role: 'editor', suspended_at: at },
      ],
    ],
    ['sessions', [session('session', null), session('sessionDeleted', at)]],
    [
      'invitations',
      [
        invitation('invitation', {}),
        invitation('invitationDeleted', { revoked_at: at }),
        invitation('organizationInvitation', { workspace_id: null, role: 'member' }),
      ],
    ],
    [
      'workspace_people',
      [
        person('person', { user_id: ids.actor, email: `actor.${tag}@example.test` }),
        person('personArchived', { left_at: at }),
        person('personDeleted', { left_at: at, erased_at: at }),
      ],
    ],
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
      each(['segment', 'segment2', 'segmentArchived', 'segmentDeleted'], named({ note: name('note') })),
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

/** The files of the imports that wait to be committed. */
function writeUploads({ workspaceId, ids, tag }: Tenant): void {
  const journey = {
    version: 1,
    title: `Journey ${tag}`,
    stages: [{ name: `Stage ${tag}`, touchpoints: [{ name: `Step ${tag}` }] }],
  };
  const files = { [ids.ratingImport]: survey, [ids.journeyImport]: JSON.stringify(journey) };
  for (const [id, text] of Object.entries(files)) {
    const file = importFilePath(workspaceId, id);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Writes a tenant with one of everything, past all rules, as the owner of the database. */
export async function seedTenant(owner: Sql): Promise<Tenant> {
  const { tag, id, ids } = makeNames();
  const slugs = { organization: `organization-${tag}`, workspace: `brand-${tag}` };
  const tenant: Tenant = { tag, organizationId: id(), workspaceId: id(), slugs, ids };
  await owner.begin(async (tx) => {
    await Promise.all(rowsOf(tenant, id).map(([table, rows]) => tx`insert into ${tx(table)} ${tx(rows)}`));
  });
  writeUploads(tenant);
  return tenant;
}
