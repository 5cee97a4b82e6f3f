import type { KeptPhoto, KeptVisit, Waiting } from '@/lib/audits/phone/phone-storage';
import { countPhotos } from '@/lib/audits/phone/photos-of';
import { givenOf, lineKeyOf } from '@/lib/audits/phone/visit-state';
import { missingOf, type Missing } from '@/lib/audits/scoring/missing-answers';
import type { ScoringLine } from '@/lib/audits/scoring/types';

export interface PhoneLine extends ScoringLine {
  /** How many photos explain it. */
  photos: number;
  missing: Missing | null;
}

const untouched = new WeakMap<ScoringLine, PhoneLine>();

/**
 * The lines of a kept visit with what was said on this phone, sent or not, and what each still lacks. Lines without waiting
 * operations are worked out once: a tap must not cost more in a visit of 500 touchpoints than in one of 8.
 */
export function linesOf(
  visit: KeptVisit,
  { waiting, photos }: { waiting: readonly Waiting[]; photos: readonly KeptPhoto[] },
): PhoneLine[] {
  const { assignment } = visit;
  if (!assignment) return [];
  const { criteria, form, okFrom } = assignment;
  const counted = countPhotos(visit, photos);
  const work = (line: ScoringLine): PhoneLine => {
    const seen = { ...line, photos: counted.get(line.touchpointId) ?? 0 };
    return { ...seen, missing: missingOf(seen, criteria, form, okFrom) };
  };
  const own = waiting.filter(({ visitId }) => visitId === visit.id);
  const touched = new Set(own.map(({ operation }) => lineKeyOf(operation)));
  const changed = assignment.lines.filter((line) => touched.has(lineKeyOf(line)));
  const given = givenOf(changed, own);
  return assignment.lines.map((line) => {
    if (touched.size > 0) {
      const key = lineKeyOf(line);
      if (touched.has(key)) return work({ ...line, given: given.get(key) ?? null });
    }
    const known = untouched.get(line);
    if (known && known.photos === (counted.get(line.touchpointId) ?? 0)) return known;
    const worked = work(line);
    untouched.set(line, worked);
    return worked;
  });
}
