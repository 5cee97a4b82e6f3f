import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import { imports } from '@/db/schema/imports';
import { periods } from '@/db/schema/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { createFormat } from '@/lib/format/create-format';
import { namePeriod } from '@/lib/format/name-period';
import { newId } from '@/lib/ids';
import { translator } from '@/lib/i18n/translator';
import { foldName } from '@/lib/imports/mapping/fold-name';
import { openTable } from '@/lib/imports/mapping/open-table';
import type { PeriodSpan } from '@/lib/imports/mapping/period';
import { sniffFile } from '@/lib/imports/read/sniff';
import { resolveContexts } from '@/lib/ratings/intake/resolve-contexts';
import { resolveTargets } from '@/lib/ratings/intake/resolve-targets';
import type { Member } from '@/lib/accounts/find-people';
import { todayIn } from '../scoring/today-in';
import type { FormerMapping } from './former-mapping';
import type { FormerMatch, FormerResult, FormerSummary } from './former-types';
import { readFormer, type FormerLine, type FormerReading } from './read-former';
import { resolveAuditors } from './resolve-auditors';
import { writeFormerCycle, type FormerRating } from './write-former-cycle';

export interface FormerFile {
  importId: string;
  path: string;
  name: string;
  sha256: string;
}

interface TakenIn {
  result: FormerResult;
  /** Null where there is nothing to keep. */
  summary: FormerSummary | null;
}

const unique = (names: readonly string[]) => [
  ...new Map([...names].reverse().map((name) => [foldName(name), name])).values(),
];

/** An import that brought in the same sheet of the same file, and still stands. */
async function findSame(w: TenantWrite, ctx: TenantContext, { sha256 }: FormerFile, mapping: FormerMapping) {
  const rows = await w.tx
    .select({ id: imports.id, name: imports.fileName, at: imports.committedAt, mapping: imports.mapping })
    .from(imports)
    .where(
      and(
        eq(imports.workspaceId, ctx.workspace.id),
        eq(imports.kind, 'audit'),
        eq(imports.state, 'committed'),
        eq(imports.fileHash, sha256),
      ),
    );
  return rows.find((row) => (row.mapping as FormerMapping | null)?.file.sheet === mapping.file.sheet);
}

/** Refuses periods that a cycle has already, and those of the file that lie within each other. */
async function requireFreePeriods(
  w: TenantWrite,
  ctx: TenantContext,
  spans: readonly PeriodSpan[],
  called: (span: PeriodSpan) => string,
): Promise<void> {
  for (const [at, span] of spans.entries()) {
    const within = spans.slice(at + 1).find(({ start }) => start <= span.end);
    if (within) {
      throw new AppError('CONFLICT', {
        field: 'period',
        key: 'formerPeriodsOverlap',
        values: { one: called(span), other: called(within) },
      });
    }
    const [taken] = await w.tx
      .select({ name: auditCycles.name })
      .from(auditCycles)
      .innerJoin(
        periods,
        and(eq(periods.workspaceId, auditCycles.workspaceId), eq(periods.id, auditCycles.periodId)),
      )
      .where(
        and(
          eq(auditCycles.workspaceId, ctx.workspace.id),
          isNull(auditCycles.deletedAt),
          sql`${periods.startsOn} <= ${span.end} and ${periods.endsOn} >= ${span.start}`,
        ),
      )
      .limit(1);
    if (taken) {
      throw new AppError('CONFLICT', {
        field: 'period',
        key: 'formerPeriodTaken',
        values: { period: called(span), name: taken.name },
      });
    }
  }
}

async function requireFreeNames(w: TenantWrite, ctx: TenantContext, names: readonly string[]): Promise<void> {
  const [taken] = await w.tx
    .select({ id: auditCycles.id })
    .from(auditCycles)
    .where(
      and(
        eq(auditCycles.workspaceId, ctx.workspace.id),
        isNull(auditCycles.deletedAt),
        inArray(
          sql`lower(${auditCycles.name})`,
          names.map((name) => name.toLowerCase()),
        ),
      ),
    )
    .limit(1);
  if (taken) throw new AppError('CONFLICT', { field: 'name', key: 'nameTaken' });
}

/** The form that former ratings were given on, as far as anything is known of it: direct scores, put away from the start. */
async function writeForm(w: TenantWrite, ctx: TenantContext, name: string) {
  const workspaceId = ctx.workspace.id;
  const [formId, id] = [newId(), newId()];
  const by = await w.personId();
  const now = new Date();
  await w.tx
    .insert(auditForms)
    .values({ workspaceId, id: formId, name, archivedAt: now, createdBy: by, updatedBy: by });
  await w.tx
    .insert(auditFormVersions)
    .values({ workspaceId, id, formId, number: 1, step: 0.5, publishedAt: now });
  return { formId, formVersionId: id };
}

/** Ids of all that the lines name; what is missing is made. */
async function resolveLines(
  ctx: TenantContext,
  w: TenantWrite,
  importId: string,
  lines: readonly FormerLine[],
  members: readonly Member[],
) {
  const touchpointNames = unique(lines.map(({ touchpoint }) => touchpoint));
  const targets = await resolveTargets(
    ctx,
    w,
    touchpointNames.map((name) => ({
      measure: 'touchpoint',
      touchpoint: { match: 'new', name, phase: 'during' },
      name,
      source: name,
      min: 0,
      max: 10,
    })),
    importId,
  );
  const touchpointIds = new Map(
    touchpointNames.map((name, at) => [foldName(name), targets.touchpointIds[at] ?? '']),
  );
  const keyOf = ({ period, brand, place }: FormerLine) =>
    JSON.stringify([period.start, period.end, brand && foldName(brand), place && foldName(place)]);
  const contextLines = [...new Map(lines.map((line) => [keyOf(line), line])).entries()];
  const found = await resolveContexts(
    ctx,
    w,
    contextLines.map(([, { period, brand, place }]) => ({
      period,
      brand,
      object: place === null ? null : { name: place, kind: 'place' },
    })),
    true,
  );
  const contexts = new Map(contextLines.map(([key], at) => [key, found.contexts[at]]));
  const auditors = await resolveAuditors(ctx, w, unique(lines.map(({ auditor }) => auditor)), members);
  const ratings = lines.map((line): FormerRating & { periodId: string } => {
    const context = contexts.get(keyOf(line));
    if (!context) throw new Error('A rating without its period.');
    return {
      ...context,
      touchpointId: touchpointIds.get(foldName(line.touchpoint)) ?? '',
      auditorId: auditors.ids.get(foldName(line.auditor)) ?? '',
      date: line.date,
      score: line.score,
      note: line.note,
    };
  });
  return { ratings, made: { touchpoints: targets.made, ...found.made, people: auditors.made } };
}

const reportOf = ({ report }: FormerReading, file: FormerFile) => ({
  file: { name: file.name, sha256: file.sha256 },
  leftOut: report.leftOut,
  notes: report.notes,
  notTaken: {
    blankRows: report.rows.blank,
    missing: report.values.missing,
    notApplicable: report.values.notApplicable,
    rows: report.rows.leftOut,
    values: report.values.leftOut,
  },
});

/**
 * Reads a former audit and writes its cycles, closed, the earliest period first; the import becomes committed. The caller
 * holds `lockRatings`, and rolls back for a preview. Throws CONFLICT at `period` where a cycle has one of the periods, at
 * `name` where a cycle is called so, and ImportError where the file cannot be read.
 */
export async function takeInFormer(
  ctx: TenantContext,
  w: TenantWrite,
  file: FormerFile,
  mapping: FormerMapping,
  members: readonly Member[],
): Promise<TakenIn> {
  const same = await findSame(w, ctx, file, mapping);
  if (same) {
    const committedAt = (same.at ?? new Date(0)).toISOString();
    return {
      result: { kind: 'already', importId: same.id, fileName: same.name, committedAt },
      summary: null,
    };
  }
  const { table, notes } = await openTable(file.path, mapping.file, await sniffFile(file.path), undefined);
  const { firstFiscalMonth, timeZone } = ctx.workspace;
  let reading: FormerReading;
  try {
    reading = await readFormer(table, mapping, { firstFiscalMonth, today: todayIn(timeZone) });
  } finally {
    await table.close();
  }
  reading.report.notes.push(...notes);
  const spanKey = ({ period }: FormerLine) => `${period.start} ${period.end}`;
  const scored = new Set(reading.lines.flatMap((line) => (line.score === null ? [] : spanKey(line))));
  // A period of which nothing was applicable is no audit.
  const lines = reading.lines.filter((line) => scored.has(spanKey(line)));
  const format = createFormat(ctx.locale, timeZone, await translator(ctx.locale, 'format'));
  const called = ({ kind, start, end, label }: PeriodSpan) =>
    namePeriod(format, { kind, startsOn: start, endsOn: end, label }, firstFiscalMonth);
  const spans = [...new Map(lines.map((line) => [spanKey(line), line.period])).values()];
  spans.sort((a, b) => (a.start < b.start ? -1 : 1));
  const nameOf = (span: PeriodSpan) => `${mapping.name} ${called(span)}`;
  await requireFreePeriods(w, ctx, spans, called);
  if (spans.length > 0) await requireFreeNames(w, ctx, spans.map(nameOf));
  const { ratings, made } = await resolveLines(ctx, w, file.importId, lines, members);
  const form = await writeForm(w, ctx, file.name);
  const committedAt = new Date();
  await w.tx
    .update(imports)
    .set({ state: 'committed', mapping, committedAt, updatedAt: committedAt })
    .where(own(ctx, imports, file.importId));
  const cycles = [];
  for (const period of spans) {
    const theirs = ratings.filter((_, at) => lines[at]?.period.start === period.start);
    const [first] = theirs;
    if (!first) continue;
    const { formVersionId } = form;
    const head = {
      importId: file.importId,
      formVersionId,
      name: nameOf(period),
      period,
      periodId: first.periodId,
    };
    cycles.push(await writeFormerCycle(ctx, w, head, theirs));
  }
  const report = reportOf(reading, file);
  const summary: FormerSummary = {
    former: {
      cycles: cycles.map(({ id, name }) => ({ id, name })),
      visits: cycles.reduce((sum, { visits }) => sum + visits, 0),
      ratings: ratings.length,
    },
    report,
    made: { ...made, formId: form.formId },
  };
  const { touchpoints, brands: madeBrands, objects, people } = made;
  const fresh = { touchpoint: touchpoints, brand: madeBrands, place: objects, auditor: people };
  const matches = reading.names.map((one): FormerMatch => {
    const isNew = fresh[one.what].some(
      ({ name }) => one.name !== null && foldName(name) === foldName(one.name),
    );
    return { ...one, isNew };
  });
  return { result: { kind: 'brought', cycles, matches, report }, summary };
}
