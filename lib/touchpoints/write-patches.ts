import 'server-only';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { touchpointBrandValues, touchpointObjects, touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { among } from './among';
import { noteStages } from './lifecycle/write-stages';
import type { TouchpointChange, TouchpointPatch } from './types';
import { writeJudgements } from './write-judgements';

type ColumnField = Exclude<keyof TouchpointPatch, 'objectIds' | 'brandValueIds' | 'impact'>;

/** The statement of a patch in the database: which column takes it, and as which type. */
const columnTypes: Record<ColumnField, SQL> = {
  name: sql`text`,
  description: sql`text`,
  phase: sql`text`,
  otherPhases: sql`text[]`,
  involvement: sql`text`,
  control: sql`text`,
  influence: sql`text`,
  channelId: sql`uuid`,
  kind: sql`text`,
  presence: sql`text`,
  frequency: sql`text`,
  duration: sql`text`,
  lifecycleStage: sql`text`,
  ownerId: sql`uuid`,
  unitId: sql`uuid`,
  aims: sql`text[]`,
  purpose: sql`text`,
  immediateGoal: sql`text`,
  ultimateGoal: sql`text`,
  customerQuestions: sql`text`,
  customerGets: sql`text`,
  offers: sql`text[]`,
  brandFit: sql`numeric`,
  risk: sql`text`,
  relationshipBuilder: sql`boolean`,
  dataKind: sql`text`,
  carrier: sql`text`,
  carriesIdentity: sql`boolean`,
  senses: sql`text[]`,
  wowFactor: sql`text`,
  goal: sql`numeric`,
  monthlyCost: sql`bigint`,
  staffMinutes: sql`numeric`,
};

const isColumn = (field: string): field is ColumnField => field in columnTypes;

/** Sets the given columns of many rows in one statement; every change has exactly these fields. */
async function writeColumns(
  tx: TenantTx,
  ctx: TenantContext,
  fields: readonly ColumnField[],
  changes: readonly TouchpointChange[],
  author: string | null,
): Promise<void> {
  const column = (field: ColumnField) => sql.identifier(touchpoints[field].name);
  const values = changes.map(({ id, patch }) => ({
    id,
    ...Object.fromEntries(fields.map((field) => [touchpoints[field].name, patch[field]])),
  }));
  const types = [sql`id uuid`, ...fields.map((field) => sql`${column(field)} ${columnTypes[field]}`)];
  const sets = fields.map((field) => sql`${column(field)} = v.${column(field)}`);
  await tx.execute(sql`
    update ${touchpoints} as t
    set ${sql.join([...sets, sql`updated_at = now()`, sql`updated_by = ${author}`], sql`, `)}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(${sql.join(types, sql`, `)})
    where t.workspace_id = ${ctx.workspace.id} and t.id = v.id and t.deleted_at is null`);
}

/** Replaces what many touchpoints are linked to. */
async function writeLinks(
  tx: TenantTx,
  ctx: TenantContext,
  field: 'objectIds' | 'brandValueIds',
  changes: readonly TouchpointChange[],
): Promise<void> {
  const table = field === 'objectIds' ? touchpointObjects : touchpointBrandValues;
  const entry = field === 'objectIds' ? touchpointObjects.objectId : touchpointBrandValues.brandValueId;
  const linked = changes.map(({ id }) => id);
  await tx
    .delete(table)
    .where(and(eq(table.workspaceId, ctx.workspace.id), among(table.touchpointId, linked)));
  const pairs = changes.flatMap(({ id, patch }) => (patch[field] ?? []).map((target) => ({ id, target })));
  if (pairs.length === 0) return;
  await tx.execute(sql`
    insert into ${table} (workspace_id, touchpoint_id, ${sql.identifier(entry.name)})
    select ${ctx.workspace.id}::uuid, v.id, v.target
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as v(id uuid, target uuid)
    on conflict do nothing`);
}

/** Writes patches, one statement for each set of fields that occurs. The rows are checked and locked by the caller. */
export async function writePatches(
  tx: TenantTx,
  ctx: TenantContext,
  changes: readonly TouchpointChange[],
  author: string | null,
): Promise<void> {
  const groups = new Map<string, TouchpointChange[]>();
  for (const change of changes) {
    const key = Object.keys(change.patch).filter(isColumn).sort().join();
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  for (const [key, group] of groups) {
    await writeColumns(tx, ctx, key === '' ? [] : key.split(',').filter(isColumn), group, author);
  }
  for (const field of ['objectIds', 'brandValueIds'] as const) {
    const touched = changes.filter(({ patch }) => patch[field] !== undefined);
    if (touched.length > 0) await writeLinks(tx, ctx, field, touched);
  }
  const judged = changes.flatMap(({ id, patch }) =>
    patch.impact === undefined ? [] : [{ id, value: patch.impact }],
  );
  await writeJudgements(tx, ctx, 'impact', judged, author);
  const staged = changes.flatMap(({ id, patch }) =>
    patch.lifecycleStage === undefined ? [] : [{ touchpointId: id, stage: patch.lifecycleStage }],
  );
  await noteStages(tx, ctx, staged, author);
}
