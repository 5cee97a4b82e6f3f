import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { locales, organizationRoles, workspaceRoles } from '../values/accounts';
import { cycleWeights } from '../values/audits';
import { sources } from '../values/ratings';
import { users } from './accounts';
import { bytes, createdAt, instant, oneOf } from './columns';

export const organizations = pgTable('organizations', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  colour: text('colour'),
  contentLocale: text('content_locale', { enum: locales }).notNull().default('en'),
  timeZone: text('time_zone').notNull().default('UTC'),
  currency: text('currency').notNull().default('EUR'),
  createdAt: createdAt(),
});

/** An organization has no workspace to keep a file in, so its logo, a small PNG, lies here. */
export const organizationLogos = pgTable('organization_logos', {
  organizationId: uuid('organization_id')
    .primaryKey()
    .references(() => organizations.id, { onDelete: 'cascade' }),
  /** A new one with every picture: addresses that hold it can be kept by browsers. */
  id: uuid('id').notNull(),
  sha256: text('sha256').notNull(),
  png: bytes('png').notNull(),
  createdAt: createdAt(),
});

/** Slugs that were given up: they lead to the new one for 12 months and are not given out again meanwhile. */
export const organizationSlugs = pgTable(
  'organization_slugs',
  {
    slug: text('slug').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    retiredAt: instant('retired_at').notNull().defaultNow(),
  },
  (t) => [index('organization_slugs_organization_id_idx').on(t.organizationId)],
);

export const organizationMembers = pgTable(
  'organization_members',
  {
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: organizationRoles }).notNull(),
    suspendedAt: instant('suspended_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    index('organization_members_user_id_idx').on(t.userId),
    check('organization_members_role_check', oneOf(t.role, organizationRoles)),
  ],
);

export const workspaces = pgTable(
  'workspaces',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** One of the workspace's files; the key stands in the migration, because the two tables point at each other. */
    logoFileId: uuid('logo_file_id'),
    colour: text('colour'),
    contentLocale: text('content_locale', { enum: locales }).notNull().default('en'),
    timeZone: text('time_zone').notNull().default('UTC'),
    currency: text('currency').notNull().default('EUR'),
    /** Scores are 0–10: `wow` from here on. */
    wowFrom: numeric('wow_from', { precision: 4, scale: 2, mode: 'number' }).notNull().default(8),
    /** `ok` from here on, `stop` below. */
    okFrom: numeric('ok_from', { precision: 4, scale: 2, mode: 'number' }).notNull().default(4),
    ideal: numeric('ideal', { precision: 4, scale: 2, mode: 'number' }).notNull().default(10),
    goal: numeric('goal', { precision: 4, scale: 2, mode: 'number' }).notNull().default(8),
    defaultSource: text('default_source', { enum: sources }).notNull().default('survey'),
    firstFiscalMonth: smallint('first_fiscal_month').notNull().default(1),
    /** When a calibration says that auditors agree: points apart at most, and per cent within one point at least. */
    agreementDifference: numeric('agreement_difference', { precision: 4, scale: 2, mode: 'number' })
      .notNull()
      .default(1),
    agreementWithin: smallint('agreement_within').notNull().default(85),
    /** Krippendorff's alpha from which they agree well, and below which they are unreliable. */
    agreementGood: numeric('agreement_good', { precision: 4, scale: 3, mode: 'number' })
      .notNull()
      .default(0.8),
    agreementLow: numeric('agreement_low', { precision: 4, scale: 3, mode: 'number' })
      .notNull()
      .default(0.667),
    /** What a new audit cycle starts from. */
    cycleWeights: text('cycle_weights', { enum: cycleWeights }).notNull().default('equal'),
    /** Limits; nothing means unlimited. */
    seatQuota: smallint('seat_quota'),
    storageQuota: bigint('storage_quota', { mode: 'number' }),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: createdAt(),
    deleteRequestedAt: instant('delete_requested_at'),
    deleteAfter: instant('delete_after'),
  },
  (t) => [
    unique('workspaces_slug_key').on(t.organizationId, t.slug),
    unique('workspaces_organization_id_id_key').on(t.organizationId, t.id),
    check('workspaces_content_locale_check', oneOf(t.contentLocale, locales)),
    check('workspaces_default_source_check', oneOf(t.defaultSource, sources)),
    check(
      'workspaces_thresholds_check',
      sql`0 < ${t.okFrom} and ${t.okFrom} < ${t.wowFrom} and ${t.wowFrom} <= 10`,
    ),
    check('workspaces_ideal_check', sql`${t.ideal} between 0 and 10 and ${t.goal} between 0 and 10`),
    check(
      'workspaces_agreement_check',
      sql`${t.agreementDifference} between 0 and 10 and ${t.agreementWithin} between 0 and 100
        and 0 <= ${t.agreementLow} and ${t.agreementLow} <= ${t.agreementGood} and ${t.agreementGood} <= 1`,
    ),
    check('workspaces_cycle_weights_check', oneOf(t.cycleWeights, cycleWeights)),
    check('workspaces_first_fiscal_month_check', sql`${t.firstFiscalMonth} between 1 and 12`),
  ],
);

export const workspaceSlugs = pgTable(
  'workspace_slugs',
  {
    organizationId: uuid('organization_id').notNull(),
    slug: text('slug').notNull(),
    workspaceId: uuid('workspace_id').notNull(),
    retiredAt: instant('retired_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.slug] }),
    foreignKey({
      name: 'workspace_slugs_workspace_fk',
      columns: [t.organizationId, t.workspaceId],
      foreignColumns: [workspaces.organizationId, workspaces.id],
    }).onDelete('cascade'),
  ],
);

export const workspaceMembers = pgTable(
  'workspace_members',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: workspaceRoles }).notNull(),
    suspendedAt: instant('suspended_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    index('workspace_members_user_id_idx').on(t.userId),
    check('workspace_members_role_check', oneOf(t.role, workspaceRoles)),
  ],
);

/** An invitation to an organization (workspaceId empty) or to a single workspace. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    workspaceId: uuid('workspace_id'),
    email: text('email').notNull(),
    role: text('role', { enum: [...organizationRoles, ...workspaceRoles] }).notNull(),
    tokenHash: text('token_hash').notNull(),
    invitedBy: uuid('invited_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('invitations_token_hash_key').on(t.tokenHash),
    index('invitations_organization_id_idx').on(t.organizationId, t.workspaceId),
    foreignKey({
      name: 'invitations_workspace_fk',
      columns: [t.organizationId, t.workspaceId],
      foreignColumns: [workspaces.organizationId, workspaces.id],
    }).onDelete('cascade'),
    check(
      'invitations_role_check',
      sql`case when ${t.workspaceId} is null then ${oneOf(t.role, organizationRoles)} else ${oneOf(t.role, workspaceRoles)} end`,
    ),
  ],
);
