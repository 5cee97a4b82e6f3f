import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { CycleRow } from '../cycles/cycle-rows';
import { readFormMoves } from '../cycles/read-form-moves';
import { readScoresToClose } from '../read-ratings';
import { findPrevious, readSnapshot } from './read-snapshot';
import type { Snapshot, SnapshotAction } from './snapshot';
import { tellResults } from './tell-results';

/** The same text for the same content, in whatever order the database gives its keys back. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  );
};

/** SHA-256 of a snapshot's canonical JSON, in hex. */
export const hashOf = (content: Snapshot): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex');

/** The actions that answer a cycle, as they stand now. */
async function readActions(tx: TenantTx, workspaceId: string, cycleId: string): Promise<SnapshotAction[]> {
  return [
    ...(await tx.execute<SnapshotAction & Record<string, unknown>>(sql`
      select a.id, a.title, a.state, a.due_on::text as "dueOn", a.owner_id as "ownerId",
        coalesce((select jsonb_agg(k.touchpoint_id order by k.touchpoint_id) from action_touchpoints k
          where k.workspace_id = a.workspace_id and k.action_id = a.id), '[]'::jsonb) as "touchpointIds"
      from actions a where a.workspace_id = ${workspaceId} and a.cycle_id = ${cycleId} and a.deleted_at is null
      order by a.created_at, a.id`)),
  ];
}
/** The scale that the scores of a cycle were given on. */
const scaleOf = ({ former }: Pick<Snapshot, 'former'>) => former?.scale ?? { min: 0, max: 10 };

/** Everything that a closed cycle tells, as it stands now: figures, names, tree, thresholds, form, people, actions. */
export async function takeSnapshot(tx: TenantTx, ctx: TenantContext, cycle: CycleRow): Promise<Snapshot> {
  const here = ctx.workspace.id;
  const rows = async <Row>(query: ReturnType<typeof sql>) => [
    ...(await tx.execute<Row & Record<string, unknown>>(query)),
  ];
  const [period] = await rows<Snapshot['cycle']['period']>(sql`
    select kind, starts_on::text as "startsOn", ends_on::text as "endsOn", label
    from periods where workspace_id = ${here} and id = ${cycle.periodId}`);
  if (!period) throw new AppError('NOT_FOUND');
  const brands = await rows<Snapshot['brands'][number]>(sql`
    select b.id, b.name, b.kind from audit_cycle_brands c
    join brands b on b.workspace_id = c.workspace_id and b.id = c.brand_id
    where c.workspace_id = ${here} and c.cycle_id = ${cycle.id} order by b.kind <> 'own', b.name, b.id`);
  const objects = await rows<Snapshot['objects'][number]>(sql`
    select o.id, o.name, o.kind, o.brand_id as "brandId" from audit_cycle_objects c
    join objects o on o.workspace_id = c.workspace_id and o.id = c.object_id
    where c.workspace_id = ${here} and c.cycle_id = ${cycle.id} order by o.name, o.id`);
  const segments = await rows<{ id: string; name: string }>(sql`
    select s.id, s.name from audit_cycle_segments c
    join segments s on s.workspace_id = c.workspace_id and s.id = c.segment_id
    where c.workspace_id = ${here} and c.cycle_id = ${cycle.id} order by s.name, s.id`);
  const isWeighted = cycle.weights === 'impact';
  const scored = await rows<Omit<Snapshot['touchpoints'][number], 'weight'> & { impact: number | null }>(sql`
    select t.id, t.name, t.phase, t.channel_id as "channelId", k.name as channel, t.parent_id as "parentId",
      c.no_action_reason as reason, (select j.value::float8 from touchpoint_judgements j
        where j.workspace_id = c.workspace_id and j.touchpoint_id = c.touchpoint_id and j.part = 'impact'
        order by j.judged_on desc limit 1) as impact
    from audit_cycle_touchpoints c
    join touchpoints t on t.workspace_id = c.workspace_id and t.id = c.touchpoint_id
    left join channels k on k.workspace_id = t.workspace_id and k.id = t.channel_id
    where c.workspace_id = ${here} and c.cycle_id = ${cycle.id} order by t.position collate "C", t.id`);
  const touchpoints = scored.map(({ impact, ...touchpoint }) => ({
    ...touchpoint,
    weight: isWeighted ? (impact ?? 0) : 1,
  }));
  const unjudged = scored.flatMap(({ id, impact }) => (impact === null ? [id] : []));
  const people = await rows<Snapshot['people'][number]>(sql`
    select p.id, p.name from workspace_people p where p.workspace_id = ${here} and (p.id = ${cycle.driverId} or exists (
      select from audit_visits v where v.workspace_id = ${here} and v.cycle_id = ${cycle.id} and v.auditor_id = p.id) or exists (
      select from actions a where a.workspace_id = ${here} and a.cycle_id = ${cycle.id} and a.owner_id = p.id and a.deleted_at is null))
    order by p.name, p.id`);
  const [form] = await rows<Omit<Snapshot['form'], 'criteria'>>(sql`
    select f.name, v.number, v.step::float8 as step from audit_form_versions v
    join audit_forms f on f.workspace_id = v.workspace_id and f.id = v.form_id
    where v.workspace_id = ${here} and v.id = ${cycle.formVersionId}`);
  const criteria = await rows<Snapshot['form']['criteria'][number]>(sql`
    select id, question, weight::float8 as weight from audit_criteria
    where workspace_id = ${here} and version_id = ${cycle.formVersionId} order by position collate "C", id`);
  const moves = await readFormMoves(tx, ctx, cycle.id);
  const actions = await readActions(tx, here, cycle.id);
  const [former] = cycle.importId
    ? await rows<NonNullable<Snapshot['former']>>(sql`
        select file_name as "fileName", to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, mapping -> 'scale' as scale
        from imports where workspace_id = ${here} and id = ${cycle.importId}`)
    : [];
  const found = await findPrevious(tx, ctx, { id: cycle.id, startsOn: period.startsOn });
  const before = found && (await readSnapshot(tx, ctx, found.id));
  const keepOfPrevious = async () => {
    if (!found || !before) return {};
    const { overall, equal } = before.content.results;
    const { score, level, n, low, high } = overall;
    return {
      overall: { score, level, n, low, high },
      ...(equal && { byImpact: true }),
      ...(!before.content.former && {
        form: { name: before.content.form.name, number: before.content.form.number },
      }),
      actions: await readActions(tx, here, found.id),
    };
  };
  const scale = scaleOf({ former });
  const scaleBefore = before ? scaleOf(before.content) : scale;
  const isComparable = scaleBefore.min === scale.min && scaleBefore.max === scale.max;
  const facts = {
    cycle: {
      id: cycle.id,
      name: cycle.name,
      period,
      dueOn: cycle.dueOn,
      openedAt: cycle.openedAt?.toISOString() ?? null,
      driverId: cycle.driverId,
    },
    ...(isWeighted && { weighting: { by: 'impact' as const, unjudged } }),
    thresholds: { wow: ctx.workspace.wowFrom, ok: ctx.workspace.okFrom },
    ownBrandIds: brands.filter(({ kind }) => kind === 'own').map(({ id }) => id),
    brands,
    objects,
    segments,
    touchpoints,
    people,
    form: {
      ...{ name: form?.name ?? '', number: form?.number ?? 0, step: form?.step ?? 1, criteria },
      ...(moves.length > 0 && { moves }),
    },
    actions,
    visits: await readScoresToClose(tx, ctx, cycle.id),
  };
  return {
    version: 1,
    ...facts,
    previous: found && { ...found, ...(await keepOfPrevious()) },
    ...(former && { former }),
    ...(!isComparable && { otherScale: scaleBefore }),
    results: tellResults(facts, isComparable ? (before?.content ?? null) : null),
  };
}
