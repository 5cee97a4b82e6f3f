import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { tellTouchpoints } from '../tell-touchpoints';
import { lockTouchpoints } from '../update-touchpoints';
import { saveContactsSchema, type SaveContactsInput } from './input';

interface Entry {
  touchpointId: string;
  periodId: string;
  contacts: number | null;
}

const keyOf = ({ touchpointId, periodId }: Pick<Entry, 'touchpointId' | 'periodId'>) =>
  `${touchpointId} ${periodId}`;

/** Days of the periods by id; NOT_FOUND where one is not here. */
async function readPeriods(w: TenantWrite, ctx: TenantContext, entries: readonly Entry[]) {
  const ids = [...new Set(entries.map(({ periodId }) => periodId))];
  const rows = await w.tx.execute<{ id: string; days: string }>(sql`
    select id, starts_on || ' – ' || ends_on as days from periods
    where workspace_id = ${ctx.workspace.id} and id = any (${uuidArray(ids)})`);
  if (rows.length < ids.length) throw new AppError('NOT_FOUND', { field: 'periodId' });
  return new Map([...rows].map(({ id, days }) => [id, days]));
}

/** What was known before, by touchpoint and period. The rows of the touchpoints are locked by the caller. */
async function readBefore(w: TenantWrite, ctx: TenantContext, entries: readonly Entry[]) {
  const rows = await w.tx.execute<{ touchpointId: string; periodId: string; contacts: number }>(sql`
    select touchpoint_id as "touchpointId", period_id as "periodId", contacts::float8 as contacts
    from contact_volumes
    where workspace_id = ${ctx.workspace.id}
      and touchpoint_id = any (${uuidArray([...new Set(entries.map((one) => one.touchpointId))])})
      and period_id = any (${uuidArray([...new Set(entries.map((one) => one.periodId))])})`);
  return new Map([...rows].map((row) => [keyOf(row), row.contacts]));
}

async function write(w: TenantWrite, ctx: TenantContext, entries: readonly Entry[]): Promise<void> {
  const here = ctx.workspace.id;
  const author = await w.personId();
  const rows = JSON.stringify(
    entries.map(({ touchpointId, periodId, contacts }) => ({
      touchpoint: touchpointId,
      period: periodId,
      contacts,
    })),
  );
  const given = sql`jsonb_to_recordset(${rows}::text::jsonb) as g(touchpoint uuid, period uuid, contacts bigint)`;
  await w.tx.execute(sql`
    delete from contact_volumes v using ${given}
    where v.workspace_id = ${here} and v.touchpoint_id = g.touchpoint and v.period_id = g.period
      and g.contacts is null`);
  await w.tx.execute(sql`
    insert into contact_volumes (workspace_id, touchpoint_id, period_id, contacts, created_by, updated_by)
    select ${here}::uuid, g.touchpoint, g.period, g.contacts, ${author}::uuid, ${author}::uuid
    from ${given} where g.contacts is not null
    on conflict (workspace_id, touchpoint_id, period_id)
      do update set contacts = excluded.contacts, updated_at = now(), updated_by = excluded.updated_by`);
}

/**
 * Says how many contacts touchpoints had in periods, or takes that back: all of it or nothing. Of one pair given twice the
 * last number counts. Throws NOT_FOUND where a touchpoint or a period (with the field) is not here.
 */
export async function saveContacts(ctx: TenantContext, input: SaveContactsInput): Promise<void> {
  await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const given = parseInput(saveContactsSchema, input).entries;
    const entries = [...new Map(given.map((entry) => [keyOf(entry), entry])).values()];
    const touched = [...new Set(entries.map(({ touchpointId }) => touchpointId))];
    const rows = await lockTouchpoints(w.tx, ctx, touched);
    const periods = await readPeriods(w, ctx, entries);
    const before = await readBefore(w, ctx, entries);
    await write(w, ctx, entries);
    for (const entry of entries) {
      const { touchpointId: id, contacts } = entry;
      const old = before.get(keyOf(entry)) ?? null;
      if (old === contacts) continue;
      w.record({
        action: 'touchpoint.volume',
        subject: { type: 'touchpoint', id, label: rows.get(id)?.name ?? '' },
        before: { period: null, contacts: old },
        after: { period: periods.get(entry.periodId) ?? '', contacts },
      });
    }
    tellTouchpoints(w, touched, 'update');
  });
}
