import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { createTransport, type Transporter } from 'nodemailer';
import { gateDb } from '@/db/client';
import { mails } from '@/db/schema/jobs';
import { env } from '@/lib/env';

let transport: Transporter | undefined;

/**
 * Sends one queued letter through SMTP. Without a server it stays in the outbox, which the local default shows as a page.
 * A crash between sending and marking can send one letter again: under the same Message-ID, by which mail servers tell
 * that it is the one they have.
 */
export async function sendMail(id: string): Promise<void> {
  if (!env.SMTP_URL) return;
  transport ??= createTransport(env.SMTP_URL);
  const [mail] = await gateDb()
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1` })
    .where(and(eq(mails.id, id), isNull(mails.sentAt)))
    .returning();
  if (!mail) return;
  await transport.sendMail({
    from: env.MAIL_FROM,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${new URL(env.APP_URL).hostname}>`,
    date: mail.createdAt,
    ...(mail.stopLink ? { list: { unsubscribe: { url: mail.stopLink } } } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await gateDb().update(mails).set({ sentAt: new Date(), lastError: null }).where(eq(mails.id, id));
}
