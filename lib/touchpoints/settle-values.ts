import { AppError } from '@/lib/errors';
import type { TouchpointPatch, TouchpointValues } from './types';

type Linked = Pick<TouchpointValues, 'phase' | 'otherPhases' | 'presence' | 'lifecycleStage'>;

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, at) => item === b[at]);

/**
 * A patch with what follows from it: the main phase is not among the other ones, and only what exists has a lifecycle
 * stage. Throws VALIDATION at `lifecycleStage` where the patch itself asks for a stage that cannot be.
 */
export function settleValues(before: Linked, patch: TouchpointPatch): TouchpointPatch {
  const settled = { ...patch };
  const phase = patch.phase ?? before.phase;
  const others = patch.otherPhases ?? before.otherPhases;
  const otherPhases = others.filter((other) => other !== phase);
  if (!same(otherPhases, others)) settled.otherPhases = otherPhases;
  if ((patch.presence ?? before.presence) !== 'existing') {
    if (patch.lifecycleStage)
      throw new AppError('VALIDATION', { field: 'lifecycleStage', key: 'lifecycleNeedsExisting' });
    if (before.lifecycleStage) settled.lifecycleStage = null;
  }
  return settled;
}
