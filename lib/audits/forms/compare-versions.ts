import type { FormContent, FormCriterion } from './types';

/** A criterion that stands in both versions: asked in the same words, or in other ones. */
export interface CriterionPair {
  from: FormCriterion;
  to: FormCriterion;
}

/** What another version of a form asks otherwise. */
export interface FormComparison {
  /** Asked in the same words: answers stay. `recounted` ones have another weight or are critical otherwise. */
  same: (CriterionPair & { recounted: boolean })[];
  /** The question or an anchor was rewritten: asked again. */
  changed: CriterionPair[];
  added: FormCriterion[];
  removed: FormCriterion[];
  /** Half points were allowed and are no longer: answers of half a point are asked again. */
  wholePoints: boolean;
  /** Names of the rules that differ. */
  rules: (keyof Omit<FormContent, 'criteria'>)[];
}

const ruleNames = [
  'step',
  'askQualities',
  'askExpected',
  'evidenceRule',
  'evidenceBelow',
  'evidenceAbove',
] as const satisfies FormComparison['rules'];

const plain = (text: string) => text.trim().replace(/\s+/gu, ' ');
const subjectOf = ({ touchpointId, kind }: FormCriterion) => [touchpointId, kind];
const anchorsOf = ({ anchorLow, anchorMiddle, anchorHigh }: FormCriterion) =>
  [anchorLow, anchorMiddle, anchorHigh].map(plain);

/** Pairs criteria that have the same key, first with first; gives the pairs and takes them out of both lists. */
function pairBy(
  before: FormCriterion[],
  after: FormCriterion[],
  keyOf: (criterion: FormCriterion) => unknown[] | null,
): CriterionPair[] {
  const textOf = (criterion: FormCriterion) => {
    const key = keyOf(criterion);
    return key && JSON.stringify([...subjectOf(criterion), ...key]);
  };
  return [...after].flatMap((to) => {
    const key = textOf(to);
    const from = key === null ? undefined : before.find((one) => textOf(one) === key);
    if (!from) return [];
    before.splice(before.indexOf(from), 1);
    after.splice(after.indexOf(to), 1);
    return [{ from, to }];
  });
}

/**
 * Compares what two versions ask. A criterion is the same where it is asked of the same thing by the same question with the
 * same anchors; its help, weight and place do not change what was asked. Of the others those with the same key, then those
 * with the same question, then those with the same anchors, are one criterion that was rewritten.
 */
export function compareVersions(from: FormContent, to: FormContent): FormComparison {
  const removed = [...from.criteria];
  const added = [...to.criteria];
  const same = pairBy(removed, added, (one) => [plain(one.question), ...anchorsOf(one)]);
  const changed = [
    ...pairBy(removed, added, (one) => [one.key]),
    ...pairBy(removed, added, (one) => [plain(one.question)]),
    ...pairBy(removed, added, (one) => (anchorsOf(one).every((text) => text === '') ? null : anchorsOf(one))),
  ];
  return {
    same: same.map((pair) => ({
      ...pair,
      recounted: pair.from.weight !== pair.to.weight || pair.from.critical !== pair.to.critical,
    })),
    changed,
    added,
    removed,
    wholePoints: from.step < to.step,
    rules: ruleNames.filter((rule) => from[rule] !== to[rule]),
  };
}
