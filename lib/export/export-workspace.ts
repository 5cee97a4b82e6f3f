import 'server-only';
import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { uuidArray } from '@/db/array-parameters';
import { actions, actionTouchpoints } from '@/db/schema/actions';
import {
  auditCycleAuditors,
  auditCycleBrands,
  auditCycleObjects,
  auditCycles,
  auditCycleSegments,
  auditCycleTouchpoints,
  auditSnapshots,
} from '@/db/schema/audit-cycles';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { auditAnswers, auditRatingHistory, auditRatings, auditVisits } from '@/db/schema/audit-visits';
import { brands, objects } from '@/db/schema/brands';
import { chainHandovers, chainLinks, chains } from '@/db/schema/chains';
import { brandValues, channels, units } from '@/db/schema/channels';
import { commentMentions, comments, commentThreads } from '@/db/schema/comments';
import { segments } from '@/db/schema/segments';
import { collectionRounds, collectionSuggestions, galleryItems } from '@/db/schema/collection';
import { files } from '@/db/schema/files';
import { auditFormMoves } from '@/db/schema/audit-form-moves';
import { chainJudgements, touchpointJudgements } from '@/db/schema/judgements';
import { auditScheduleRuns, auditSchedules } from '@/db/schema/audit-schedules';
import { auditDevices, auditDeviceVisits, auditOperations } from '@/db/schema/audit-sync';
import {
  calibrationAuditors,
  calibrationCases,
  calibrations,
  calibrationScores,
} from '@/db/schema/calibration';
import { auditCriteria, auditForms, auditFormVersions } from '@/db/schema/forms';
import { importMappings, imports } from '@/db/schema/imports';
import { journeyMapPersonas, journeyTemplates } from '@/db/schema/journey-portfolio';
import {
  journeyCards,
  journeyCells,
  journeyLanes,
  journeyMapOperations,
  journeyMaps,
  journeyMapVersions,
  journeyStages,
  journeySteps,
} from '@/db/schema/journeys';
import { contactVolumes, touchpointStages } from '@/db/schema/lifecycle';
import { workspacePeople } from '@/db/schema/people';
import {
  personaPreferences,
  personas,
  personaSections,
  personaStatements,
  personaVersions,
} from '@/db/schema/personas';
import { periods, ratingAggregates, ratingAttributes, ratings, responses } from '@/db/schema/ratings';
import {
  standardMeasurements,
  standards,
  touchpointBrandValues,
  touchpointObjects,
  touchpoints,
  touchpointVariants,
} from '@/db/schema/touchpoints';
import { sharedForms } from '@/db/schema/shared-forms';
import { savedViews } from '@/db/schema/views';
import type { TenantTx } from '@/db/tenant';
import { workspaceSettings } from '@/db/values/settings';
import { toldEvidence } from '@/lib/audits/evidence/told-evidence';
import { withoutNames, type Snapshot } from '@/lib/audits/results/snapshot';
import { toldRatings } from '@/lib/audits/read-ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { isHeldOpenly } from '@/lib/files/file-references';
import { fileStore } from '@/lib/files/file-store';
import { tellContent } from '@/lib/journeys/versions/version-content';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { pick } from '@/lib/utils/pick';

const rowsAtOnce = 5_000;

/** Everything that a brand owns, in an order in which it could be read back: what is pointed at comes first. */
const tables = {
  people: workspacePeople,
  brands,
  objects,
  channels,
  units,
  brandValues,
  segments,
  touchpoints,
  touchpointObjects,
  touchpointBrandValues,
  touchpointVariants,
  touchpointJudgements,
  standards,
  standardMeasurements,
  collectionRounds,
  collectionSuggestions,
  galleryItems,
  savedViews,
  importMappings,
  imports,
  periods,
  ratingAttributes,
  touchpointStages,
  contactVolumes,
  journeyMaps,
  journeyStages,
  journeySteps,
  journeyLanes,
  journeyCells,
  journeyCards,
  journeyMapOperations,
  journeyMapVersions,
  journeyMapPersonas,
  journeyTemplates,
  chains,
  chainLinks,
  chainHandovers,
  chainJudgements,
  personas,
  personaSections,
  personaStatements,
  personaPreferences,
  personaVersions,
  auditForms,
  auditFormVersions,
  auditCriteria,
  sharedForms,
  auditCycles,
  auditCycleTouchpoints,
  auditCycleBrands,
  auditCycleObjects,
  auditCycleSegments,
  auditCycleAuditors,
  auditFormMoves,
  auditVisits,
  auditRatings,
  auditAnswers,
  auditRatingHistory,
  auditEvidence,
  auditSnapshots,
  auditDevices,
  auditDeviceVisits,
  auditOperations,
  auditSchedules,
  auditScheduleRuns,
  calibrations,
  calibrationCases,
  calibrationAuditors,
  calibrationScores,
  actions,
  actionTouchpoints,
  commentThreads,
  comments,
  commentMentions,
  responses,
  ratings,
  ratingAggregates,
} as const;

type ExportedTable = (typeof tables)[keyof typeof tables];
type Conditions = Partial<Record<keyof typeof tables, SQL>>;

/**
 * What the blind rule keeps on the server (docs/figures.md): scores of cycles that are not closed, a reopened one's snapshot
 * included, of calibrations that are not told, and what other auditors found at touchpoints that the reader still has to score.
 */
function blindConditions(ctx: TenantContext, withheld: ReadonlySet<string>): Conditions {
  const told = toldRatings(ctx, withheld);
  const ids = uuidArray([...withheld]);
  return {
    auditRatings: sql`${auditRatings.id} in (${told})`,
    auditAnswers: sql`${auditAnswers.ratingId} in (${told})`,
    auditRatingHistory: sql`${auditRatingHistory.ratingId} in (${told})`,
    auditEvidence: sql`${auditEvidence.id} in (${toldEvidence(ctx, withheld)})`,
    auditSnapshots: sql`exists (select from audit_cycles c where c.workspace_id = ${auditSnapshots.workspaceId}
        and c.id = ${auditSnapshots.cycleId} and c.state = 'closed')
      and not exists (select from audit_cycle_touchpoints s where s.workspace_id = ${auditSnapshots.workspaceId}
        and s.cycle_id = ${auditSnapshots.cycleId} and s.touchpoint_id = any (${ids}))`,
    auditOperations: sql`exists (select from audit_visits v
        join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id and c.state = 'closed'
        where v.workspace_id = ${auditOperations.workspaceId} and v.id = ${auditOperations.visitId})
      and ${auditOperations.touchpointId} <> all (${ids})`,
    calibrationScores: sql`exists (select from calibration_cases c
      join calibrations k on k.workspace_id = c.workspace_id and k.id = c.calibration_id and k.state in ('told', 'closed')
      where c.workspace_id = ${calibrationScores.workspaceId} and c.id = ${calibrationScores.caseId})`,
    ratings: sql`(${ratings.touchpointId} <> all (${ids}) or not exists (select from responses r
      where r.workspace_id = ${ratings.workspaceId} and r.id = ${ratings.responseId} and r.source = 'auditors'))`,
    ratingAggregates: sql`not (${ratingAggregates.source} = 'auditors' and coalesce(${ratingAggregates.touchpointId} = any (${ids}), false))`,
  };
}

/** Secrets of links stay behind: an export is kept in places where a live link should not lie. */
const withheld = new Set(['token', 'tokenHash', 'workspaceId']);

/** What a visit's auditor wrote about it as a whole is as blind as its scores. */
type Mask = (row: Record<string, unknown>) => Record<string, unknown>;

async function maskVisits(tx: TenantTx, ctx: TenantContext): Promise<Mask> {
  const closed = await tx
    .select({ id: auditCycles.id })
    .from(auditCycles)
    .where(and(eq(auditCycles.workspaceId, ctx.workspace.id), eq(auditCycles.state, 'closed')));
  const told = new Set<unknown>(closed.map(({ id }) => id));
  return (row) => (told.has(row.cycleId) ? row : { ...row, note: '' });
}

/** A snapshot is kept as it was told; names of people who were erased since do not leave with it. */
async function maskSnapshots(tx: TenantTx, ctx: TenantContext): Promise<Mask> {
  const erased = await tx
    .select({ id: workspacePeople.id })
    .from(workspacePeople)
    .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), isNotNull(workspacePeople.erasedAt)));
  const gone = new Set(erased.map(({ id }) => id));
  return (row) => {
    const content = row.content as Snapshot;
    return { ...row, content: { ...content, people: withoutNames(content.people, gone) } };
  };
}

/** What was agreed on in a calibration lets its scores be guessed when it is scored once more. */
async function maskCases(tx: TenantTx, ctx: TenantContext): Promise<Mask> {
  const sessions = await tx
    .select({ id: calibrations.id })
    .from(calibrations)
    .where(
      and(eq(calibrations.workspaceId, ctx.workspace.id), inArray(calibrations.state, ['told', 'closed'])),
    );
  const told = new Set<unknown>(sessions.map(({ id }) => id));
  const nothing = { discussion: '', consensus: null, proposedLow: '', proposedMiddle: '', proposedHigh: '' };
  return (row) => (told.has(row.calibrationId) ? row : { ...row, ...nothing });
}

const clean = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !withheld.has(key)));

type Send = (text: string) => Promise<void>;

async function sendTable(
  tx: TenantTx,
  ctx: TenantContext,
  table: ExportedTable,
  { condition, mask = (row) => row }: { condition: SQL | undefined; mask?: Mask | undefined },
  send: Send,
): Promise<void> {
  let offset = 0;
  let got = rowsAtOnce;
  while (got === rowsAtOnce) {
    const rows = await tx
      .select()
      .from(table as typeof brands)
      .where(and(eq(table.workspaceId, ctx.workspace.id), condition))
      .orderBy(...keyOf(table))
      .limit(rowsAtOnce)
      .offset(offset);
    const text = rows.map((row) => JSON.stringify(clean(mask(row)))).join(',\n');
    await send(offset > 0 && text ? `,\n${text}` : text);
    got = rows.length;
    offset += got;
  }
}

/** Files that something holds and the blind rule does not keep back, each with its bytes in base64, which fit into memory one by one. */
async function sendFiles(
  tx: TenantTx,
  ctx: TenantContext,
  blind: ReadonlySet<string>,
  send: Send,
): Promise<void> {
  const isTold = sql`(${isHeldOpenly()} or exists (select 1 from audit_evidence e
    where e.workspace_id = ${files.workspaceId} and e.file_id = ${files.id} and e.id in (${toldEvidence(ctx, blind)})))`;
  const rows = await tx
    .select({
      id: files.id,
      contentType: files.contentType,
      sha256: files.sha256,
      width: files.width,
      height: files.height,
      createdAt: files.createdAt,
    })
    .from(files)
    .where(and(eq(files.workspaceId, ctx.workspace.id), isNull(files.orphanedAt), isTold))
    .orderBy(files.id);
  let first = true;
  for (const row of rows) {
    const kept = await fileStore().get(ctx.workspace.id, row.sha256);
    const content = kept && Buffer.from(await new Response(kept.stream).arrayBuffer()).toString('base64');
    await send(`${first ? '' : ',\n'}${JSON.stringify({ ...row, content })}`);
    first = false;
  }
}

async function sendAll(ctx: TenantContext, send: Send): Promise<void> {
  const settings = pick(ctx.workspace, [...workspaceSettings, 'logoFileId']);
  await send(
    `{"format":"touchstone-workspace","version":1,"exportedAt":${JSON.stringify(new Date())},"workspace":${JSON.stringify(settings)}`,
  );
  await withTenant.read(ctx, 'workspace:export', async (tx) => {
    const withheld = await readWithheld(tx, ctx);
    await send(',\n"files":[');
    await sendFiles(tx, ctx, withheld, send);
    await send(']');
    const masks: Partial<Record<string, Mask>> = {
      auditVisits: await maskVisits(tx, ctx),
      auditSnapshots: await maskSnapshots(tx, ctx),
      calibrationCases: await maskCases(tx, ctx),
      journeyMapVersions: (row) => ({ ...row, content: tellContent(row.content as Buffer) }),
    };
    const conditions: Partial<Record<string, SQL>> = blindConditions(ctx, withheld);
    for (const [key, table] of Object.entries(tables)) {
      await send(`,\n${JSON.stringify(key)}:[`);
      await sendTable(tx, ctx, table, { condition: conditions[key], mask: masks[key] }, send);
      await send(']');
    }
  });
  await send('}\n');
}

/**
 * The whole brand as one JSON document, pictures included, piece by piece and as fast as it is read, so that a large brand
 * does not have to fit into memory. Records come from one read-only transaction. Scores that the blind rule withholds are
 * left out.
 */
export function exportWorkspace(ctx: TenantContext): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  sendAll(ctx, async (text) => {
    await writer.ready;
    await writer.write(encoder.encode(text));
  }).then(
    () => writer.close(),
    // A reader that has gone away aborts too; there is nobody left to tell.
    (error: unknown) => writer.abort(error).catch(() => undefined),
  );
  return readable;
}

/** The primary key: it gives rows a stable order. */
const keyOf = (table: ExportedTable) => getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns);
