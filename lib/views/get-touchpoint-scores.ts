import 'server-only';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readCells } from '@/lib/ratings/figures/read-cells';
import type { Interval } from '@/lib/ratings/statistics/student-interval';
import type { Period, RatedBrand } from '@/lib/ratings/types';
import { readBrands, readPeriods, readSources } from './dashboard/read-choices';

/** Periods that a passport shows, the newest ones. */
const shownPeriods = 6;

export interface ScoreLine {
  brand: RatedBrand;
  /** One entry a period of the source, the oldest first; null where nobody rated. */
  scores: ({ mean: number; n: number | null; interval: Interval | null } | null)[];
}

/** The figures of one source; sources are never mixed. */
export interface SourceScores {
  source: Source;
  periods: Period[];
  lines: ScoreLine[];
}

const byEnd = (periods: readonly Period[]) =>
  [...periods].sort((a, b) => a.endsOn.localeCompare(b.endsOn) || a.startsOn.localeCompare(b.startsOn));

/**
 * The scores of one touchpoint by source, brand and period, weighted where there are weights; the own brand first, in the
 * last six periods of the source's first brand. Only sources, brands and periods with a figure of it.
 */
export async function getTouchpointScores(ctx: TenantContext, touchpointId: string): Promise<SourceScores[]> {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const found: SourceScores[] = [];
    for (const source of await readSources(tx, ctx)) {
      const brands = await readBrands(tx, ctx, source);
      const [first] = brands;
      const newest = first ? byEnd(await readPeriods(tx, ctx, source, first.id)).slice(-shownPeriods) : [];
      const filters = { source, periodIds: newest.map(({ id }) => id) };
      const cells = (await readCells(tx, ctx, filters)).filter(
        (cell) =>
          cell.measure === 'touchpoint' && cell.touchpointId === touchpointId && cell.weighted.mean !== null,
      );
      if (cells.length === 0) continue;
      const periods = newest.filter(({ id }) => cells.some(({ periodId }) => periodId === id));
      const rated = brands.filter(({ id }) => cells.some(({ brandId }) => brandId === id));
      const lines = rated.map((brand) => ({
        brand,
        scores: periods.map((period) => {
          const cell = cells.find(({ brandId, periodId }) => brandId === brand.id && periodId === period.id);
          const { mean = null, n = null, interval = null } = cell?.weighted ?? {};
          return mean === null ? null : { mean, n, interval };
        }),
      }));
      found.push({ source, periods, lines });
    }
    return found;
  });
}
