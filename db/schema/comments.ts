import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { threadStates } from '../values/comments';
import { actions } from './actions';
import { createdAt, instant, oneOf, workspaceId } from './columns';
import { journeyLanes, journeyMaps, journeySteps } from './journeys';
import { workspaces } from './organizations';
import { workspacePeople } from './people';
import { personas } from './personas';
import { touchpoints } from './touchpoints';

/** A conversation about one record, or about one cell of a map: exactly one of the four subjects is named. */
export const commentThreads = pgTable(
  'comment_threads',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    touchpointId: uuid('touchpoint_id'),
    personaId: uuid('persona_id'),
    actionId: uuid('action_id'),
    mapId: uuid('map_id'),
    /** The cell that it hangs on; a removed lane or step keeps its row, so the thread keeps its place. */
    laneId: uuid('lane_id'),
    stepId: uuid('step_id'),
    state: text('state', { enum: threadStates }).notNull().default('open'),
    resolvedBy: uuid('resolved_by'),
    resolvedAt: instant('resolved_at'),
    assigneeId: uuid('assignee_id'),
    dueOn: date('due_on', { mode: 'string' }),
    /** When somebody else gave it to the assignee, and when they looked at that. */
    assignedAt: instant('assigned_at'),
    assignedBy: uuid('assigned_by'),
    assignmentReadAt: instant('assignment_read_at'),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    /** Of the last comment, or of the last change of the thread. */
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('comment_threads_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    index('comment_threads_persona_idx').on(t.workspaceId, t.personaId),
    index('comment_threads_action_idx').on(t.workspaceId, t.actionId),
    index('comment_threads_map_idx').on(t.workspaceId, t.mapId),
    index('comment_threads_assignee_idx').on(t.workspaceId, t.assigneeId),
    foreignKey({
      name: 'comment_threads_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'comment_threads_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'comment_threads_persona_fk',
      columns: [t.workspaceId, t.personaId],
      foreignColumns: [personas.workspaceId, personas.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'comment_threads_action_fk',
      columns: [t.workspaceId, t.actionId],
      foreignColumns: [actions.workspaceId, actions.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'comment_threads_map_fk',
      columns: [t.workspaceId, t.mapId],
      foreignColumns: [journeyMaps.workspaceId, journeyMaps.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'comment_threads_lane_fk',
      columns: [t.workspaceId, t.mapId, t.laneId],
      foreignColumns: [journeyLanes.workspaceId, journeyLanes.mapId, journeyLanes.id],
    }),
    foreignKey({
      name: 'comment_threads_step_fk',
      columns: [t.workspaceId, t.mapId, t.stepId],
      foreignColumns: [journeySteps.workspaceId, journeySteps.mapId, journeySteps.id],
    }),
    foreignKey({
      name: 'comment_threads_resolved_by_fk',
      columns: [t.workspaceId, t.resolvedBy],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    foreignKey({
      name: 'comment_threads_assignee_fk',
      columns: [t.workspaceId, t.assigneeId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    foreignKey({
      name: 'comment_threads_assigned_by_fk',
      columns: [t.workspaceId, t.assignedBy],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check(
      'comment_threads_subject_check',
      sql`num_nonnulls(${t.touchpointId}, ${t.personaId}, ${t.actionId}, ${t.mapId}) = 1`,
    ),
    check(
      'comment_threads_anchor_check',
      sql`(${t.laneId} is null) = (${t.stepId} is null) and (${t.laneId} is null or ${t.mapId} is not null)`,
    ),
    check('comment_threads_state_check', oneOf(t.state, threadStates)),
    check('comment_threads_resolved_check', sql`(${t.state} = 'resolved') = (${t.resolvedAt} is not null)`),
  ],
);

export const comments = pgTable(
  'comments',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    authorId: uuid('author_id'),
    /** People stand in it as `<@id>`, never by name; empty once it was deleted. */
    text: text('text').notNull(),
    createdAt: createdAt(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('comments_thread_idx').on(t.workspaceId, t.threadId, t.createdAt),
    foreignKey({
      name: 'comments_thread_fk',
      columns: [t.workspaceId, t.threadId],
      foreignColumns: [commentThreads.workspaceId, commentThreads.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'comments_author_fk',
      columns: [t.workspaceId, t.authorId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check(
      'comments_text_check',
      sql`length(${t.text}) <= 3000 and (${t.text} <> '') = (${t.deletedAt} is null)`,
    ),
  ],
);

/** Who is named in a comment, and when they looked at it. */
export const commentMentions = pgTable(
  'comment_mentions',
  {
    workspaceId: workspaceId(),
    commentId: uuid('comment_id').notNull(),
    personId: uuid('person_id').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.commentId, t.personId] }),
    index('comment_mentions_person_idx').on(t.workspaceId, t.personId),
    foreignKey({
      name: 'comment_mentions_comment_fk',
      columns: [t.workspaceId, t.commentId],
      foreignColumns: [comments.workspaceId, comments.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'comment_mentions_person_fk',
      columns: [t.workspaceId, t.personId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
  ],
);
