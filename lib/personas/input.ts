import { z } from 'zod';
import { evidenceTags, personaColours, personaSectionKinds, personaShapes } from '@/db/values/personas';
import { personaFrames, personaLengths, personaLimits, type PersonaFrame } from './constants';

const id = z.uuid();
const oneLine = (length: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\s+/gu, ' '))
    .trim()
    .max(length);
const lines = (length: number) => z.string().trim().max(length);
/** 0–10 in halves or finer, as surveys give it. */
const degree = z.number().min(0).max(10).multipleOf(0.1);

const name = oneLine(personaLengths.name).min(1);
const frames = Object.keys(personaFrames) as [PersonaFrame, ...PersonaFrame[]];

export const createPersonaSchema = z.object({
  name,
  roleLine: oneLine(personaLengths.roleLine).default(''),
  segmentId: id.nullable().default(null),
  frame: z.enum(frames).default('full'),
});
export type CreatePersonaInput = z.input<typeof createPersonaSchema>;

export const duplicatePersonaSchema = z.object({ id, name });
export type DuplicatePersonaInput = z.input<typeof duplicatePersonaSchema>;

export const personaIdSchema = z.object({ id });
export type PersonaIdInput = z.input<typeof personaIdSchema>;

export const copyPersonaSchema = z.object({
  id,
  /** Slug of the other brand. */
  target: z.string().min(1).max(80),
});
export type CopyPersonaInput = z.input<typeof copyPersonaSchema>;

const about = z.object({
  name,
  roleLine: oneLine(personaLengths.roleLine),
  quote: lines(personaLengths.quote),
  portraitFileId: id.nullable(),
  colour: z.enum(personaColours),
  shape: z.enum(personaShapes),
  segmentId: id.nullable(),
});

const line = {
  label: oneLine(personaLengths.label),
  opposite: oneLine(personaLengths.label),
  text: lines(personaLengths.text),
  value: degree.nullable(),
  evidence: z.enum(evidenceTags),
  source: oneLine(personaLengths.source),
};
// A patch must not bring defaults along: what it does not name stays as it is.
const statementPatch = z.object(line).partial();
const statement = z.object({
  id,
  label: line.label.default(''),
  opposite: line.opposite.default(''),
  text: line.text.default(''),
  value: line.value.default(null),
  evidence: line.evidence.default('none'),
  source: line.source.default(''),
});
const statements = z.array(statement).max(personaLimits.statements);
/** The one behind which others go: null is the beginning. */
const afterId = id.nullable();
/** A text as the person saw it before: somebody else's newer one is not overwritten. */
const expected = z.string().max(2_000).optional();

/** Everything that can be changed in a portrait, one step each; an undo is made of the same. */
export const personaEditSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('about'), patch: about.partial(), expected }),
  z.object({
    op: z.literal('addSection'),
    id,
    kind: z.enum(personaSectionKinds),
    title: oneLine(personaLengths.title).default(''),
    afterId,
    statements: statements.default([]),
  }),
  z.object({ op: z.literal('nameSection'), id, title: oneLine(personaLengths.title) }),
  z.object({ op: z.literal('moveSection'), id, afterId }),
  z.object({ op: z.literal('removeSection'), id }),
  z.object({ op: z.literal('addStatements'), sectionId: id, afterId, statements: statements.min(1) }),
  z.object({
    op: z.literal('changeStatement'),
    id,
    patch: statementPatch,
    expected,
  }),
  z.object({ op: z.literal('moveStatement'), id, sectionId: id, afterId }),
  z.object({ op: z.literal('removeStatements'), ids: z.array(id).min(1).max(personaLimits.statements) }),
  z.object({
    op: z.literal('prefer'),
    channelId: id,
    /** Null takes the preference away. */
    preference: z
      .object({
        value: degree,
        measuredOn: z.iso.date().nullable(),
        source: oneLine(personaLengths.source),
      })
      .nullable(),
  }),
]);
export type PersonaEdit = z.output<typeof personaEditSchema>;

export const editPersonaBodySchema = z.object({
  mutationId: id.optional(),
  edits: z.array(personaEditSchema).min(1).max(personaLimits.edits),
});
export const editPersonaSchema = editPersonaBodySchema.extend({ id });
export type EditPersonaInput = z.input<typeof editPersonaSchema>;
