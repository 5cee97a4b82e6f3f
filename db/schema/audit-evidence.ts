import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, workspaceId } from './columns';
import { files } from './files';
import { auditCriteria } from './forms';
import { touchpoints } from './touchpoints';
import { auditVisits } from './audit-visits';

/**
 * A photo of what an auditor saw at one touchpoint of a visit, for all segments, or for one criterion. It is announced by the
 * device that has it, with an id of the device's own; until all its bytes are here and read it has no file.
 */
export const auditEvidence = pgTable(
  'audit_evidence',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    visitId: uuid('visit_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    /** The touchpoint as a closed cycle's snapshot names it, where that was merged into another one since. */
    toldTouchpointId: uuid('told_touchpoint_id'),
    criterionId: uuid('criterion_id'),
    fileId: uuid('file_id'),
    /** Bytes of the photo as the device has it, and how many of them have arrived. */
    size: integer('size').notNull(),
    received: integer('received').notNull().default(0),
    /** Of the photo as it was sent: the file is another, encoded anew. */
    originalSha256: text('original_sha256'),
    takenAt: instant('taken_at'),
    note: text('note').notNull().default(''),
    /** Where it was taken, in degrees, only from somebody who agreed to it. */
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    positionConsent: boolean('position_consent').notNull().default(false),
    createdAt: createdAt(),
    /** Who uploaded it. */
    createdBy: uuid('created_by'),
    removedAt: instant('removed_at'),
    /** What it held, to take the removal back; the file is not kept for it. */
    removedFileId: uuid('removed_file_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('audit_evidence_visit_idx').on(t.workspaceId, t.visitId),
    index('audit_evidence_file_idx').on(t.workspaceId, t.fileId),
    index('audit_evidence_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    foreignKey({
      name: 'audit_evidence_visit_fk',
      columns: [t.workspaceId, t.visitId],
      foreignColumns: [auditVisits.workspaceId, auditVisits.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_evidence_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'audit_evidence_criterion_fk',
      columns: [t.workspaceId, t.criterionId],
      foreignColumns: [auditCriteria.workspaceId, auditCriteria.id],
    }).onDelete('set null'),
    foreignKey({
      name: 'audit_evidence_file_fk',
      columns: [t.workspaceId, t.fileId],
      foreignColumns: [files.workspaceId, files.id],
    }),
    check('audit_evidence_size_check', sql`${t.size} > 0 and ${t.received} between 0 and ${t.size}`),
    check('audit_evidence_removed_check', sql`${t.removedAt} is null or ${t.fileId} is null`),
    check(
      'audit_evidence_position_check',
      sql`(${t.latitude} is null) = (${t.longitude} is null) and (${t.latitude} is null or ${t.positionConsent}) and ${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`,
    ),
  ],
);
