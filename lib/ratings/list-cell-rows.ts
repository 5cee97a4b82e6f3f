import 'server-only';
import { and, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { brands } from '@/db/schema/brands';
import { periods } from '@/db/schema/ratings';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import { measures, sources } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { readSegmentRules } from '@/lib/segments/read-segment-rules';
import { readAttributes } from './figures/read-attributes';
import { readCells } from './figures/read-cells';
import { readWithheld } from './figures/read-withheld';
import { type Narrowed, narrowingOf, segmentCondition } from './figures/segment';
import { toScore } from './statistics/scale';
import type { CellChoice, CellRow, CellRows, PublishedRow } from './types';

const pageSize = 50;

const cellChoiceSchema = z.object({
  source: z.enum(sources),
  brandId: z.uuid(),
  periodId: z.uuid(),
  measure: z.enum(measures),
  touchpointId: z.uuid().optional(),
  segment: z.record(z.string(), z.array(z.string()).readonly()).readonly().optional(),
  segmentIds: z.array(z.uuid()).max(50).readonly().optional(),
  page: z.int().min(1).max(1_000_000).default(1),
});
type Choice = z.output<typeof cellChoiceSchema> & Narrowed;

async function readSubject(tx: TenantTx, ctx: TenantContext, { brandId, periodId, touchpointId }: Choice) {
  const [brand] = await tx
    .select({ id: brands.id, name: brands.name, kind: brands.kind })
    .from(brands)
    .where(and(own(ctx, brands, brandId), isNull(brands.deletedAt)));
  const [period] = await tx
    .select({
      id: periods.id,
      kind: periods.kind,
      startsOn: periods.startsOn,
      endsOn: periods.endsOn,
      label: periods.label,
    })
    .from(periods)
    .where(own(ctx, periods, periodId));
  const [touchpoint] = touchpointId
    ? await tx
        .select({ id: touchpoints.id, name: touchpoints.name })
        .from(touchpoints)
        .where(and(own(ctx, touchpoints, touchpointId), isNull(touchpoints.deletedAt)))
    : [];
  if (!brand || !period || (touchpointId && !touchpoint)) throw new AppError('NOT_FOUND');
  return { brand, period, touchpoint: touchpoint ?? null };
}

/** The statement's part from FROM on, and where the value stands in it. */
function answersOf(here: string, choice: Choice): { value: SQL; min: SQL; max: SQL; from: SQL } {
  const { source, brandId, periodId, measure, touchpointId } = choice;
  const where = sql`r.workspace_id = ${here} and r.source = ${source} and r.brand_id = ${brandId}
    and r.period_id = ${periodId} and ${segmentCondition(choice)}`;
  if (measure === 'touchpoint') {
    return {
      value: sql`a.value`,
      min: sql`a.scale_min`,
      max: sql`a.scale_max`,
      from: sql`from responses r
        join ratings a on a.workspace_id = ${here} and a.response_id = r.id
          and a.period_id = ${periodId} and a.touchpoint_id = ${touchpointId}
        where ${where}`,
    };
  }
  return measure === 'overall'
    ? {
        value: sql`r.overall`,
        min: sql`r.overall_min`,
        max: sql`r.overall_max`,
        from: sql`from responses r where ${where} and r.overall is not null`,
      }
    : {
        value: sql`r.recommendation`,
        min: sql`0::numeric`,
        max: sql`10::numeric`,
        from: sql`from responses r where ${where} and r.recommendation is not null`,
      };
}

interface AnswerRow extends Record<string, unknown> {
  responseId: string;
  respondent: string;
  object: string | null;
  value: string;
  min: string;
  max: string;
  weight: string;
  attributes: Record<string, string>;
  importId: string | null;
  cycleId: string | null;
  origin: string;
}

/** Keys that the import made up for rows without an id say nothing to anybody. */
const madeUpKey = /^row [0-9a-f]+ /;

async function readAnswers(
  tx: TenantTx,
  here: string,
  choice: Choice,
): Promise<{ total: number; rows: CellRow[] }> {
  const { value, min, max, from } = answersOf(here, choice);
  const [counted] = await tx.execute<{ total: number }>(sql`select count(*)::integer as total ${from}`);
  const rows = await tx.execute<AnswerRow>(sql`
    select page."responseId", coalesce(p.name, page.respondent) as respondent, page.value, page.min, page.max, page.weight,
      page.attributes, page."importId", page."cycleId", o.name as object, coalesce(m.file_name, c.name) as origin
    from (
      select r.id as "responseId", r.respondent_key as respondent, r.object_id, ${value} as value, ${min} as min,
        ${max} as max, r.weight, r.attributes, r.import_id as "importId", r.cycle_id as "cycleId"
      ${from} order by r.id limit ${pageSize} offset ${(choice.page - 1) * pageSize}
    ) as page
    left join imports m on m.workspace_id = ${here} and m.id = page."importId"
    left join audit_cycles c on c.workspace_id = ${here} and c.id = page."cycleId"
    left join audit_visits v on v.workspace_id = ${here} and page."cycleId" is not null and v.id::text = page.respondent
    left join workspace_people p on p.workspace_id = ${here} and p.id = v.auditor_id
    left join objects o on o.workspace_id = ${here} and o.id = page.object_id
    order by page."responseId"`);
  return {
    total: counted?.total ?? 0,
    rows: rows.map(({ importId, cycleId, origin, min: low, max: high, respondent, ...row }) => {
      const scale = { min: Number(low), max: Number(high) };
      return {
        responseId: row.responseId,
        respondent: respondent === '' || madeUpKey.test(respondent) ? null : respondent,
        object: row.object,
        value: row.value,
        scale,
        score: toScore(Number(row.value), scale),
        weight: row.weight,
        attributes: row.attributes,
        origin: { kind: importId ? 'import' : 'cycle', id: importId ?? cycleId ?? '', name: origin },
      };
    }),
  };
}

type FigureRow = Omit<PublishedRow, 'scale' | 'import'> & {
  min: string;
  max: string;
  importId: string;
  fileName: string;
} & Record<string, unknown>;

async function readPublishedRows(tx: TenantTx, here: string, choice: Choice): Promise<PublishedRow[]> {
  const { parts, rules } = narrowingOf(choice);
  const [[attribute, [label = '']] = ['', ['']] as const] = parts;
  if (rules || parts.length > 1) return [];
  const rows = await tx.execute<FigureRow>(sql`
    select a.id, o.name as object, a.n::integer as n, a.mean, a.standard_deviation as "standardDeviation", a.shares,
      a.scale_min as min, a.scale_max as max, a.import_id as "importId", m.file_name as "fileName"
    from rating_aggregates a
    join imports m on m.workspace_id = a.workspace_id and m.id = a.import_id
    left join objects o on o.workspace_id = a.workspace_id and o.id = a.object_id
    where a.workspace_id = ${here} and a.source = ${choice.source} and a.measure = ${choice.measure}
      and a.brand_id = ${choice.brandId} and a.period_id = ${choice.periodId}
      and a.touchpoint_id is not distinct from ${choice.touchpointId ?? null}::uuid
      and a.attribute_key = ${attribute} and a.attribute_value = ${label}
    order by o.name nulls first, a.id`);
  return rows.map(({ min, max, importId, fileName, ...row }) => ({
    ...row,
    scale: { min: Number(min), max: Number(max) },
    import: { id: importId, fileName },
  }));
}

/**
 * The answers behind a figure as they were given, fifty a page in the order they came in, and published figures where
 * there are such. Throws NOT_FOUND where brand, period or touchpoint is not here, VALIDATION where the choice is none.
 */
export async function listCellRows(ctx: TenantContext, input: CellChoice): Promise<CellRows> {
  const asked = parseInput(cellChoiceSchema, input);
  if ((asked.measure === 'touchpoint') !== (asked.touchpointId !== undefined))
    throw new AppError('NOT_FOUND');
  const here = ctx.workspace.id;
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const segments = asked.segmentIds && (await readSegmentRules(tx, ctx, asked.segmentIds));
    const choice: Choice = { ...asked, rules: segments?.map(({ rules }) => rules) };
    const subject = await readSubject(tx, ctx, choice);
    const isWithheld =
      choice.source === 'auditors' && (await readWithheld(tx, ctx)).has(choice.touchpointId ?? '');
    const { total, rows } = isWithheld ? { total: 0, rows: [] } : await readAnswers(tx, here, choice);
    const published = isWithheld ? [] : await readPublishedRows(tx, here, choice);
    const { labelOf } = await readAttributes(tx, here, ctx.locale);
    const keys = new Set(rows.flatMap(({ attributes }) => Object.keys(attributes)));
    const attributeLabels = Object.fromEntries([...keys].map((key) => [key, labelOf(key)]));
    const cells = await readCells(tx, ctx, {
      source: choice.source,
      brandIds: [choice.brandId],
      periodIds: [choice.periodId],
      segment: choice.segment,
      rules: choice.rules,
    });
    const cell = cells.find(
      ({ measure, touchpointId }) =>
        measure === choice.measure && touchpointId === (choice.touchpointId ?? null),
    );
    const figure = cell ? { weighted: cell.weighted, unweighted: cell.unweighted } : null;
    const segmentNames = (segments ?? []).map(({ name }) => name);
    return {
      ...subject,
      segmentNames,
      figure,
      total,
      page: choice.page,
      pageSize,
      rows,
      published,
      attributeLabels,
    };
  });
}
