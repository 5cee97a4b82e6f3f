import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readCells } from './figures/read-cells';
import { readScope } from './figures/read-scope';
import type { FigureCell, FigureFilters } from './types';

/**
 * The figures of touchpoints by period and brand on 0–10: sums, mean with interval, weighted and not; in the order of the
 * inventory. Only cells that somebody rated, or that a published figure stands for. Each names one source.
 */
export async function listFigures(ctx: TenantContext, filters: FigureFilters): Promise<FigureCell[]> {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const scope = await readScope(tx, ctx, filters);
    const places = new Map(scope.map(({ id }, at) => [id, at]));
    const cells = await readCells(tx, ctx, filters);
    return cells
      .flatMap(({ measure, touchpointId, brandId, periodId, rollUp, scale, weighted, unweighted }) =>
        measure === 'touchpoint' && touchpointId !== null && places.has(touchpointId)
          ? [{ touchpointId, brandId, periodId, rollUp, scale, weighted, unweighted }]
          : [],
      )
      .sort((a, b) => (places.get(a.touchpointId) ?? 0) - (places.get(b.touchpointId) ?? 0));
  });
}
