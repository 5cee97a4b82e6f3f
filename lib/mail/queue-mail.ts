import 'server-only';
import { gateDb } from '@/db/client';
import { due, mails } from '@/db/schema/jobs';
import type { Locale } from '@/db/values/accounts';
import { newId } from '@/lib/ids';
import { renderMail, type MailKind } from './render-mail';

interface Letter {
  kind: MailKind;
  to: string;
  locale: Locale;
  /** What the words need: names, the link. */
  values: Record<string, string>;
  link?: string;
  /** The same letter is not written twice. */
  dedupeKey?: string;
}

/** Writes a letter in the recipient's language and puts it into the queue; sending is a job's work. */
export async function queueMail(letter: Letter): Promise<void> {
  const rendered = await renderMail(letter.kind, letter.locale, letter.values, letter.link);
  await gateDb().transaction(async (tx) => {
    const id = newId();
    const written = await tx
      .insert(mails)
      .values({
        id,
        kind: letter.kind,
        recipient: letter.to,
        locale: letter.locale,
        dedupeKey: letter.dedupeKey,
        ...rendered,
      })
      .onConflictDoNothing()
      .returning({ id: mails.id });
    if (written.length > 0) await tx.insert(due).values({ id: newId(), kind: 'mail.send', subjectId: id });
  });
}
