import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { errorMessage } from '@/lib/i18n/error-message';
import { parseInput } from '@/lib/parse-input';
import { submitVisit } from '../scoring/submit-visit';
import { applyOperations } from './apply-operations';
import { syncVisitSchema, type SyncVisitInput } from './input';
import type { SyncAnswer } from './types';

/**
 * What a phone and the server tell each other about a visit: the phone its operations, the server what became of them and
 * what the visit says now; and the sending in, once everything is through. A repeat changes nothing and gets the same
 * answer. Throws as `applyOperations`; what stands in the way of sending in is told in the answer.
 */
export async function syncVisit(ctx: TenantContext, input: SyncVisitInput): Promise<SyncAnswer> {
  const parsed = parseInput(syncVisitSchema, input);
  const answer = await withTenant.write(ctx, 'audit:sync', (w) => applyOperations(ctx, w, parsed));
  const { submission, visitId } = parsed;
  if (!submission || answer.forget) return { ...answer, submission: null };
  // The answer to the first time was lost on the way.
  if (answer.state === 'submitted') return { ...answer, submission: 'done' };
  try {
    await submitVisit(ctx, { visitId, ...submission });
    return { ...answer, state: 'submitted', isOpen: false, submission: 'done' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const message = await errorMessage(ctx.locale, error);
    return { ...answer, submission: { code: error.key, message } };
  }
}
