import type { Snapshot, SnapshotVisit } from '../snapshot';
import { tellResults } from '../tell-results';

type Facts = Omit<Snapshot, 'results' | 'previous' | 'version'>;

/** A visit of the own brand as a whole, unless told. */
export const makeVisit = (
  auditorId: string,
  scores: Record<string, number>,
  at: Partial<SnapshotVisit> = {},
): SnapshotVisit => ({
  id: `${auditorId}-${at.brandId ?? 'own'}-${at.objectId ?? ''}`,
  auditorId,
  brandId: 'own',
  objectId: null,
  visitedOn: '2026-05-01',
  isDouble: false,
  scores,
  ...at,
});

/** A touchpoint that is called like its id with an article: `The till`. */
export const makeTouchpoint = (
  id: string,
  at: Partial<Snapshot['touchpoints'][number]> = {},
): Snapshot['touchpoints'][number] => ({
  id,
  name: `The ${id}`,
  phase: 'during',
  channelId: null,
  channel: null,
  parentId: null,
  weight: 1,
  reason: '',
  ...at,
});

/** What figures are told from: touchpoints by id, an own brand and two others, and visits. */
export const makeFacts = (
  ids: readonly string[],
  visits: SnapshotVisit[],
  rest: Partial<Facts> = {},
): Facts => ({
  cycle: {
    id: 'c',
    name: 'Spring',
    period: { kind: 'quarter', startsOn: '2026-04-01', endsOn: '2026-06-30', label: null },
    dueOn: '2026-06-30',
    openedAt: null,
    driverId: null,
  },
  thresholds: { wow: 8, ok: 4 },
  ownBrandIds: ['own'],
  brands: [
    { id: 'own', name: 'Own', kind: 'own' },
    { id: 'rival', name: 'Rival', kind: 'competitor' },
    { id: 'other', name: 'Other', kind: 'competitor' },
  ],
  objects: [],
  touchpoints: ids.map((id) => makeTouchpoint(id)),
  people: [{ id: 'p', name: 'Eva' }],
  form: { name: 'Form', number: 1, step: 1, criteria: [] },
  actions: [],
  visits,
  ...rest,
});

/** A snapshot of a cycle without one before it. */
export function makeSnapshot(
  ids: readonly string[],
  visits: SnapshotVisit[],
  rest: Partial<Snapshot> = {},
): Snapshot {
  const facts = makeFacts(ids, visits);
  return { version: 1, previous: null, ...facts, results: tellResults(facts, null), ...rest };
}
