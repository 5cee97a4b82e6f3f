import type { SnapshotVisit } from '../results/snapshot';

/** A touchpoint of one brand at one object that several auditors scored, and how far apart they were. */
export interface SpreadUnit {
  touchpointId: string;
  brandId: string;
  objectId: string | null;
  /** One score an auditor, 0–10; the highest first. */
  scores: { auditorId: string; score: number }[];
  /** Highest minus lowest. */
  range: number;
}

const rounding = 1e-9;

/**
 * What two auditors or more scored differently, the widest apart first: what a calibration talks about. Several scores of
 * one auditor for one unit are averaged, as in `agreement`; units without a difference are left out.
 */
export function spreadList(visits: readonly SnapshotVisit[]): SpreadUnit[] {
  const units = new Map<string, Omit<SpreadUnit, 'scores' | 'range'> & { by: Map<string, number[]> }>();
  for (const { auditorId, brandId, objectId, scores } of visits) {
    for (const [touchpointId, score] of Object.entries(scores)) {
      const key = JSON.stringify([brandId, objectId, touchpointId]);
      const unit = units.get(key) ?? { touchpointId, brandId, objectId, by: new Map<string, number[]>() };
      unit.by.set(auditorId, [...(unit.by.get(auditorId) ?? []), score]);
      units.set(key, unit);
    }
  }
  return [...units.values()]
    .filter(({ by }) => by.size >= 2)
    .map(({ by, ...unit }) => {
      const scores = [...by]
        .map(([auditorId, list]) => ({
          auditorId,
          score: list.reduce((sum, one) => sum + one, 0) / list.length,
        }))
        .sort((a, b) => b.score - a.score);
      return { ...unit, scores, range: (scores[0]?.score ?? 0) - (scores.at(-1)?.score ?? 0) };
    })
    .filter(({ range }) => range > rounding)
    .sort((a, b) => b.range - a.range);
}
