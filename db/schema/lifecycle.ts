import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { lifecycleStages } from '../values/touchpoints';
import { authorship, createdAt, oneOf, workspaceId } from './columns';
import { workspacePeople } from './people';
import { periods } from './ratings';
import { touchpoints } from './touchpoints';

/** The life of a touchpoint: each stage that somebody put it into, since when and why. Empty stage: taken back, or retired. */
export const touchpointStages = pgTable(
  'touchpoint_stages',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    stage: text('stage', { enum: lifecycleStages }),
    isRetirement: boolean('is_retirement').notNull().default(false),
    /** In the brand's time zone. */
    since: date('since', { mode: 'string' }).notNull(),
    reason: text('reason').notNull().default(''),
    /** What took the place of a retired one. */
    replacementId: uuid('replacement_id'),
    setBy: uuid('set_by'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('touchpoint_stages_touchpoint_idx').on(t.workspaceId, t.touchpointId, t.since),
    foreignKey({
      name: 'touchpoint_stages_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    // The optional keys say `on delete set null (column)` in the migration, which Drizzle cannot express.
    foreignKey({
      name: 'touchpoint_stages_replacement_fk',
      columns: [t.workspaceId, t.replacementId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }),
    foreignKey({
      name: 'touchpoint_stages_person_fk',
      columns: [t.workspaceId, t.setBy],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check('touchpoint_stages_stage_check', oneOf(t.stage, lifecycleStages)),
    check(
      'touchpoint_stages_retirement_check',
      sql`(not ${t.isRetirement} or ${t.stage} is null) and (${t.replacementId} is null or ${t.isRetirement})`,
    ),
  ],
);

/** How many contacts a touchpoint had in a period, as somebody has typed it. */
export const contactVolumes = pgTable(
  'contact_volumes',
  {
    workspaceId: workspaceId(),
    touchpointId: uuid('touchpoint_id').notNull(),
    periodId: uuid('period_id').notNull(),
    contacts: bigint('contacts', { mode: 'number' }).notNull(),
    ...authorship(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.touchpointId, t.periodId] }),
    index('contact_volumes_period_idx').on(t.workspaceId, t.periodId),
    foreignKey({
      name: 'contact_volumes_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'contact_volumes_period_fk',
      columns: [t.workspaceId, t.periodId],
      foreignColumns: [periods.workspaceId, periods.id],
    }).onDelete('cascade'),
    check('contact_volumes_contacts_check', sql`${t.contacts} >= 0`),
  ],
);
