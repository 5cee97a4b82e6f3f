import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { getResults } from './get-results';
import { comparedRows, resultRows, type ComparedRow, type ResultRow } from './results-screen';

/**
 * All touchpoints of a closed cycle with their figures, and the brands side by side: what a page shows in parts. Throws
 * NOT_FOUND where the cycle is not here or not closed, CONFLICT `resultsWithheld` for whoever still scores its touchpoints.
 */
export async function listResultRows(
  ctx: TenantContext,
  cycleId: string,
): Promise<{ touchpoints: ResultRow[]; compared: ComparedRow[] }> {
  const results = await getResults(ctx, cycleId);
  if (results.kind === 'withheld') throw new AppError('CONFLICT', { key: 'resultsWithheld' });
  if (results.kind === 'not-closed') throw new AppError('NOT_FOUND');
  return { touchpoints: resultRows(results.snapshot), compared: comparedRows(results.snapshot) };
}
