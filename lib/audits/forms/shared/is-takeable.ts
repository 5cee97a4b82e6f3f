import type { FormChange } from './types';

/** Whether a change can be taken over: a criterion needs something here that it is asked of. */
export const isTakeable = (change: FormChange): boolean =>
  !(change.type === 'added' || change.type === 'gone') || change.criterion.here !== null;
