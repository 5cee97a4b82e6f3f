import { z } from 'zod';
import { locales } from '@/db/values/accounts';
import { mapTypes } from '@/db/values/journeys';
import { textLengths } from './core/limits';
import { templateKeys } from './templates/catalogue';
import { sentOperationsSchema } from './operation-schema';

const id = z.uuid();

/** As many as an emotion lane has curves for. */
const mapPersonasAtMost = 5;

export const mapIdSchema = z.object({ id });
export type MapIdInput = z.input<typeof mapIdSchema>;

export const archiveMapBody = z.object({ archived: z.boolean() });
export const archiveMapSchema = archiveMapBody.extend({ id });
export type ArchiveMapInput = z.input<typeof archiveMapSchema>;

const title = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' '))
  .trim()
  .min(1)
  .max(textLengths.title);

/** Whose journey a map shows, the primary persona first. */
const personaIds = z.array(id).max(mapPersonasAtMost);

export const createMapSchema = z.object({
  type: z.enum(mapTypes),
  title,
  /** Of what stands in it; the brand's own where absent. */
  language: z.enum(locales).optional(),
  /** A map to begin from, a template of the product, or one of the organization; without any, empty stages. */
  fromId: id.nullable().default(null),
  templateKey: z.enum(templateKeys).nullable().default(null),
  templateId: id.nullable().default(null),
  /** Whether a template comes with its sample texts. */
  withContent: z.boolean().default(true),
  personaIds: personaIds.default([]),
  /** The channel in which the journey begins: it stands in the first column. */
  entryChannelId: id.nullable().default(null),
});
export type CreateMapInput = z.input<typeof createMapSchema>;

export const setMapPersonasSchema = z.object({ id, personaIds });
export type SetMapPersonasInput = z.input<typeof setMapPersonasSchema>;

export const renameMapSchema = z.object({ id, title });
export type RenameMapInput = z.input<typeof renameMapSchema>;

/** The current-state map from which a future one starts. */
export const linkCurrentSchema = z.object({ id, currentMapId: id });
export type LinkCurrentInput = z.input<typeof linkCurrentSchema>;

export const deriveMapSchema = z.object({ id, title, type: z.enum(mapTypes) });
export type DeriveMapInput = z.input<typeof deriveMapSchema>;

/** `target`: the other brand, by its place in the address. */
export const copyMapSchema = z.object({ id, target: z.string().min(1).max(100) });
export type CopyMapInput = z.input<typeof copyMapSchema>;

export const saveTemplateSchema = z.object({
  id,
  title,
  description: z.string().trim().max(textLengths.short).default(''),
});
export type SaveTemplateInput = z.input<typeof saveTemplateSchema>;

export const importMapBody = z.object({
  text: z.string().min(1),
  /** Takes the part that one map can hold, where the file has more. */
  fit: z.boolean().default(false),
  /** Says what would come in and brings nothing in. */
  dryRun: z.boolean().default(false),
});
export type ImportMapInput = z.input<typeof importMapBody>;

export const applyOperationsBody = z.object({
  operations: sentOperationsSchema,
  /** The sequence up to which the sender knows the map's log. */
  after: z.int().min(0),
});

export const applyOperationsSchema = applyOperationsBody.extend({ mapId: id });
export type ApplyOperationsInput = z.input<typeof applyOperationsSchema>;

export const updateHeaderBody = z.object({
  /** New values by field, see HeaderFields. */
  fields: z.record(z.string().max(40), z.unknown()).refine((fields) => Object.keys(fields).length > 0),
});
export const updateHeaderSchema = updateHeaderBody.extend({ id });
export type UpdateHeaderInput = z.input<typeof updateHeaderSchema>;

export const presenceBody = z.object({
  clientId: id,
  /** `laneId:stepId` of the cell that has the focus; null where none has. */
  cell: z
    .string()
    .regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/)
    .nullable(),
  isEditing: z.boolean(),
  /** The page is being left. */
  isLeaving: z.boolean().default(false),
});
export type PresenceInput = z.infer<typeof presenceBody>;
