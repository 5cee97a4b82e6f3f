import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { bulkLimit } from '../constants';
import { readLists } from '../read-lists';
import { readTouchpoints } from '../read-touchpoints';
import type { TouchpointRow } from '../types';
import type { TableChoices } from './draft';
import { loadVocabulary } from './load-vocabulary';
import { minorUnitsOf } from './minor-units';
import { planTable } from './plan-table';
import type { TablePlan } from './types';

/**
 * The plan of a table against the workspace as it is in this transaction. Throws VALIDATION at `rows` where the table is
 * empty, too long, or has no column of names or ids.
 */
export async function planInWorkspace(
  tx: TenantTx,
  ctx: TenantContext,
  rows: readonly (readonly string[])[],
  choices: TableChoices,
): Promise<{ plan: TablePlan; existing: Map<string, TouchpointRow> }> {
  const [existing, lists, vocabulary] = await Promise.all([
    readTouchpoints(tx, ctx),
    readLists(tx, ctx),
    loadVocabulary(),
  ]);
  const minorUnits = minorUnitsOf(ctx.workspace.currency);
  const plan = planTable(rows, choices, { existing, lists, vocabulary, minorUnits });
  if (plan.rows.length > bulkLimit) {
    throw new AppError('VALIDATION', { field: 'rows', key: 'importTooLong', values: { limit: bulkLimit } });
  }
  const tells = plan.columns.includes('name') || plan.columns.includes('id') || choices.targets !== undefined;
  if (!tells) throw new AppError('VALIDATION', { field: 'columns', key: 'importNoName' });
  return { plan, existing: new Map(existing.map((row) => [row.id, row])) };
}
