import type { FormBase, FormRules } from '@/db/values/audits';
import { pick } from '@/lib/utils/pick';
import { contentFields } from '../form-fields';
import type { FormContent, FormCriterion } from '../types';
import type { TemplateNow } from './diff-form';
import { isTakeable } from './is-takeable';
import type { FormChange, PlannedCriterion } from './types';

type Mine = Omit<FormCriterion, 'id'>;
interface Keyed {
  key: string;
}

/** A criterion of a template as one of the brand's own. Throws where there is nothing to ask it of. */
export function localCriterion(planned: PlannedCriterion): Mine {
  if (!planned.here) throw new Error('A criterion that is left out has no place in a form.');
  return { ...pick(planned, ['key', ...contentFields]), ...planned.here };
}

/** Behind the nearest criterion that stands before it in the template, or at the beginning. */
function insert<One extends Keyed>(list: readonly One[], added: One, order: readonly string[]): One[] {
  const here = new Set(list.map(({ key }) => key));
  const behind = order.slice(0, order.indexOf(added.key)).findLast((key) => here.has(key));
  const at = list.findIndex(({ key }) => key === behind) + 1;
  return [...list.slice(0, at), added, ...list.slice(at)];
}

/** The template's order; what the template does not have stays behind what it stands behind. */
function reorder<One extends Keyed>(list: readonly One[], order: readonly string[]): One[] {
  const known = new Set(order);
  const groups = new Map<string, One[]>();
  const first: One[] = [];
  let group = first;
  for (const one of list) {
    if (known.has(one.key)) groups.set(one.key, (group = [one]));
    else group.push(one);
  }
  return [...first, ...order.flatMap((key) => groups.get(key) ?? [])];
}

const valuesOf = (fields: readonly { field: string; to: unknown }[]) =>
  Object.fromEntries(
    fields.flatMap(({ field, to }) => (field === 'subject' ? Object.entries(to as object) : [[field, to]])),
  );

/** The form with the chosen changes; all others stay as they are. */
export function applyChanges(
  mine: FormContent,
  now: TemplateNow,
  changes: readonly FormChange[],
): { rules: FormRules; criteria: Mine[] } {
  const order = now.criteria.map(({ key }) => key);
  const { criteria: own, ...rules } = mine;
  let list: Mine[] = own.map(({ id: _id, ...rest }) => rest);
  let taken: FormRules = rules;
  for (const change of changes.filter(isTakeable)) {
    if (change.type === 'added' || change.type === 'gone')
      list = insert(list, localCriterion(change.criterion), order);
    else if (change.type === 'removed') list = list.filter(({ key }) => key !== change.id);
    else if (change.type === 'changed')
      list = list.map((one) => (one.key === change.id ? { ...one, ...valuesOf(change.fields) } : one));
    else if (change.type === 'rules') taken = { ...taken, ...valuesOf(change.fields) };
  }
  const ordered = changes.some(({ type }) => type === 'order') ? reorder(list, order) : list;
  return { rules: taken, criteria: ordered };
}

const taken = ({ takenAs: _as, ...criterion }: PlannedCriterion) => criterion;

/** The whole template as what was taken: its changes so far are not offered again. */
export function wholeBase(template: { name: string; brand: string }, now: TemplateNow): FormBase {
  const { name, brand } = template;
  return { name, brand, rules: now.rules, criteria: now.criteria.map(taken) };
}

/** What was taken, with the chosen changes: the others are offered again. */
export function nextBase(base: FormBase, now: TemplateNow, chosen: readonly FormChange[]): FormBase {
  const ids = new Set(chosen.filter(isTakeable).map(({ id }) => id));
  const order = now.criteria.map(({ key }) => key);
  const current = new Map(now.criteria.map((one) => [one.key, taken(one)]));
  let list = base.criteria.flatMap((one) => (ids.has(one.key) ? (current.get(one.key) ?? []) : one));
  const known = new Set(list.map(({ key }) => key));
  for (const key of order) {
    const added = ids.has(key) && !known.has(key) && current.get(key);
    if (added) list = insert(list, added, order);
  }
  return {
    ...base,
    rules: ids.has('rules') ? now.rules : base.rules,
    criteria: ids.has('order') ? reorder(list, order) : list,
  };
}
