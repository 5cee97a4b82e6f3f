import type { Locale } from '@/db/values/accounts';
import type { TouchpointKind } from '@/db/values/touchpoint-kinds';

/** Question, and what is seen at 0, at 5 and at 10. */
type Words = readonly [question: string, low: string, middle: string, high: string];

/** A criterion of a template: it goes with all touchpoints of a kind. */
export interface TemplateCriterion {
  kind: TouchpointKind;
  weight?: number;
  critical?: boolean;
  words: Record<Locale, Words>;
}
