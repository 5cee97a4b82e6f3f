import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { activity, liveEvents } from '@/db/schema/activity';
import { imports } from '@/db/schema/imports';
import { overallRollups, ratingRollups, ratings, responses } from '@/db/schema/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { importFile } from '../commit-import';

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-survey-'));
let files = 0;

/** A file of the given text in the temporary folder. */
export function writeFileOf(text: string): string {
  files += 1;
  const file = path.join(folder, `survey-${files}.csv`);
  writeFileSync(file, text);
  return file;
}

/** A survey with a row a respondent: `id`, `weight`, attributes `age` and `sex`, touchpoints Till and Door, the whole, NPS. */
export const wideMapping: MappingInput = {
  version: 1,
  layout: 'wide',
  period: { kind: 'quarter', start: '2025-01-01' },
  defaults: { scale: { min: 1, max: 5 }, missing: ['0'], notApplicable: ['6'] },
  columns: [
    { column: 'id', role: 'respondent' },
    { column: 'weight', role: 'weight' },
    { column: 'age', role: 'attribute', attribute: 'age' },
    { column: 'sex', role: 'attribute', attribute: 'sex' },
    { column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
    { column: 'door', role: 'touchpoint', touchpoint: { match: 'new', name: 'Door', phase: 'before' } },
    { column: 'all', role: 'overall' },
    { column: 'nps', role: 'recommendation' },
  ],
};
export const wideHeader = 'id,weight,age,sex,till,door,all,nps';

/** The mapping for another quarter of 2025. */
export const inQuarter = (quarter: 1 | 2 | 3 | 4): MappingInput => ({
  ...wideMapping,
  period: { kind: 'quarter', start: `2025-${String(quarter * 3 - 2).padStart(2, '0')}-01` },
});

/** Brings in rows of the wide survey. */
export function bringIn(
  ctx: TenantContext,
  rows: readonly string[],
  mapping: MappingInput = wideMapping,
  name = 'survey.csv',
) {
  const file = writeFileOf([wideHeader, ...rows].join('\n') + '\n');
  return importFile(ctx, { path: file, name }, mapping);
}

/** Every answer and response of the workspace, without ids that a second import would give anew. */
export function readEverything(ctx: TenantContext) {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const here = ctx.workspace.id;
    return {
      responses: await tx
        .select()
        .from(responses)
        .where(eq(responses.workspaceId, here))
        .orderBy(asc(responses.id)),
      ratings: await tx
        .select()
        .from(ratings)
        .where(eq(ratings.workspaceId, here))
        .orderBy(asc(ratings.responseId), asc(ratings.touchpointId)),
      ...(await readRollUpsOf(ctx)),
    };
  });
}

/** The roll-ups to the byte, as_of aside. */
export function readRollUpsOf(ctx: TenantContext) {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const text = (table: typeof ratingRollups | typeof overallRollups) =>
      tx.execute<{ row: string }>(sql`
        select (to_jsonb(t) - 'as_of')::text as row from ${table} t where workspace_id = ${ctx.workspace.id} order by 1`);
    return {
      rollUps: (await text(ratingRollups)).map(({ row }) => row),
      overall: (await text(overallRollups)).map(({ row }) => row),
    };
  });
}

export function readImportRow(ctx: TenantContext, importId: string) {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const [row] = await tx
      .select()
      .from(imports)
      .where(and(eq(imports.workspaceId, ctx.workspace.id), eq(imports.id, importId)));
    return row;
  });
}

/** Newest first. */
export function activityOf(ctx: TenantContext) {
  return withTenant.read(ctx, 'rating:read', (tx) =>
    tx
      .select({ action: activity.action, label: activity.subjectLabel, after: activity.after })
      .from(activity)
      .where(eq(activity.workspaceId, ctx.workspace.id))
      .orderBy(desc(activity.createdAt), desc(activity.id)),
  );
}

/** Newest first. */
export function eventsOf(ctx: TenantContext) {
  return withTenant.read(ctx, 'rating:read', (tx) =>
    tx
      .select({ kind: liveEvents.kind, op: liveEvents.op })
      .from(liveEvents)
      .where(eq(liveEvents.workspaceId, ctx.workspace.id))
      .orderBy(desc(liveEvents.seq)),
  );
}

/** The error that a promise ends with: its code, and field and key where they say more. */
export async function failureOf(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) {
      const { code, field, key } = error;
      return { code, ...(field === undefined ? {} : { field }), ...(key === code ? {} : { key }) };
    }
    throw error;
  }
  throw new Error('It did not fail.');
}
