import { text, uuid } from 'drizzle-orm/pg-core';
import { locales } from '../values/accounts';
import { createdAt, instant, workspaceId } from './columns';

/** What every link has under which somebody without an account reads something. */
export const linkColumns = () => ({
  workspaceId: workspaceId(),
  id: uuid('id').notNull(),
  /** The page's language unless its reader chooses another. */
  language: text('language', { enum: locales }).notNull(),
  /** Argon2id; empty where the link alone opens it. */
  passwordHash: text('password_hash'),
  expiresAt: instant('expires_at').notNull(),
  createdAt: createdAt(),
  createdBy: uuid('created_by'),
  /** To the minute. */
  lastOpenedAt: instant('last_opened_at'),
  revokedAt: instant('revoked_at'),
});

/** The public page finds a link by the hash of its secret before any workspace is known. A revoked link has none. */
export const linkKeyColumns = () => ({
  tokenHash: text('token_hash').primaryKey(),
  workspaceId: workspaceId(),
  linkId: uuid('link_id').notNull(),
});
