import { z } from 'zod';

const id = z.uuid().toLowerCase();

/** Characters of a version's name. */
const labelLength = 80;

const label = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' '))
  .trim()
  .min(1)
  .max(labelLength);

export const versionLabelSchema = z.object({ label });

export const savePersonaVersionSchema = z.object({ personaId: id, label });
export type SavePersonaVersionInput = z.input<typeof savePersonaVersionSchema>;

export const personaVersionSchema = z.object({ personaId: id, versionId: id });
export type PersonaVersionInput = z.input<typeof personaVersionSchema>;

export const namePersonaVersionSchema = personaVersionSchema.extend({
  /** Null takes the name away. */
  label: label.nullable(),
});
export type NamePersonaVersionInput = z.input<typeof namePersonaVersionSchema>;

export const listPersonaVersionsSchema = z.object({
  personaId: id,
  /** The last version of the page before. */
  before: id.optional(),
});
export type ListPersonaVersionsInput = z.input<typeof listPersonaVersionsSchema>;
