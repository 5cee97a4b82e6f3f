import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { chains } from '@/db/schema/chains';
import { journeyMaps } from '@/db/schema/journeys';
import { segments } from '@/db/schema/segments';

const objectHeld = (object: SQL) => sql`(
  exists (select from audit_visits v where v.workspace_id = ${object}.workspace_id and v.object_id = ${object}.id)
  or exists (select from responses r where r.workspace_id = ${object}.workspace_id and r.object_id = ${object}.id)
  or exists (select from rating_aggregates a where a.workspace_id = ${object}.workspace_id and a.object_id = ${object}.id))`;

/**
 * Of a record in the trash: whether visits or customers' answers name it. They would lose their place with it and a cycle
 * could not be reopened, so it stays in the trash, out of sight, until they are gone. Absent for kinds that hold nothing.
 */
export const heldInTrash: Partial<Record<string, SQL<boolean>>> = {
  object: sql<boolean>`${objectHeld(sql`${objects}`)}`,
  brand: sql<boolean>`(
    exists (select from audit_visits v where v.workspace_id = ${brands}.workspace_id and v.brand_id = ${brands}.id)
    or exists (select from objects o where o.workspace_id = ${brands}.workspace_id and o.brand_id = ${brands}.id
      and ${objectHeld(sql`o`)}))`,
  segment: sql<boolean>`exists (select from audit_ratings r
    where r.workspace_id = ${segments}.workspace_id and r.segment_id = ${segments}.id)`,
  chain: sql<boolean>`exists (select from audit_visits v
    where v.workspace_id = ${chains}.workspace_id and v.chain_id = ${chains}.id)`,
  journeyMap: sql<boolean>`exists (select from audit_visits v
    where v.workspace_id = ${journeyMaps}.workspace_id and v.map_id = ${journeyMaps}.id)`,
};
