import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { mapsAbove } from './maps-above';
import type { MapSummary } from './types';

const stageOfStep = sql`join journey_stages g
  on g.workspace_id = m.workspace_id and g.map_id = m.id and g.id = s.stage_id and not g.removed`;

/**
 * Where a card or a cell stands, as far as that is to be seen. Every table is met by the map's own id: joined through one
 * another, all maps are multiplied before any is told apart.
 */
const shownAt = (part: 'c' | 'k') => sql`
  join journey_lanes l on l.workspace_id = m.workspace_id and l.map_id = m.id and l.id = ${sql.identifier(part)}.lane_id and not l.removed
  join journey_steps s on s.workspace_id = m.workspace_id and s.map_id = m.id and s.id = ${sql.identifier(part)}.step_id and not s.removed
  ${stageOfStep}`;

/** The maps of the brand by title with what a portfolio asks of them, archived ones too; those with a touchpoint, about a persona or fit to detail a map alone. */
export async function listMaps(
  ctx: TenantContext,
  {
    touchpointId,
    personaId,
    detailOf,
  }: { touchpointId?: string; personaId?: string; detailOf?: string } = {},
): Promise<MapSummary[]> {
  const about = personaId
    ? sql`and exists (select from journey_map_personas x
        where x.workspace_id = m.workspace_id and x.map_id = m.id and x.persona_id = ${personaId})`
    : sql``;
  const within = touchpointId
    ? sql`and exists (select from journey_cards k
        ${shownAt('k')}
        where k.workspace_id = m.workspace_id and k.map_id = m.id and not k.removed and k.touchpoint_id = ${touchpointId})`
    : sql``;
  const fit = detailOf ? sql`and m.id not in (${mapsAbove(ctx, detailOf)})` : sql``;
  const rows = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx.execute<Omit<MapSummary, 'updatedAt'> & { at: string | Date }>(sql`
      select m.id, m.title, m.type, m.status, m.archived_at is not null as archived, m.language,
        (select count(*)::int from journey_stages g
          where g.workspace_id = m.workspace_id and g.map_id = m.id and not g.removed) as stages,
        (select count(*)::int from journey_steps s ${stageOfStep}
          where s.workspace_id = m.workspace_id and s.map_id = m.id and not s.removed) as steps,
        c.written, c.researched, c.assumed,
        (select count(distinct k.touchpoint_id)::int from journey_cards k
          ${shownAt('k')}
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
        select count(*)::int as written, count(*) filter (where c.evidence = 'researched')::int as researched,
          count(*) filter (where c.evidence in ('none', 'assumption'))::int as assumed
        from journey_cells c
        ${shownAt('c')}
        where c.workspace_id = m.workspace_id and c.map_id = m.id and c.text <> '') c on true
      where m.workspace_id = ${ctx.workspace.id} and m.deleted_at is null ${within} ${about} ${fit}`),
  );
  const maps = [...rows].map(({ at, ...row }) => ({ ...row, updatedAt: new Date(at).toISOString() }));
  return sortByText(ctx.locale, maps, ({ title }) => title);
}
