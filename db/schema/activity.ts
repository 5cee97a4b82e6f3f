import { bigint, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, workspaceId } from './columns';
import { workspaces } from './organizations';

/** Who changed what, when, before and after. Partitioned by month in the migration, kept for 13 months. */
export const activity = pgTable(
  'activity',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
    personId: uuid('person_id'),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id'),
    subjectLabel: text('subject_label').notNull().default(''),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.createdAt, t.id] }),
    index('activity_subject_idx').on(t.workspaceId, t.subjectId, t.createdAt),
  ],
);

/** What open pages are told: kind and id only, in the order of a per-workspace sequence. Partitioned like activity. */
export const liveEvents = pgTable(
  'live_events',
  {
    workspaceId: workspaceId(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    createdAt: createdAt(),
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id'),
    op: text('op').notNull(),
    personId: uuid('person_id'),
    mutationId: uuid('mutation_id'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.seq, t.createdAt] })],
);

export const liveCounters = pgTable(
  'live_counters',
  {
    workspaceId: workspaceId().primaryKey(),
    seq: bigint('seq', { mode: 'number' }).notNull().default(0),
  },
  (t) => [
    foreignKey({
      name: 'live_counters_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
  ],
);

/** Results of writes by the client's own id: a retry after a lost answer changes nothing and returns the first result. */
export const mutations = pgTable(
  'mutations',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    result: jsonb('result').$type<unknown>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'mutations_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
  ],
);
