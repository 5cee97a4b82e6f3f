import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { locales, themes, userTokenKinds } from '../values/accounts';
import { createdAt, instant, oneOf } from './columns';

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    locale: text('locale', { enum: locales }).notNull().default('en'),
    timeZone: text('time_zone').notNull().default('UTC'),
    theme: text('theme', { enum: themes }).notNull().default('system'),
    emailConfirmedAt: instant('email_confirmed_at'),
    lastWorkspaceId: uuid('last_workspace_id'),
    /** Whether they are reminded by mail of what waits for them. */
    reminders: boolean('reminders').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('users_email_key').on(sql`lower(${t.email})`),
    check('users_locale_check', oneOf(t.locale, locales)),
    check('users_theme_check', oneOf(t.theme, themes)),
  ],
);

/** A signed-in browser. The cookie's token carries the session's secret; only its hash is kept. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    userAgent: text('user_agent').notNull().default(''),
    ip: text('ip').notNull().default(''),
    createdAt: createdAt(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('sessions_token_hash_key').on(t.tokenHash), index('sessions_user_id_idx').on(t.userId)],
);

export const userTokens = pgTable(
  'user_tokens',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: userTokenKinds }).notNull(),
    tokenHash: text('token_hash').notNull(),
    payload: jsonb('payload').$type<{ email?: string }>().notNull().default({}),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    uniqueIndex('user_tokens_token_hash_key').on(t.tokenHash),
    index('user_tokens_user_id_idx').on(t.userId, t.kind),
    check('user_tokens_kind_check', oneOf(t.kind, userTokenKinds)),
  ],
);

/** Counters of the rate limiter; the columns are the ones its library expects. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: instant('expire'),
});
