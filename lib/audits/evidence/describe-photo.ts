import { levelOf } from '@/lib/ratings/statistics/level';
import type { Snapshot } from '../results/snapshot';
import type { DescribedPhoto, ToldPhoto } from './types';

/** Puts photos into words, as the snapshot of their cycle has them. */
export function describePhotos(snapshot: Snapshot, photos: readonly ToldPhoto[]): DescribedPhoto[] {
  const names = (list: readonly { id: string; name: string }[]) =>
    new Map(list.map(({ id, name }) => [id, name]));
  const [touchpoints, objects, brands, people] = [
    names(snapshot.touchpoints),
    names(snapshot.objects),
    names(snapshot.brands),
    names(snapshot.people),
  ];
  const visits = new Map(snapshot.visits.map((visit) => [visit.id, visit]));
  return photos.map(({ id, visitId, touchpointId, criterionId, width, height, note, ...photo }) => {
    const visit = visits.get(visitId);
    const score = visit?.scores[touchpointId] ?? null;
    return {
      id,
      touchpointId,
      width,
      height,
      note,
      position: photo.position,
      mayRemovePosition: photo.mayRemovePosition,
      name: touchpoints.get(touchpointId) ?? '',
      question: snapshot.form.criteria.find((criterion) => criterion.id === criterionId)?.question ?? null,
      where: objects.get(visit?.objectId ?? '') ?? brands.get(visit?.brandId ?? '') ?? '',
      auditor: people.get(visit?.auditorId ?? '') ?? '',
      day: visit?.visitedOn ?? null,
      score,
      level: score === null ? null : levelOf(score, snapshot.thresholds),
    };
  });
}
