import { z } from 'zod';
import { phases } from '@/db/values/touchpoints';
import { bulkLimit, vipPlaces } from '../constants';
import { tableColumns } from '../fields';
import { mutationIdSchema, positionSchema, touchpointPatchSchema } from '../input';

const id = z.uuid();

const tableChoices = {
  columns: z.array(z.enum(tableColumns).nullable()).max(200).optional(),
  hasHeader: z.boolean().optional(),
  /** An empty cell empties the field; otherwise it leaves the field alone. */
  emptyClears: z.boolean().default(false),
  /** What new touchpoints have where the table says nothing. */
  defaults: touchpointPatchSchema.omit({ name: true }).extend({ phase: z.enum(phases) }),
};
const commitChoices = {
  /** Brings in the rows without errors and leaves out the others; otherwise one error keeps all out. */
  skipErrors: z.boolean().default(false),
  /** Counts of the preview that was agreed to; CONFLICT where they are others by now. */
  expected: z.object({ create: z.number().int(), update: z.number().int() }).optional(),
  mutationId: mutationIdSchema,
};
const clipboard = {
  html: z.string().max(20_000_000).default(''),
  text: z.string().max(5_000_000).default(''),
  /** Touchpoints that the rows overwrite in their order, as in a spreadsheet; rows beyond them are new. */
  targets: z.array(id).max(bulkLimit).optional(),
};

export const previewPasteSchema = z.object({ ...clipboard, ...tableChoices });
export type PreviewPasteInput = z.input<typeof previewPasteSchema>;
export const pasteTouchpointsSchema = previewPasteSchema.extend(commitChoices);
export type PasteTouchpointsInput = z.input<typeof pasteTouchpointsSchema>;

const cells = z
  .array(z.array(z.string().max(32_767)).max(200))
  .min(1)
  .max(bulkLimit + 1_000);
export const previewImportSchema = z.object({ rows: cells, ...tableChoices });
export type PreviewImportInput = z.input<typeof previewImportSchema>;
export const importTouchpointsSchema = previewImportSchema.extend({
  fileName: z.string().trim().min(1).max(300),
  ...commitChoices,
});
export type ImportTouchpointsInput = z.input<typeof importTouchpointsSchema>;

const formerValues = touchpointPatchSchema.extend({
  parentId: id.nullable().optional(),
  position: positionSchema.optional(),
  vipRank: z.number().int().min(1).max(vipPlaces).nullable().optional(),
});
/** What `pasteTouchpoints` gave as its inverse. */
export const undoPasteSchema = z.object({
  created: z.array(id).max(bulkLimit),
  changed: z.array(z.object({ id, before: formerValues, after: formerValues })).max(bulkLimit),
  mutationId: mutationIdSchema,
});
export type UndoPasteInput = z.input<typeof undoPasteSchema>;
