import type { FormRules } from '@/db/values/audits';
import type { FormCriterion } from './types';

/** What a form asks besides its criteria. */
export const ruleFields = [
  'step',
  'askQualities',
  'askExpected',
  'evidenceRule',
  'evidenceBelow',
  'evidenceAbove',
] as const satisfies readonly (keyof FormRules)[];

/** What a criterion says, whatever it is asked of. */
export const contentFields = [
  'question',
  'help',
  'weight',
  'critical',
  'anchorLow',
  'anchorMiddle',
  'anchorHigh',
] as const satisfies readonly (keyof FormCriterion)[];
