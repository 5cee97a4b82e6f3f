import { z } from 'zod';
import { locales } from '@/db/values/accounts';
import { mapTypes } from '@/db/values/journeys';
import { textLengths } from './core/limits';
import { sentOperationsSchema } from './operation-schema';

const id = z.uuid();

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

export const createMapSchema = z.object({
  type: z.enum(mapTypes),
  title,
  /** Of what stands in it; the brand's own where absent. */
  language: z.enum(locales).optional(),
  /** A map to begin from; null begins with empty stages. */
  fromId: id.nullable().default(null),
});
export type CreateMapInput = z.input<typeof createMapSchema>;

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
