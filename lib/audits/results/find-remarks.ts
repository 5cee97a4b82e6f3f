import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { foldForSearch } from '@/lib/format/collate';
import { readRemarks, type WrittenRemark } from '../read-ratings';
import { nameOf } from './breakdowns';
import { getResults } from './get-results';
import type { FindRemarksInput } from './input';
import type { Snapshot } from './snapshot';

/** What an auditor wrote beside a score, in words. */
export interface Remark {
  ratingId: string;
  touchpointId: string;
  /** The one that stands for it now: another one where it was merged since. */
  keptTouchpointId: string;
  touchpoint: string;
  brandId: string;
  brand: string;
  object: string;
  /** Empty for somebody who was erased. */
  auditor: string;
  /** Of the touchpoint in this visit, 0–10; null where it was not rated. */
  score: number | null;
  note: string;
  proposedChange: string;
  followUp: boolean;
}

export interface FoundRemarks {
  remarks: Remark[];
  /** Of all that fit. */
  total: number;
}

const atOnce = 20;

/** A remark with the names and the score that the cycle was told with. */
function describe(snapshot: Snapshot, written: WrittenRemark): Remark[] {
  const visit = snapshot.visits.find(({ id }) => id === written.visitId);
  if (!visit) return [];
  const { ratingId, touchpointId, keptTouchpointId, note, proposedChange, followUp } = written;
  return [
    {
      ratingId,
      touchpointId,
      keptTouchpointId,
      touchpoint: nameOf(snapshot.touchpoints, touchpointId) || written.touchpoint,
      brandId: visit.brandId,
      brand: nameOf(snapshot.brands, visit.brandId),
      object: nameOf(snapshot.objects, visit.objectId),
      auditor: nameOf(snapshot.people, visit.auditorId),
      score: visit.scores[touchpointId] ?? null,
      note,
      proposedChange,
      followUp,
    },
  ];
}

/**
 * The next 20 remarks of a closed cycle that fit, the lowest scores first, and how many fit in all; none before closing and
 * where results are withheld. Throws NOT_FOUND.
 */
export async function findRemarks(
  ctx: TenantContext,
  { id, touchpointId, brandId, kind, find, from }: FindRemarksInput,
): Promise<FoundRemarks> {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') return { remarks: [], total: 0 };
  const written = await withTenant.read(ctx, 'audit:read', (tx) => readRemarks(tx, ctx, id));
  const wanted = foldForSearch(find);
  const found = written
    .flatMap((remark) => describe(results.snapshot, remark))
    .filter(
      (remark) =>
        (touchpointId === null || remark.touchpointId === touchpointId) &&
        (brandId === null || remark.brandId === brandId) &&
        (kind !== 'proposed' || remark.proposedChange !== '') &&
        (kind !== 'follow-up' || remark.followUp) &&
        foldForSearch([remark.touchpoint, remark.note, remark.proposedChange].join(' ')).includes(wanted),
    )
    .sort((a, b) => (a.score ?? 11) - (b.score ?? 11));
  return { remarks: found.slice(from, from + atOnce), total: found.length };
}
