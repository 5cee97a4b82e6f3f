import { sql } from 'drizzle-orm';
import {
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
import { actionStates } from '../values/actions';
import { authorship, lifeMarks, oneOf, workspaceId } from './columns';
import { workspaces } from './organizations';
import { workspacePeople } from './people';
import { touchpoints } from './touchpoints';

/** What somebody will do about touchpoints. */
export const actions = pgTable(
  'actions',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    note: text('note').notNull().default(''),
    ownerId: uuid('owner_id'),
    dueOn: date('due_on', { mode: 'string' }),
    state: text('state', { enum: actionStates }).notNull().default('planned'),
    /** The cycle whose findings it answers. */
    cycleId: uuid('cycle_id'),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('actions_owner_idx').on(t.workspaceId, t.ownerId),
    index('actions_cycle_idx').on(t.workspaceId, t.cycleId),
    foreignKey({
      name: 'actions_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'actions_owner_fk',
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check('actions_state_check', oneOf(t.state, actionStates)),
    check('actions_title_check', sql`length(${t.title}) > 0`),
  ],
);

export const actionTouchpoints = pgTable(
  'action_touchpoints',
  {
    workspaceId: workspaceId(),
    actionId: uuid('action_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.actionId, t.touchpointId] }),
    index('action_touchpoints_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    foreignKey({
      name: 'action_touchpoints_action_fk',
      columns: [t.workspaceId, t.actionId],
      foreignColumns: [actions.workspaceId, actions.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'action_touchpoints_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
  ],
);
