import { z } from 'zod';

const id = z.uuid().toLowerCase();

/** Characters of a version's name. */
export const labelLength = 80;

const label = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' '))
  .trim()
  .min(1)
  .max(labelLength);

export const saveVersionBody = z.object({ label: label.nullable().default(null) });
export const saveVersionSchema = saveVersionBody.extend({ mapId: id });
export type SaveVersionInput = z.input<typeof saveVersionSchema>;

export const nameVersionBody = z.object({ label });
export const versionIdSchema = z.object({ mapId: id, versionId: id });
export type VersionIdInput = z.input<typeof versionIdSchema>;
export const nameVersionSchema = versionIdSchema.extend({ label });
export type NameVersionInput = z.input<typeof nameVersionSchema>;

/** How much comes back: the whole map, or a stage or a lane by its id. */
export const restoreVersionBody = z.discriminatedUnion('part', [
  z.object({ part: z.literal('map') }),
  z.object({ part: z.enum(['stage', 'lane']), id }),
]);
export const restoreVersionSchema = versionIdSchema.extend({ scope: restoreVersionBody });
export type RestoreVersionInput = z.input<typeof restoreVersionSchema>;

export const listVersionsSchema = z.object({
  mapId: id,
  /** The last version of the page before. */
  before: id.optional(),
});
export type ListVersionsInput = z.input<typeof listVersionsSchema>;

export const compareVersionsSchema = versionIdSchema.extend({
  /** Another version; the map as it is now where absent. */
  withId: id.optional(),
});
export type CompareVersionsInput = z.input<typeof compareVersionsSchema>;
