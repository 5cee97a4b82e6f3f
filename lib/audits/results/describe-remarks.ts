import type { WrittenRemark } from '../read-ratings';
import { lookUp } from './look-up';
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

/** Remarks with the names and the scores that their cycle was told with; none of visits that it was told without. */
export function describeRemarks(snapshot: Snapshot, written: readonly WrittenRemark[]): Remark[] {
  const known = lookUp(snapshot);
  return written.flatMap(({ visitId, touchpoint, ...remark }) => {
    const visit = known.visits.get(visitId);
    if (!visit) return [];
    return [
      {
        ...remark,
        touchpoint: known.touchpoint(remark.touchpointId) || touchpoint,
        brandId: visit.brandId,
        brand: known.brand(visit.brandId),
        object: known.object(visit.objectId),
        auditor: known.person(visit.auditorId),
        score: visit.scores[remark.touchpointId] ?? null,
      },
    ];
  });
}
