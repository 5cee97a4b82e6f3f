import type { EvidencePhoto } from '../evidence/types';
import type { Position } from '../evidence/position';
import type { KeptPhoto, KeptVisit } from './phone-storage';

/** A photo of a visit: on this phone, on the server, or (for a moment) both. */
export interface ShownPhoto {
  id: string;
  touchpointId: string;
  /** Null for a touchpoint as a whole. */
  criterionId: string | null;
  /** As this phone keeps it; null for one of the server's. */
  kept: KeptPhoto | null;
  position: Position | null;
}

const shownOf = (photo: EvidencePhoto): ShownPhoto => ({
  id: photo.id,
  touchpointId: photo.touchpointId,
  criterionId: photo.criterionId,
  kept: null,
  // Visits that were fetched before positions could be kept say nothing of them.
  position: photo.position ?? null,
});

/** The photos of a visit as its auditor knows them: the server's, then this phone's, each once, without removed ones. */
export function photosOf(visit: KeptVisit, photos: readonly KeptPhoto[]): ShownPhoto[] {
  const own = new Map(photos.filter(({ visitId }) => visitId === visit.id).map((one) => [one.id, one]));
  const there = (visit.assignment?.photos ?? []).filter(({ id }) => own.get(id)?.state !== 'removed');
  const known = new Set(there.map(({ id }) => id));
  const here = [...own.values()]
    .filter(({ id, state }) => state !== 'removed' && !known.has(id))
    .sort((a, b) => a.takenAt - b.takenAt || (a.id < b.id ? -1 : 1));
  return [
    ...there.map(shownOf),
    ...here.map((kept) => ({
      id: kept.id,
      touchpointId: kept.touchpointId,
      criterionId: null,
      kept,
      position: kept.position ?? null,
    })),
  ];
}

/** How many photos each touchpoint of a visit has; what the server refused is no evidence. */
export function countPhotos(visit: KeptVisit, photos: readonly KeptPhoto[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { touchpointId, kept } of photosOf(visit, photos)) {
    if (kept?.state === 'refused') continue;
    counted.set(touchpointId, (counted.get(touchpointId) ?? 0) + 1);
  }
  return counted;
}
