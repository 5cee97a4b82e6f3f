import type { CriterionSubject, FormBase, FormRules } from '@/db/values/audits';
import { contentFields, ruleFields } from '../form-fields';
import type { FormContent, FormCriterion } from '../types';
import { hasMoved } from './plan-criteria';
import type { CriterionField, FieldChange, FormChange, PlannedCriterion } from './types';

type Taken = FormBase['criteria'][number];
type Mine = Omit<FormCriterion, 'id'>;

export interface TemplateNow {
  rules: FormRules;
  criteria: readonly PlannedCriterion[];
}

const subjectOf = ({ touchpointId, kind }: CriterionSubject): CriterionSubject => ({ touchpointId, kind });
const isSame = (one: CriterionSubject | null, other: CriterionSubject | null) =>
  one?.touchpointId === other?.touchpointId && one?.kind === other?.kind;

/** What the template changed about a criterion and the form does not have yet. */
function changedFields(before: Taken, now: PlannedCriterion, mine: Mine): FieldChange<CriterionField>[] {
  const fields = contentFields
    .filter((field) => before[field] !== now[field] && mine[field] !== now[field])
    .map((field): FieldChange<CriterionField> => ({
      field,
      from: mine[field],
      to: now[field],
      isLocal: mine[field] !== before[field],
    }));
  if (!now.here || !hasMoved(before, now) || isSame(now.here, mine)) return fields;
  const isLocal = !isSame(before.here, mine);
  return [{ field: 'subject', from: subjectOf(mine), to: now.here, isLocal }, ...fields];
}

/** Whether a criterion is not what was taken. */
const isChangedHere = (before: Taken, mine: Mine) =>
  contentFields.some((field) => mine[field] !== before[field]) || !isSame(before.here, mine);

function diffRules(before: FormRules, now: FormRules, mine: FormRules): FormChange[] {
  const fields = ruleFields
    .filter((field) => before[field] !== now[field] && mine[field] !== now[field])
    .map((field): FieldChange<keyof FormRules> => ({
      field,
      from: mine[field],
      to: now[field],
      isLocal: mine[field] !== before[field],
    }));
  if (fields.length === 0) return [];
  return [{ id: 'rules', type: 'rules', fields, isLocal: fields.some(({ isLocal }) => isLocal) }];
}

const keysOf = (list: readonly { key: string }[], among: (key: string) => boolean) =>
  list.map(({ key }) => key).filter(among);
const isSameOrder = (one: readonly string[], other: readonly string[]) =>
  one.every((key, at) => key === other[at]);

function diffOrder(before: readonly Taken[], now: TemplateNow, mine: readonly Mine[]): FormChange[] {
  const [inBase, inNow, inMine] = [before, now.criteria, mine].map(
    (list) => new Set(list.map(({ key }) => key)),
  );
  const isCommon = (key: string) => Boolean(inBase?.has(key) && inNow?.has(key) && inMine?.has(key));
  const [was, is, here] = [before, now.criteria, mine].map((list) => keysOf(list, isCommon));
  if (!was || !is || !here || isSameOrder(was, is) || isSameOrder(is, here)) return [];
  return [{ id: 'order', type: 'order', isLocal: !isSameOrder(was, here) }];
}

/**
 * What a newer version of a template changes in a form, in the template's order, removed criteria behind. `base` is what was
 * taken from the template before, so that the template's changes are told from the brand's own: what only the brand changed is
 * no change here, and what both changed is `isLocal`. What the form has already is left out.
 */
export function diffForm(base: FormBase, now: TemplateNow, mine: FormContent): FormChange[] {
  const before = new Map(base.criteria.map((one) => [one.key, one]));
  const here = new Map<string, Mine>(mine.criteria.map((one) => [one.key, one]));
  const kept = new Set(now.criteria.map(({ key }) => key));
  const changes = now.criteria.flatMap((criterion): FormChange[] => {
    const { key } = criterion;
    const [former, own] = [before.get(key), here.get(key)];
    if (!former) return own ? [] : [{ id: key, type: 'added', criterion }];
    const moved = hasMoved(former, criterion);
    if (!own) {
      const isChanged = moved || contentFields.some((field) => former[field] !== criterion[field]);
      return isChanged ? [{ id: key, type: 'gone', criterion, isLocal: true }] : [];
    }
    const fields = changedFields(former, criterion, own);
    if (fields.length === 0) return [];
    return [
      { id: key, type: 'changed', criterion: own, fields, isLocal: fields.some(({ isLocal }) => isLocal) },
    ];
  });
  const removed = base.criteria.flatMap((former): FormChange[] => {
    const own = here.get(former.key);
    if (!own || kept.has(former.key)) return [];
    return [{ id: former.key, type: 'removed', criterion: own, isLocal: isChangedHere(former, own) }];
  });
  return [
    ...diffRules(base.rules, now.rules, mine),
    ...changes,
    ...removed,
    ...diffOrder(base.criteria, now, mine.criteria),
  ];
}
