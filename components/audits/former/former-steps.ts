import type { WizardStep } from '@/components/ratings/wizard/steps';

/** The way of a former audit from its sheet to closed cycles. */
export const formerSteps = ['file', 'columns', 'preview', 'done'] as const satisfies readonly WizardStep[];
