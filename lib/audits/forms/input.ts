import { z } from 'zod';
import { evidenceRules } from '@/db/values/audits';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import { formTemplateKeys } from './template-keys';

const id = z.uuid();
const name = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' '))
  .trim()
  .min(1)
  .max(120);
const text = (most: number) => z.string().trim().max(most).default('');
const limit = z.number().min(0).max(10).multipleOf(0.5);

export const createFormSchema = z.object({
  name,
  /** Empty for a blank form: direct scores until criteria are added. */
  template: z.enum(formTemplateKeys).nullable().default(null),
});
export type CreateFormInput = z.input<typeof createFormSchema>;

export const criterionSchema = z
  .object({
    /** Which criterion of the version before it is; empty for a new one. */
    key: id.optional(),
    /** Of one touchpoint, of a kind, or of all where both are empty. */
    touchpointId: id.nullable().default(null),
    kind: z.enum(touchpointKinds).nullable().default(null),
    question: z.string().trim().min(1).max(500),
    help: text(2_000),
    weight: z.number().min(0.01).max(1_000).multipleOf(0.01).default(1),
    critical: z.boolean().default(false),
    anchorLow: text(1_000),
    anchorMiddle: text(1_000),
    anchorHigh: text(1_000),
  })
  .refine(({ touchpointId, kind }) => touchpointId === null || kind === null, { path: ['kind'] });
export type CriterionInput = z.input<typeof criterionSchema>;

export const saveDraftSchema = z.object({
  id,
  /** What the editor began from; somebody else's save in between is a CONFLICT. */
  revision: z.string().max(40),
  name,
  description: text(2_000),
  step: z.union([z.literal(1), z.literal(0.5)]),
  askQualities: z.boolean(),
  askExpected: z.boolean(),
  evidenceRule: z.enum(evidenceRules),
  evidenceBelow: limit,
  evidenceAbove: limit,
  criteria: z
    .array(criterionSchema)
    .max(300)
    .refine(
      (list) => {
        const keys = list.flatMap(({ key }) => key ?? []);
        return new Set(keys).size === keys.length;
      },
      { error: 'invalid' },
    ),
});
export type SaveDraftInput = z.input<typeof saveDraftSchema>;

export const formIdSchema = z.object({ id });
export type FormIdInput = z.input<typeof formIdSchema>;

export const archiveFormSchema = z.object({ id, archived: z.boolean() });
export type ArchiveFormInput = z.input<typeof archiveFormSchema>;
