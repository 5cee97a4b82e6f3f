import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import { columnsOf } from '@/lib/imports/mapping/mapping-columns';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';

/**
 * Keeps what the mapping calls its attributes, and the order in which it lists their values: the newest import says.
 * What it does not say stays; values that only former waves had come after.
 */
export async function keepAttributes(tx: TenantTx, workspaceId: string, mapping: Mapping): Promise<void> {
  const rows = columnsOf(mapping, 'attribute').map(({ attribute, label, values }) => ({
    key: attribute,
    label: label ?? null,
    values: [...new Set(Object.values(values ?? {}))],
  }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into rating_attributes as kept (workspace_id, key, label, value_order)
    select ${workspaceId}::uuid, key, label, values
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (key text, label text, values jsonb)
    on conflict (workspace_id, key) do update set
      label = coalesce(excluded.label, kept.label),
      value_order = excluded.value_order || coalesce((
        select jsonb_agg(former.value order by former.place)
        from jsonb_array_elements(kept.value_order) with ordinality as former (value, place)
        where not excluded.value_order @> former.value), '[]'::jsonb)
    where (kept.label, kept.value_order) is distinct from (excluded.label, excluded.value_order)`);
}
