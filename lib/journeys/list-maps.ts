import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import type { MapSummary } from './types';

/** The maps of the brand by title with what a portfolio asks of them, archived ones too; those with a touchpoint or about a persona alone. */
export async function listMaps(
  ctx: TenantContext,
  { touchpointId, personaId }: { touchpointId?: string; personaId?: string } = {},
): Promise<MapSummary[]> {
  const about = personaId
    ? sql`and exists (select from journey_map_personas x
        where x.workspace_id = m.workspace_id and x.map_id = m.id and x.persona_id = ${personaId})`
    : sql``;
  const within = touchpointId
    ? sql`and exists (select from journey_cards k
        join journey_lanes l on (l.workspace_id, l.map_id, l.id) = (k.workspace_id, k.map_id, k.lane_id) and not l.removed
        join shown s on (s.workspace_id, s.map_id, s.id) = (k.workspace_id, k.map_id, k.step_id)
        where k.workspace_id = m.workspace_id and k.map_id = m.id and not k.removed and k.touchpoint_id = ${touchpointId})`
    : sql``;
  const rows = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx.execute<Omit<MapSummary, 'updatedAt'> & { at: string | Date }>(sql`
      with shown as (
        select s.workspace_id, s.map_id, s.id from journey_steps s
        join journey_stages g on (g.workspace_id, g.map_id, g.id) = (s.workspace_id, s.map_id, s.stage_id)
        where s.workspace_id = ${ctx.workspace.id} and not s.removed and not g.removed)
      select m.id, m.title, m.type, m.status, m.archived_at is not null as archived, m.language,
        (select count(*)::int from journey_stages g
          where g.workspace_id = m.workspace_id and g.map_id = m.id and not g.removed) as stages,
        (select count(*)::int from shown s where s.map_id = m.id) as steps,
        c.written, c.researched,
        (select count(distinct k.touchpoint_id)::int from journey_cards k
          join journey_lanes l on (l.workspace_id, l.map_id, l.id) = (k.workspace_id, k.map_id, k.lane_id) and not l.removed
          join shown s on (s.map_id, s.id) = (k.map_id, k.step_id)
          where k.workspace_id = m.workspace_id and k.map_id = m.id and not k.removed) as touchpoints,
        coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'colour', r.colour, 'shape', r.shape,
            'isPrimary', x.is_primary) order by x.is_primary desc, lower(r.name), r.id)
          from journey_map_personas x
          join personas r on r.workspace_id = x.workspace_id and r.id = x.persona_id and r.deleted_at is null
          where x.workspace_id = m.workspace_id and x.map_id = m.id), '[]') as personas,
        p.name as owner, m.current_map_id as "currentMapId",
        m.reviewed_on::text as "reviewedOn", m.review_due::text as "reviewDue",
        coalesce(m.review_due < (now() at time zone ${ctx.workspace.timeZone})::date, false) as "isStale",
        m.is_sample as "isSample", m.updated_at as at
      from journey_maps m
      left join workspace_people p on p.workspace_id = m.workspace_id and p.id = m.owner_id
      left join lateral (
        select count(*)::int as written, count(*) filter (where c.evidence = 'researched')::int as researched
        from journey_cells c
        join journey_lanes l on (l.workspace_id, l.map_id, l.id) = (c.workspace_id, c.map_id, c.lane_id) and not l.removed
        join shown s on (s.map_id, s.id) = (c.map_id, c.step_id)
        where c.workspace_id = m.workspace_id and c.map_id = m.id and c.text <> '') c on true
      where m.workspace_id = ${ctx.workspace.id} and m.deleted_at is null ${within} ${about}`),
  );
  const maps = [...rows].map(({ at, ...row }) => ({ ...row, updatedAt: new Date(at).toISOString() }));
  return sortByText(ctx.locale, maps, ({ title }) => title);
}
