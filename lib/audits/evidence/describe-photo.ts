import { levelOf } from '@/lib/ratings/statistics/level';
import { lookUp } from '../results/look-up';
import type { Snapshot } from '../results/snapshot';
import type { DescribedPhoto, ToldPhoto } from './types';

/** Puts photos into words, as the snapshot of their cycle has them. */
export function describePhotos(snapshot: Snapshot, photos: readonly ToldPhoto[]): DescribedPhoto[] {
  const known = lookUp(snapshot);
  return photos.map(({ id, visitId, touchpointId, criterionId, width, height, note, ...photo }) => {
    const visit = known.visits.get(visitId);
    const score = visit?.scores[touchpointId] ?? null;
    return {
      id,
      touchpointId,
      width,
      height,
      note,
      position: photo.position,
      mayRemovePosition: photo.mayRemovePosition,
      name: known.touchpoint(touchpointId),
      question: snapshot.form.criteria.find((criterion) => criterion.id === criterionId)?.question ?? null,
      where: known.object(visit?.objectId) || known.brand(visit?.brandId),
      auditor: known.person(visit?.auditorId),
      day: visit?.visitedOn ?? null,
      score,
      level: score === null ? null : levelOf(score, snapshot.thresholds),
    };
  });
}
