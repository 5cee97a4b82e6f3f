import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { readAttributes } from './figures/read-attributes';

/** An attribute with more values than this (a flight number, a postcode) offers those that most people have. */
const valuesOffered = 200;

export interface AttributeValues {
  key: string;
  label: string;
  /** Respondents of whom it is known. */
  known: number;
  /** How many values there are; `values` holds at most 200 of them. */
  distinct: number;
  /** In the order of the code list, each with how many respondents have it. */
  values: { value: string; n: number }[];
  /** Lowest and highest where every value is a number. */
  numbers: { min: number; max: number } | null;
}

type Row = { key: string; known: number; distinct: number; min: string | null; max: string | null } & {
  values: { value: string; n: number }[];
} & Record<string, unknown>;

/** What is known of the respondents of all surveys, by label: attributes, their values, and how many people have each. */
export async function listAttributeValues(ctx: TenantContext): Promise<AttributeValues[]> {
  const here = ctx.workspace.id;
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const rows = await tx.execute<Row>(sql`
      with counted as (
        select a.key, a.value, count(*)::integer as n,
          case when a.value ~ '^-?[0-9]{1,9}([.][0-9]{1,6})?$' then a.value::numeric end as number
        from responses r, jsonb_each_text(r.attributes) as a (key, value)
        where r.workspace_id = ${here} and r.source = 'survey'
        group by a.key, a.value
      ), placed as (
        select *, row_number() over (partition by key order by n desc, value) as place from counted
      )
      select key, sum(n)::integer as known, count(*)::integer as distinct,
        case when count(number) = count(*) then min(number)::text end as min,
        case when count(number) = count(*) then max(number)::text end as max,
        jsonb_agg(jsonb_build_object('value', value, 'n', n)) filter (where place <= ${valuesOffered}) as values
      from placed group by key`);
    const words = await readAttributes(tx, here, ctx.locale);
    const attributes = [...rows].map(({ key, known, distinct, min, max, values }) => {
      const counts = new Map(values.map(({ value, n }) => [value, n]));
      return {
        key,
        label: words.labelOf(key),
        known,
        distinct,
        values: words.inOrder(key, [...counts.keys()]).map((value) => ({ value, n: counts.get(value) ?? 0 })),
        numbers: min === null || max === null ? null : { min: Number(min), max: Number(max) },
      };
    });
    return sortByText(ctx.locale, attributes, ({ label }) => label);
  });
}
