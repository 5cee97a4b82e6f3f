import 'server-only';
import { desc } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { mails } from '@/db/schema/jobs';
import { env } from '@/lib/env';

/** Whether letters may be read in the browser: only on the local default, never where real people get mail. */
export function hasOutbox(): boolean {
  const host = new URL(env.APP_URL).hostname;
  return (
    env.TOUCHSTONE_DATABASE === 'embedded' &&
    !env.SMTP_URL &&
    ['localhost', '127.0.0.1', '[::1]'].includes(host)
  );
}

/** The newest letters of the local outbox. */
export async function listOutbox() {
  return gateDb()
    .select({
      id: mails.id,
      recipient: mails.recipient,
      subject: mails.subject,
      text: mails.text,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .orderBy(desc(mails.createdAt))
    .limit(50);
}
