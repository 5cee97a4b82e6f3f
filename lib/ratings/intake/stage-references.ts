import 'server-only';
import { sql } from 'drizzle-orm';
import { numericArray, textArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { Target } from '@/lib/imports/mapping/evaluation';
import type { ResolvedContext } from './resolve-contexts';

/** Puts what the staged rows refer to by number beside them: contexts and targets, with their ids where they have one. */
export async function stageReferences(
  tx: TenantTx,
  contexts: readonly ResolvedContext[],
  targets: readonly Target[],
  touchpointIds: readonly (string | null)[],
): Promise<void> {
  await tx.execute(sql`
    create temporary table staged_contexts on commit drop as
    select (row_number() over () - 1)::integer as number, period_id::uuid, brand_id::uuid, object_id::uuid
    from unnest(
      ${textArray(contexts.map(({ periodId }) => periodId))},
      ${textArray(contexts.map(({ brandId }) => brandId))},
      ${textArray(contexts.map(({ objectId }) => objectId))}
    ) as c (period_id, brand_id, object_id)`);
  await tx.execute(sql`
    create temporary table staged_targets on commit drop as
    select (row_number() over () - 1)::integer as number, measure, touchpoint_id::uuid, name, scale_min, scale_max
    from unnest(
      ${textArray(targets.map(({ measure }) => measure))},
      ${textArray(touchpointIds)},
      ${textArray(targets.map(({ name }) => name))},
      ${numericArray(targets.map(({ min }) => min))},
      ${numericArray(targets.map(({ max }) => max))}
    ) as t (measure, touchpoint_id, name, scale_min, scale_max)`);
  await tx.execute(sql`analyze staged_contexts`);
  await tx.execute(sql`analyze staged_targets`);
  if (haveDoubles(contexts)) await mergeContexts(tx);
}

function haveDoubles(contexts: readonly ResolvedContext[]): boolean {
  const keys = contexts.map(({ periodId, brandId, objectId }) => `${periodId} ${brandId} ${objectId}`);
  return new Set(keys).size < keys.length;
}

/**
 * Two names in a file can turn out to be one brand ("AK", "ak"). Their respondents of one key are one then: answers move
 * to the first, who keeps weight and attributes; of two answers about one touchpoint the first stays.
 */
async function mergeContexts(tx: TenantTx): Promise<void> {
  await tx.execute(sql`
    create temporary table staged_doubles on commit drop as
    select number, first_number from (
      select s.number,
        min(s.number) over (partition by c.period_id, c.brand_id, c.object_id, s.key) as first_number
      from staged_responses s join staged_contexts c on c.number = s.context
    ) as numbered where number <> first_number`);
  await tx.execute(sql`
    delete from staged_answers a using staged_doubles d
    where a.response = d.number and exists (
      select from staged_answers other
      left join staged_doubles of_other on of_other.number = other.response
      where other.target = a.target and other.response < a.response
        and coalesce(of_other.first_number, other.response) = d.first_number
    )`);
  await tx.execute(sql`
    update staged_answers a set response = d.first_number from staged_doubles d where a.response = d.number`);
  await tx.execute(sql`delete from staged_responses s using staged_doubles d where s.number = d.number`);
}
