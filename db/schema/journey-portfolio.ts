import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { locales } from '../values/accounts';
import { mapTypes } from '../values/journeys';
import { createdAt, oneOf, workspaceId } from './columns';
import { journeyMaps } from './journeys';
import { workspaces } from './organizations';
import { personas } from './personas';

/** Whose journey a map shows: one primary persona, and others who take the same way. */
export const journeyMapPersonas = pgTable(
  'journey_map_personas',
  {
    workspaceId: workspaceId(),
    mapId: uuid('map_id').notNull(),
    personaId: uuid('persona_id').notNull(),
    isPrimary: boolean('is_primary').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.personaId] }),
    index('journey_map_personas_persona_idx').on(t.workspaceId, t.personaId),
    uniqueIndex('journey_map_personas_primary_key')
      .on(t.workspaceId, t.mapId)
      .where(sql`${t.isPrimary}`),
    foreignKey({
      name: 'journey_map_personas_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'journey_map_personas_persona_fk',
      columns: [t.workspaceId, t.personaId],
      foreignColumns: [personas.workspaceId, personas.id],
    }).onDelete('cascade'),
  ],
);

/**
 * Maps that a brand gives the other brands of its organization to begin from, which the organization may read
 * (docs/decisions/0075-map-portfolio-and-templates.md). Only the brand itself writes them.
 */
export const journeyTemplates = pgTable(
  'journey_templates',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    /** The brand's name as it is now: whoever may not enter the brand reads it here. */
    brand: text('brand').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    type: text('type', { enum: mapTypes }).notNull(),
    language: text('language', { enum: locales }).notNull(),
    stages: integer('stages').notNull(),
    steps: integer('steps').notNull(),
    /** The map in the format of docs/journeys-format.md. */
    content: jsonb('content').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('journey_templates_organization_idx').on(t.organizationId),
    foreignKey({
      name: 'journey_templates_workspace_fk',
      columns: [t.organizationId, t.workspaceId],
      foreignColumns: [workspaces.organizationId, workspaces.id],
    }).onDelete('cascade'),
    check('journey_templates_type_check', oneOf(t.type, mapTypes)),
    check('journey_templates_language_check', oneOf(t.language, locales)),
  ],
);
