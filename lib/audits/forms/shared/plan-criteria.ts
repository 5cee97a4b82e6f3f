import type { FormBase, SharedCriterion } from '@/db/values/audits';
import type { Place, PlannedCriterion } from './types';

const folded = (name: string) => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** What criteria of a template become in a brand with these touchpoints (docs/decisions/0065-shared-forms.md). */
export function planCriteria(
  criteria: readonly SharedCriterion[],
  places: readonly Place[],
): PlannedCriterion[] {
  const idsByName = Map.groupBy(places, ({ name }) => folded(name));
  return criteria.map((criterion): PlannedCriterion => {
    const { touchpoint, kind } = criterion;
    if (!touchpoint) return { ...criterion, takenAs: 'same', here: { touchpointId: null, kind } };
    const [only, ...more] = idsByName.get(folded(touchpoint.name)) ?? [];
    if (only && more.length === 0)
      return { ...criterion, takenAs: 'matched', here: { touchpointId: only.id, kind: null } };
    if (touchpoint.kind)
      return { ...criterion, takenAs: 'kind', here: { touchpointId: null, kind: touchpoint.kind } };
    return { ...criterion, takenAs: 'leftOut', here: null };
  });
}

const isSameSubject = (one: SharedCriterion, other: SharedCriterion) =>
  one.kind === other.kind &&
  one.touchpoint?.kind === other.touchpoint?.kind &&
  one.touchpoint?.name === other.touchpoint?.name;

/**
 * The same for a newer version: a criterion whose subject the template did not change keeps what it became here when it was
 * taken, whatever touchpoints are called now.
 */
export function planUpdate(
  criteria: readonly SharedCriterion[],
  base: FormBase,
  places: readonly Place[],
): PlannedCriterion[] {
  const before = new Map(base.criteria.map((one) => [one.key, one]));
  const here = new Set(places.map(({ id }) => id));
  return planCriteria(criteria, places).map((planned) => {
    const former = before.get(planned.key);
    if (!former?.here || !isSameSubject(former, planned)) return planned;
    const { touchpointId } = former.here;
    return touchpointId && !here.has(touchpointId) ? planned : { ...planned, here: former.here };
  });
}

/** Whether the template itself asks the criterion of something else now. */
export const hasMoved = (one: SharedCriterion, other: SharedCriterion) => !isSameSubject(one, other);
