import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  evidenceTags,
  personaColours,
  personaSectionKinds,
  personaShapes,
  personaVersionReasons,
} from '../values/personas';
import { channels } from './channels';
import { segments } from './segments';
import { authorship, instant, lifeMarks, oneOf, workspaceId } from './columns';
import { files } from './files';
import { workspaces } from './organizations';

/** A portrait of one segment of the customers. */
export const personas = pgTable(
  'personas',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    roleLine: text('role_line').notNull().default(''),
    quote: text('quote').notNull().default(''),
    portraitFileId: uuid('portrait_file_id'),
    colour: text('colour', { enum: personaColours }).notNull(),
    shape: text('shape', { enum: personaShapes }).notNull(),
    segmentId: uuid('segment_id'),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('personas_segment_idx').on(t.workspaceId, t.segmentId),
    index('personas_portrait_idx').on(t.workspaceId, t.portraitFileId),
    foreignKey({
      name: 'personas_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'personas_segment_fk',
      columns: [t.workspaceId, t.segmentId],
      foreignColumns: [segments.workspaceId, segments.id],
    }),
    foreignKey({
      name: 'personas_portrait_fk',
      columns: [t.workspaceId, t.portraitFileId],
      foreignColumns: [files.workspaceId, files.id],
    }),
    check('personas_colour_check', oneOf(t.colour, personaColours)),
    check('personas_shape_check', oneOf(t.shape, personaShapes)),
  ],
);

export const personaSections = pgTable(
  'persona_sections',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    personaId: uuid('persona_id').notNull(),
    kind: text('kind', { enum: personaSectionKinds }).notNull(),
    /** Empty where the name of its kind says it. */
    title: text('title').notNull().default(''),
    position: text('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('persona_sections_persona_idx').on(t.workspaceId, t.personaId),
    uniqueIndex('persona_sections_channels_key')
      .on(t.workspaceId, t.personaId)
      .where(sql`${t.kind} = 'channels'`),
    foreignKey({
      name: 'persona_sections_persona_fk',
      columns: [t.workspaceId, t.personaId],
      foreignColumns: [personas.workspaceId, personas.id],
    }).onDelete('cascade'),
    check('persona_sections_kind_check', oneOf(t.kind, personaSectionKinds)),
  ],
);

/** One line of a section: a statement, a fact or a slider, and how well it is known. */
export const personaStatements = pgTable(
  'persona_statements',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    sectionId: uuid('section_id').notNull(),
    position: text('position').notNull(),
    /** What a fact is about; the left pole of a slider. */
    label: text('label').notNull().default(''),
    /** The right pole of a slider. */
    opposite: text('opposite').notNull().default(''),
    text: text('text').notNull().default(''),
    /** Of a slider: 0 at the left pole, 10 at the right one; empty where it is not known. */
    value: numeric('value', { precision: 3, scale: 1, mode: 'number' }),
    evidence: text('evidence', { enum: evidenceTags }).notNull().default('none'),
    source: text('source').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('persona_statements_section_idx').on(t.workspaceId, t.sectionId),
    foreignKey({
      name: 'persona_statements_section_fk',
      columns: [t.workspaceId, t.sectionId],
      foreignColumns: [personaSections.workspaceId, personaSections.id],
    }).onDelete('cascade'),
    check('persona_statements_value_check', sql`${t.value} between 0 and 10`),
    check('persona_statements_evidence_check', oneOf(t.evidence, evidenceTags)),
  ],
);

/** How much a persona likes a channel. */
export const personaPreferences = pgTable(
  'persona_preferences',
  {
    workspaceId: workspaceId(),
    personaId: uuid('persona_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    value: numeric('value', { precision: 3, scale: 1, mode: 'number' }).notNull(),
    measuredOn: date('measured_on'),
    source: text('source').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.personaId, t.channelId] }),
    index('persona_preferences_channel_idx').on(t.workspaceId, t.channelId),
    foreignKey({
      name: 'persona_preferences_persona_fk',
      columns: [t.workspaceId, t.personaId],
      foreignColumns: [personas.workspaceId, personas.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'persona_preferences_channel_fk',
      columns: [t.workspaceId, t.channelId],
      foreignColumns: [channels.workspaceId, channels.id],
    }).onDelete('cascade'),
    check('persona_preferences_value_check', sql`${t.value} between 0 and 10`),
  ],
);

/** What stood in a persona at a time, with the names of its segment and channels. */
export const personaVersions = pgTable(
  'persona_versions',
  {
    workspaceId: workspaceId(),
    personaId: uuid('persona_id').notNull(),
    id: uuid('id').notNull(),
    reason: text('reason', { enum: personaVersionReasons }).notNull(),
    /** What has a name is kept for ever. */
    label: text('label'),
    /** Who changed the persona since the version before. */
    authorIds: uuid('author_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    content: jsonb('content').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.personaId, t.id] }),
    index('persona_versions_at_idx').on(t.workspaceId, t.personaId, t.at),
    foreignKey({
      name: 'persona_versions_persona_fk',
      columns: [t.workspaceId, t.personaId],
      foreignColumns: [personas.workspaceId, personas.id],
    }).onDelete('cascade'),
    check('persona_versions_reason_check', oneOf(t.reason, personaVersionReasons)),
  ],
);
