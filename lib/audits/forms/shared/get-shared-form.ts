import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { planCriteria } from './plan-criteria';
import { readPlaces, readShared } from './read-shared';
import type { SharedFormPlan } from './types';

/** A template of another brand, and what each of its criteria would become here. Throws NOT_FOUND where none is shared. */
export async function getSharedForm(ctx: TenantContext, id: string): Promise<SharedFormPlan> {
  const row = await readShared(ctx, id);
  if (!row || row.workspaceId === ctx.workspace.id) throw new AppError('NOT_FOUND');
  const places = await withTenant.read(ctx, 'audit:manage', (tx) => readPlaces(tx, ctx));
  const { name, description, brand, version, rules } = row;
  return { id, name, description, brand, version, rules, criteria: planCriteria(row.criteria, places) };
}
