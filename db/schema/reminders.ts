import { sql } from 'drizzle-orm';
import { date, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { users } from './accounts';
import { createdAt, instant } from './columns';
import { mails } from './jobs';

/** A day on which it was looked what waits for a person: the row is written with the day's one letter, or with none. */
export const reminderDays = pgTable(
  'reminder_days',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Where the person is. */
    day: date('day', { mode: 'string' }).notNull(),
    /** Empty where nothing new waited. */
    mailId: uuid('mail_id').references(() => mails.id, { onDelete: 'set null' }),
    /** Of the secret in the letter's link that switches reminders off. */
    stopHash: text('stop_hash'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day] }),
    uniqueIndex('reminder_days_stop_hash_key')
      .on(t.stopHash)
      .where(sql`${t.stopHash} is not null`),
    index('reminder_days_mail_id_idx').on(t.mailId),
  ],
);

/** What a person was told already; no reminder is told twice. */
export const remindersTold = pgTable(
  'reminders_told',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    toldAt: instant('told_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.key] }), index('reminders_told_at_idx').on(t.toldAt)],
);

/** A person's private calendar address; the secret in it is known to their calendar alone. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    userId: uuid('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    createdAt: createdAt(),
    lastReadAt: instant('last_read_at'),
  },
  (t) => [uniqueIndex('calendar_feeds_token_hash_key').on(t.tokenHash)],
);
