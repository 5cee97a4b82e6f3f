import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { createdAt, instant } from './columns';

/** Work that waits: no content, only whose it is, of which kind and when. Workers take rows with SKIP LOCKED. */
export const due = pgTable(
  'due',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id'),
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id'),
    at: instant('at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    leasedUntil: instant('leased_until'),
    lastError: text('last_error'),
    dedupeKey: text('dedupe_key'),
  },
  (t) => [
    index('due_at_idx').on(t.at),
    uniqueIndex('due_dedupe_key')
      .on(t.dedupeKey)
      .where(sql`${t.dedupeKey} is not null`),
  ],
);

/** Mail on its way out, or kept for the outbox page where no server is configured. */
export const mails = pgTable(
  'mails',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    locale: text('locale').notNull(),
    dedupeKey: text('dedupe_key'),
    /** Where the recipient says that no more of the kind are wanted. */
    stopLink: text('stop_link'),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
  },
  (t) => [
    uniqueIndex('mails_dedupe_key')
      .on(t.dedupeKey)
      .where(sql`${t.dedupeKey} is not null`),
  ],
);
