import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { auditCycles } from './audit-cycles';
import { authorship, createdAt, workspaceId } from './columns';
import { workspaces } from './organizations';

/** When a brand's next cycle is planned by itself, as the last closed one was; a brand has one schedule at most. */
export const auditSchedules = pgTable(
  'audit_schedules',
  {
    workspaceId: workspaceId(),
    active: boolean('active').notNull().default(true),
    everyQuarters: smallint('every_quarters').notNull().default(1),
    /** A day in the first quarter that gets a cycle by the schedule. */
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** So many days before the quarter's last one a cycle is planned, and so many before it is due. */
    planDays: smallint('plan_days').notNull(),
    dueDays: smallint('due_days').notNull(),
    /** What was missing when a cycle could not be planned; the name of a cycle's field. */
    problem: text('problem'),
    ...authorship(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId] }),
    foreignKey({
      name: 'audit_schedules_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    check('audit_schedules_every_check', sql`${t.everyQuarters} in (1, 2, 4)`),
    check(
      'audit_schedules_days_check',
      sql`0 <= ${t.dueDays} and ${t.dueDays} < ${t.planDays} and ${t.planDays} <= 120`,
    ),
  ],
);

/** The quarters that the schedule is done with: one cycle each, also where a worker was killed and ran again. */
export const auditScheduleRuns = pgTable(
  'audit_schedule_runs',
  {
    workspaceId: workspaceId(),
    quarterStart: date('quarter_start', { mode: 'string' }).notNull(),
    cycleId: uuid('cycle_id').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.quarterStart] }),
    foreignKey({
      name: 'audit_schedule_runs_cycle_fk',
      columns: [t.workspaceId, t.cycleId],
      foreignColumns: [auditCycles.workspaceId, auditCycles.id],
    }).onDelete('cascade'),
  ],
);
