import { hashToken } from '@/lib/auth/tokens';
import type { Snapshot } from '@/lib/audits/results/snapshot';
import { journeyRows } from './journey-rows';
import type { Tenant } from './seed-tenant';
import { tenantWords, type Row, type TableRows } from './tenant-words';
import type { Ids } from './things';

const nothing = {
  score: null,
  level: null,
  n: 0,
  low: null,
  high: null,
  min: null,
  max: null,
  spread: null,
  dots: [],
};

/** A closed cycle of one touchpoint that nobody visited. */
const closedSnapshot = (
  { cycleClosed: id, visitClosed, touchpoint3: touchpointId, person, ownBrand, object }: Tenant['ids'],
  name: (what: string) => string,
): Snapshot => ({
  version: 1,
  cycle: {
    id,
    name: name('cycleClosed'),
    period: { kind: 'quarter', startsOn: '2026-07-01', endsOn: '2026-09-30', label: null },
    dueOn: '2026-09-30',
    openedAt: null,
    driverId: null,
  },
  previous: null,
  thresholds: { wow: 8, ok: 4 },
  ownBrandIds: [],
  brands: [],
  objects: [],
  segments: [],
  touchpoints: [
    {
      id: touchpointId,
      name: name('touchpoint3'),
      phase: 'before',
      channelId: null,
      channel: null,
      parentId: null,
      weight: 1,
      reason: '',
    },
  ],
  people: [],
  form: { name: name('form'), number: 1, step: 1, criteria: [] },
  actions: [],
  visits: [
    {
      id: visitClosed,
      auditorId: person,
      brandId: ownBrand,
      objectId: object,
      visitedOn: null,
      isDouble: false,
      scores: {},
    },
  ],
  results: {
    overall: { ...nothing, change: null, entered: [], left: [] },
    touchpoints: [{ ...nothing, id: touchpointId, change: null }],
    byObject: [],
    byPhase: [],
    byChannel: [],
    bySegment: [],
    byBrand: [],
    comparisons: [],
    agreement: {
      units: 0,
      pairs: 0,
      alpha: null,
      meanAbsoluteDifference: null,
      within1: null,
      bias: [],
      verdict: 'too-few',
    },
    compared: 0,
    expectedByChance: 0,
  },
});

/** Forms, cycles in every state with their visits, and actions. */
export function auditRows(tenant: Tenant, id: () => string, sentPhoto: Buffer): TableRows[] {
  const { tag, ids } = tenant;
  const { here, at, name, mark, authored } = tenantWords(tenant);
  const form = (key: keyof Ids) => ({
    ...here,
    id: ids[key],
    name: name(key),
    description: name('description'),
    ...authored,
    ...mark(key),
  });
  const version = (key: keyof Ids, formId: string, number: number, more: Row = {}) => ({
    ...here,
    id: ids[key],
    form_id: formId,
    number,
    published_at: at,
    ...more,
  });
  const criterion = (key: keyof Ids, versionId: string) => ({
    ...here,
    id: ids[key],
    version_id: versionId,
    position: 'a0',
    touchpoint_id: ids.touchpoint2,
    question: name('Is the door open?'),
  });
  const cycle = (key: keyof Ids, state: string, more: Row = {}) => ({
    ...here,
    id: ids[key],
    name: name(key),
    state,
    period_id: ids.period,
    due_on: '2026-09-30',
    form_version_id: ids.formVersion,
    driver_id: ids.person,
    closed_at: state === 'closed' ? at : null,
    deleted_at: mark(key).deleted_at,
    ...authored,
    ...more,
  });
  const cycles: [key: keyof Ids, state: string, touchpoints: string[]][] = [
    ['cyclePlanned', 'planned', [ids.touchpoint]],
    ['cycleDeleted', 'planned', [ids.touchpoint]],
    ['cycleOpen', 'open', [ids.touchpoint, ids.touchpoint2]],
    ['cycleReview', 'review', [ids.touchpoint]],
    ['cycleReady', 'review', [ids.touchpoint]],
    ['cycleClosed', 'closed', [ids.touchpoint3]],
  ];
  const inCycles = (column: string, valuesOf: (touchpoints: string[]) => string[]) =>
    cycles.flatMap(([key, , touchpoints]) =>
      valuesOf(touchpoints).map((value) => ({ ...here, cycle_id: ids[key], [column]: value })),
    );
  const visit = (key: keyof Ids, cycleId: string, state: string, more: Row = {}) => ({
    ...here,
    id: ids[key],
    cycle_id: cycleId,
    auditor_id: ids.person,
    brand_id: ids.ownBrand,
    state,
    note: name('note'),
    ...authored,
    ...more,
  });
  const rating = (ratingId: string, visitId: string, touchpointId: string, more: Row = {}) => ({
    ...here,
    id: ratingId,
    visit_id: visitId,
    touchpoint_id: touchpointId,
    score: 6,
    note: name('note'),
    ...more,
  });
  const evidence = (key: keyof Ids, visitId: string, touchpointId: string, more: Row = {}) => ({
    ...here,
    id: ids[key],
    visit_id: visitId,
    touchpoint_id: touchpointId,
    file_id: ids.file2,
    size: 100,
    received: 100,
    note: name('note'),
    latitude: 50.062,
    longitude: 19.937,
    position_consent: true,
    // So long ago that a visit may be sent in without those that are still under way.
    created_at: new Date(Date.now() - 2 * 3_600_000),
    removed_at: null,
    removed_file_id: null,
    created_by: ids.person,
    ...more,
  });
  const underway = (received: number) => ({ file_id: null, size: sentPhoto.length, received });
  const byCriteria = id();
  const byGuest = id();
  const chainLinks = [id(), id()];
  const responseId = id();
  const operation = (sequence: number, outcome: string, reason: string | null) => ({
    ...here,
    id: id(),
    visit_id: ids.visit,
    device_id: ids.device,
    sequence,
    person_id: ids.person,
    touchpoint_id: ids.touchpoint,
    kind: 'note',
    value: name('note'),
    device_at: at,
    effective_at: at,
    outcome,
    reason,
  });
  const action = (key: keyof Ids) => ({
    ...here,
    id: ids[key],
    title: name(key),
    owner_id: ids.person,
    cycle_id: ids.cycleClosed,
    deleted_at: mark(key).deleted_at,
    ...authored,
  });
  return [
    ['audit_forms', [form('form'), form('formArchived'), form('formDeleted')]],
    [
      'audit_form_versions',
      [
        version('formVersion', ids.form, 1),
        version('formVersionNext', ids.form, 2),
        version('formVersionDraft', ids.form, 3, { published_at: null }),
        version('formVersionDeleted', ids.formDeleted, 1),
      ],
    ],
    [
      'audit_criteria',
      [criterion('criterion', ids.formVersion), criterion('criterionDraft', ids.formVersionDraft)],
    ],
    ['audit_cycles', cycles.map(([key, state]) => cycle(key, state))],
    ['audit_cycle_touchpoints', inCycles('touchpoint_id', (touchpoints) => touchpoints)],
    ['audit_cycle_brands', inCycles('brand_id', () => [ids.ownBrand])],
    ['audit_cycle_objects', inCycles('object_id', () => [ids.object])],
    ['audit_cycle_auditors', inCycles('person_id', () => [ids.person])],
    [
      'audit_visits',
      [
        visit('visit', ids.cycleOpen, 'started', { object_id: ids.object }),
        visit('visitOther', ids.cycleOpen, 'started', {
          object_id: ids.object,
          auditor_id: ids.personArchived,
        }),
        visit('visitGuest', ids.cycleOpen, 'started', { object_id: ids.object, auditor_id: ids.guest }),
        visit('visitGuestRevoked', ids.cycleOpen, 'aside', { object_id: null, auditor_id: ids.guest }),
        visit('visitOut', ids.cycleReview, 'returned', { object_id: ids.object }),
        visit('visitSent', ids.cycleReady, 'submitted', { object_id: ids.object }),
        visit('visitClosed', ids.cycleClosed, 'submitted', { object_id: ids.object }),
        { ...visit('visit', ids.cyclePlanned, 'planned', { object_id: ids.object }), id: id() },
      ],
    ],
    [
      'audit_ratings',
      [
        rating(ids.ratingOpen, ids.visit, ids.touchpoint),
        rating(byCriteria, ids.visit, ids.touchpoint2, { score: null }),
        rating(id(), ids.visitGuest, ids.touchpoint),
        rating(byGuest, ids.visitGuest, ids.touchpoint2, { score: null }),
        rating(ids.rating, ids.visitSent, ids.touchpoint),
        rating(id(), ids.visitClosed, ids.touchpoint3),
      ],
    ],
    [
      'audit_guest_links',
      (
        [
          ['guestLink', ids.visitGuest, null],
          ['guestLinkRevoked', ids.visitGuestRevoked, at],
        ] as const
      ).map(([key, visitId, revokedAt]) => ({
        ...here,
        token_hash: hashToken(ids[key]),
        visit_id: visitId,
        expires_at: new Date(Date.now() + 86_400_000),
        revoked_at: revokedAt,
        ...authored,
      })),
    ],
    [
      'audit_answers',
      [byCriteria, byGuest].map((ratingId) => ({
        ...here,
        rating_id: ratingId,
        criterion_id: ids.criterion,
        score: 7,
      })),
    ],
    [
      'audit_evidence',
      [
        evidence('evidence', ids.visit, ids.touchpoint),
        evidence('evidenceDeleted', ids.visit, ids.touchpoint, {
          file_id: null,
          removed_at: at,
          removed_file_id: ids.file2,
        }),
        evidence('evidenceSent', ids.visit, ids.touchpoint2, underway(sentPhoto.length)),
        evidence('evidenceBegun', ids.visit, ids.touchpoint2, underway(0)),
        evidence('evidenceOther', ids.visitOther, ids.touchpoint),
        evidence('guestEvidence', ids.visitGuest, ids.touchpoint),
        evidence('guestEvidenceDeleted', ids.visitGuest, ids.touchpoint, {
          file_id: null,
          removed_at: at,
          removed_file_id: ids.file2,
        }),
        evidence('guestEvidenceSent', ids.visitGuest, ids.touchpoint2, underway(sentPhoto.length)),
        evidence('guestEvidenceBegun', ids.visitGuest, ids.touchpoint2, underway(0)),
        evidence('evidenceClosed', ids.visitClosed, ids.touchpoint3),
      ],
    ],
    [
      'audit_snapshots',
      [
        {
          ...here,
          cycle_id: ids.cycleClosed,
          closed_at: at,
          sha256: tag,
          content: closedSnapshot(ids, name),
        },
      ],
    ],
    [
      'report_links',
      [
        {
          ...here,
          id: ids.reportLink,
          cycle_id: ids.cycleClosed,
          language: 'en',
          expires_at: new Date(Date.now() + 86_400_000),
          created_by: ids.person,
        },
      ],
    ],
    ['report_link_keys', [{ ...here, token_hash: hashToken(ids.reportKey), link_id: ids.reportLink }]],
    [
      'responses',
      [
        {
          ...here,
          id: responseId,
          source: 'auditors',
          period_id: ids.period,
          brand_id: ids.ownBrand,
          object_id: ids.object,
          cycle_id: ids.cycleClosed,
          respondent_key: ids.visitClosed,
        },
      ],
    ],
    [
      'ratings',
      [
        {
          ...here,
          response_id: responseId,
          touchpoint_id: ids.touchpoint3,
          period_id: ids.period,
          value: 6,
          scale_min: 0,
          scale_max: 10,
        },
      ],
    ],
    ['audit_devices', [{ ...here, id: ids.device, person_id: ids.person, name: name('device') }]],
    [
      'audit_form_moves',
      [
        {
          ...here,
          id: ids.formMove,
          cycle_id: ids.cycleClosed,
          from_version_id: ids.formVersion,
          to_version_id: ids.formVersionNext,
          ...{ kept: 4, asked: 1, returned: 1 },
        },
      ],
    ],
    ['audit_schedules', [{ ...here, starts_on: '2026-10-01', plan_days: 60, due_days: 10 }]],
    ['audit_schedule_runs', [{ ...here, quarter_start: '2026-07-01', cycle_id: ids.cycleClosed }]],
    ['audit_device_visits', [{ ...here, device_id: ids.device, visit_id: ids.visit }]],
    ['audit_operations', [operation(1, 'applied', null), operation(0, 'aside', 'closed')]],
    [
      'chains',
      (['chain', 'chain2', 'chainDeleted'] as const).map((key) => ({
        ...here,
        id: ids[key],
        name: name(key),
        deleted_at: mark(key).deleted_at,
        ...authored,
      })),
    ],
    [
      'chain_links',
      [ids.touchpoint, ids.touchpoint2].map((touchpointId, at) => ({
        ...here,
        id: chainLinks[at],
        chain_id: ids.chain,
        touchpoint_id: touchpointId,
        position: `a${at}`,
      })),
    ],
    [
      'chain_handovers',
      [{ ...here, chain_id: ids.chain, from_id: chainLinks[0], to_id: chainLinks[1], data: 'partly' }],
    ],
    [
      'touchpoint_stages',
      [
        {
          ...here,
          id: id(),
          touchpoint_id: ids.touchpoint,
          stage: 'growth',
          since: '2026-10-01',
          reason: name('reason'),
          set_by: ids.person,
        },
      ],
    ],
    [
      'contact_volumes',
      [{ ...here, touchpoint_id: ids.touchpoint, period_id: ids.period, contacts: 40, ...authored }],
    ],
    [
      'chain_judgements',
      [
        {
          ...here,
          id: ids.chainJudgement,
          chain_id: ids.chain,
          part: 'impact',
          value: 7,
          judged_on: '2026-11-01',
        },
      ],
    ],
    ...journeyRows(tenant, id),
    ['actions', [action('action'), action('actionDeleted')]],
    ['action_touchpoints', [{ ...here, action_id: ids.action, touchpoint_id: ids.touchpoint3 }]],
  ];
}
