import 'server-only';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { gateDb } from '@/db/client';
import { due, mails } from '@/db/schema/jobs';
import type { Locale } from '@/db/values/accounts';
import { newId } from '@/lib/ids';
import { renderMail, type MailExtras, type MailKind, type MailValues } from './render-mail';

export interface Letter extends MailExtras {
  kind: MailKind;
  to: string;
  locale: Locale;
  /** What the words need: names, the link. */
  values: MailValues;
  link?: string;
  /** The same letter is not written twice. */
  dedupeKey?: string;
}

/**
 * Writes a letter in the recipient's language and puts it into the queue, both in a transaction of the caller; sending is
 * a job's work. Gives its id, or null where a letter of the same key was written before.
 */
export async function writeMail(
  tx: Pick<PostgresJsDatabase, 'insert'>,
  letter: Letter,
): Promise<string | null> {
  const rendered = await renderMail(letter.kind, letter.locale, letter.values, letter.link, letter);
  const id = newId();
  const written = await tx
    .insert(mails)
    .values({
      id,
      kind: letter.kind,
      recipient: letter.to,
      locale: letter.locale,
      dedupeKey: letter.dedupeKey,
      stopLink: letter.stopLink,
      ...rendered,
    })
    .onConflictDoNothing()
    .returning({ id: mails.id });
  if (written.length === 0) return null;
  await tx.insert(due).values({ id: newId(), kind: 'mail.send', subjectId: id });
  return id;
}

/** Writes a letter and puts it into the queue, in a transaction of its own. */
export async function queueMail(letter: Letter): Promise<void> {
  await gateDb().transaction((tx) => writeMail(tx, letter));
}
