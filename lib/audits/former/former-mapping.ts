import { z } from 'zod';
import { mappingSchema } from '@/lib/imports/mapping/mapping-schema';
import { dateFormats, granularities } from '@/lib/imports/mapping/mapping-values';
import { formerHeads, formerLayouts, formerNames } from './former-values';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const column = text(200).optional();
const words = z.array(text(200)).max(50);

/** How a former audit is read from its sheet. Columns are named by their heads. */
export const formerMappingSchema = z.strictObject({
  version: z.literal(1),
  file: mappingSchema.shape.file,
  layout: z.enum(formerLayouts),
  columns: z.strictObject({
    touchpoint: text(200),
    score: column,
    date: column,
    period: column,
    place: column,
    auditor: column,
    brand: column,
    note: column,
  }),
  /** Of a wide sheet: what the heads of the other columns name, and which of those columns are left out. */
  heads: z.enum(formerHeads).default('place'),
  leftOut: z.array(text(200)).max(500).default([]),
  /** What the cycles are called, before the name of their period. */
  name: text(80),
  /** One period for all rows, or the one that a row's date or period lies in. */
  period: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('fixed'), start: z.iso.date() }),
    z.strictObject({ from: z.enum(['date', 'period']), granularity: z.enum(granularities) }),
  ]),
  decimal: z.enum(['.', ',']),
  dateFormat: z.enum(dateFormats).default('auto'),
  scale: z.strictObject({ min: z.number(), max: z.number() }),
  missing: words.default([]),
  notApplicable: words.default([]),
  /** Who scored, where no column says. */
  auditor: text(120).nullable().default(null),
  /** Names of the file that stand for other names; null leaves their rows out. */
  matches: z
    .array(z.strictObject({ what: z.enum(formerNames), value: text(200), name: text(200).nullable() }))
    .max(5000)
    .default([]),
});
export type FormerMapping = z.infer<typeof formerMappingSchema>;
