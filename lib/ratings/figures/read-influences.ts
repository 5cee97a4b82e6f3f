import 'server-only';
import { sql } from 'drizzle-orm';
import { textArray, uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import { type InfluenceScope, type InfluenceSums, influenceOfScope } from '../roll-ups/overall-influence';
import { scopeHash } from '../roll-ups/touchpoint-scope';
import type { FigureFilters } from '../types';
import { isNarrowed, type Narrowed, segmentCondition } from './segment';

interface KeptRow extends Record<string, unknown>, InfluenceSums {
  brandId: string;
  periodId: string;
  hash: string;
}

const hashOf = ({ cells }: InfluenceScope) =>
  scopeHash(new Set(cells.map(({ touchpointId }) => touchpointId)));

async function readKept(
  tx: TenantTx,
  workspaceId: string,
  { source }: Pick<FigureFilters, 'source'>,
  scopes: readonly InfluenceScope[],
): Promise<(InfluenceSums | null)[]> {
  const hashes = scopes.map(hashOf);
  const rows = await tx.execute<KeptRow>(sql`
    select brand_id as "brandId", period_id as "periodId", scope_hash as hash, responses::integer as clusters,
      influence2, weighted_influence2 as "weightedInfluence2", w, w2
    from overall_rollups
    where workspace_id = ${workspaceId} and source = ${source}
      and brand_id = any (${uuidArray([...new Set(scopes.map(({ brandId }) => brandId))])})
      and scope_hash = any (${textArray([...new Set(hashes)])})`);
  const kept = new Map(rows.map((row) => [`${row.brandId} ${row.periodId} ${row.hash}`, row]));
  // What is kept counts every touchpoint the same.
  return scopes.map(({ brandId, periodId, importance }, at) =>
    importance ? null : (kept.get(`${brandId} ${periodId} ${hashes[at]}`) ?? null),
  );
}

/**
 * How uncertain the overall scores of some scopes are: kept figures for everybody where there are such, else computed
 * from the answers of the segment. In the order of the scopes; null where nobody rated.
 */
export async function readInfluences(
  tx: TenantTx,
  workspaceId: string,
  filters: Pick<FigureFilters, 'source'> & Narrowed,
  scopes: readonly InfluenceScope[],
): Promise<(InfluenceSums | null)[]> {
  const { source } = filters;
  const kept = isNarrowed(filters)
    ? scopes.map(() => null)
    : await readKept(tx, workspaceId, { source }, scopes);
  const computed = new Map<string, InfluenceSums | null>();
  const found: (InfluenceSums | null)[] = [];
  for (const [at, scope] of scopes.entries()) {
    // What two periods have in common is often all of each.
    const how = scope.importance ? JSON.stringify([...scope.importance]) : '';
    const key = `${scope.brandId} ${scope.periodId} ${hashOf(scope)} ${how}`;
    const known = kept[at] ?? computed.get(key);
    const sums =
      known === undefined || known === null
        ? await influenceOfScope(tx, workspaceId, source, scope, segmentCondition(filters))
        : known;
    computed.set(key, sums);
    found.push(sums);
  }
  return found;
}
