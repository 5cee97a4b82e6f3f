import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';

/**
 * Respondents without an id get a key from what they answered, so that the same rows in another order are the same
 * people: a fingerprint of all such rows of the file, their own content, and a number among equals. The fingerprint keeps
 * those of two files apart, because two people may well answer alike. `prefix` marks the keys that the reader made up.
 */
export async function nameAnonymous(tx: TenantTx, prefix: string): Promise<void> {
  const [found] = await tx.execute<{ any: boolean }>(sql`
    select exists (select from staged_responses where starts_with(key, ${prefix})) as any`);
  if (!found?.any) return;
  await tx.execute(sql`
    create temporary table staged_contents on commit drop as
    select r.number, md5(concat_ws('|', c.period_id, c.brand_id, c.object_id, trim_scale(r.weight), r.attributes,
      string_agg(coalesce(t.touchpoint_id::text, t.measure) || '=' || trim_scale(a.value), ','
        order by t.touchpoint_id, t.measure, a.value))) as content
    from staged_responses r
    join staged_contexts c on c.number = r.context
    left join staged_answers a on a.response = r.number
    left join staged_targets t on t.number = a.target
    where starts_with(r.key, ${prefix})
    group by r.number, c.period_id, c.brand_id, c.object_id, r.weight, r.attributes`);
  await tx.execute(sql`
    with file as (
      select left(md5(string_agg(content, '' order by content)), 16) as fingerprint from staged_contents
    ), named as (
      select number, 'row ' || fingerprint || ' ' || content || ' '
        || row_number() over (partition by content order by number) as key
      from staged_contents cross join file
    )
    update staged_responses r set key = named.key from named where named.number = r.number`);
}
