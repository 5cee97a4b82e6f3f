import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { operationOutcomes, operationReasons } from '../values/audit-sync';
import { auditVisits } from './audit-visits';
import { createdAt, instant, oneOf, workspaceId } from './columns';
import { workspacePeople } from './people';

/** A phone (or another browser) that somebody scores on away from the network. */
export const auditDevices = pgTable(
  'audit_devices',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    /** What the browser calls itself, for people to tell their phones apart. */
    name: text('name').notNull().default(''),
    createdAt: createdAt(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    /** How far the server's clock was ahead of the device's at the last sending, in milliseconds. */
    clockOffset: bigint('clock_offset', { mode: 'number' }).notNull().default(0),
    /** What still waited on the device after the last sending. */
    waiting: integer('waiting').notNull().default(0),
    revokedAt: instant('revoked_at'),
    revokedBy: uuid('revoked_by'),
    /** When a revoked device was told to forget everything, having sent all it had. */
    wipedAt: instant('wiped_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('audit_devices_person_idx').on(t.workspaceId, t.personId),
    foreignKey({
      name: 'audit_devices_person_fk',
      columns: [t.workspaceId, t.personId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }).onDelete('cascade'),
  ],
);

/** The visits that lie on a device: what it may send in even after the visit was given to somebody else. */
export const auditDeviceVisits = pgTable(
  'audit_device_visits',
  {
    workspaceId: workspaceId(),
    deviceId: uuid('device_id').notNull(),
    visitId: uuid('visit_id').notNull(),
    /** The last time. */
    takenAt: instant('taken_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.deviceId, t.visitId] }),
    index('audit_device_visits_visit_idx').on(t.workspaceId, t.visitId),
    foreignKey({
      name: 'audit_device_visits_device_fk',
      columns: [t.workspaceId, t.deviceId],
      foreignColumns: [auditDevices.workspaceId, auditDevices.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_device_visits_visit_fk',
      columns: [t.workspaceId, t.visitId],
      foreignColumns: [auditVisits.workspaceId, auditVisits.id],
    }).onDelete('cascade'),
  ],
);

/** Every change of a visit's answers as it was made, with what became of it. Repeats are recognised by the id. */
export const auditOperations = pgTable(
  'audit_operations',
  {
    workspaceId: workspaceId(),
    /** Made on the device. */
    id: uuid('id').notNull(),
    visitId: uuid('visit_id').notNull(),
    /** Empty for what was changed at a desk. */
    deviceId: uuid('device_id'),
    /** The order in which the device made its operations. */
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    personId: uuid('person_id'),
    touchpointId: uuid('touchpoint_id').notNull(),
    segmentId: uuid('segment_id'),
    kind: text('kind').notNull(),
    /** Which criterion or quality; empty where the kind says it all. */
    part: text('part').notNull().default(''),
    value: jsonb('value').$type<unknown>(),
    /** The device's clock. */
    deviceAt: instant('device_at').notNull(),
    /** The device's clock put right, never before an earlier operation of the same device and never in the future. */
    effectiveAt: instant('effective_at').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
    outcome: text('outcome', { enum: operationOutcomes }).notNull(),
    reason: text('reason', { enum: operationReasons }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('audit_operations_visit_idx').on(t.workspaceId, t.visitId, t.touchpointId),
    index('audit_operations_device_idx').on(t.workspaceId, t.deviceId, t.visitId, t.sequence),
    foreignKey({
      name: 'audit_operations_visit_fk',
      columns: [t.workspaceId, t.visitId],
      foreignColumns: [auditVisits.workspaceId, auditVisits.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_operations_device_fk',
      columns: [t.workspaceId, t.deviceId],
      foreignColumns: [auditDevices.workspaceId, auditDevices.id],
    }),
    foreignKey({
      name: 'audit_operations_person_fk',
      columns: [t.workspaceId, t.personId],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check('audit_operations_outcome_check', oneOf(t.outcome, operationOutcomes)),
    check('audit_operations_reason_check', oneOf(t.reason, operationReasons)),
  ],
);
