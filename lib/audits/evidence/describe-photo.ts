import type { ToldPhoto } from '@/lib/audits/evidence/types';
import type { Snapshot } from '@/lib/audits/results/snapshot';

/** A photo in words, as the snapshot of its cycle has them. */
export function describePhoto(photo: ToldPhoto, snapshot: Snapshot) {
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null | undefined) =>
    list.find((one) => one.id === id)?.name ?? '';
  const visit = snapshot.visits.find(({ id }) => id === photo.visitId);
  const { criteria } = snapshot.form;
  return {
    photo,
    name: nameOf(snapshot.touchpoints, photo.touchpointId),
    question: criteria.find(({ id }) => id === photo.criterionId)?.question ?? null,
    where: nameOf(snapshot.objects, visit?.objectId) || nameOf(snapshot.brands, visit?.brandId),
    /** Empty for somebody who was erased. */
    auditor: nameOf(snapshot.people, visit?.auditorId),
    day: visit?.visitedOn ?? null,
    /** Of the touchpoint in this visit, 0–10; null where it was not rated. */
    score: visit?.scores[photo.touchpointId] ?? null,
  };
}
