import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const received: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      received.push(Buffer.concat(parts).toString('utf8'));
      done();
    });
  },
});

// The address of the server is read with the configuration, before anything else is loaded.
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
});

const header = (letter: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(letter)?.[1]?.replace(/\r\n[ \t]+/g, '');

describe('sending a letter', () => {
  it('says where to stop them, and says the same Message-ID when it has to be sent again', async () => {
    const { gateDb } = await import('@/db/client');
    const { due, mails } = await import('@/db/schema/jobs');
    const { runDueJobs } = await import('@/lib/jobs/worker');
    const { sendMail } = await import('./send-mail');
    const { writeMail } = await import('./queue-mail');
    const stopLink = 'http://localhost:3000/reminders?stop=abc';
    const id = await writeMail(gateDb(), {
      kind: 'reminders',
      to: 'ada@example.test',
      locale: 'pl',
      values: { name: 'Ada', count: 5, news: 'audits' },
      link: 'http://localhost:3000/',
      sections: [{ title: 'Wizyty', lines: [{ text: 'A <b> & B', link: 'http://localhost:3000/x' }] }],
      stopLink,
    });
    await runDueJobs();
    expect(received).toHaveLength(1);
    expect(await gateDb().select().from(due).where(eq(due.kind, 'mail.send'))).toEqual([]);
    // Run again: it is marked.
    await sendMail(id ?? '');
    expect(received).toHaveLength(1);
    // Killed before it was marked.
    await gateDb()
      .update(mails)
      .set({ sentAt: null })
      .where(eq(mails.id, id ?? ''));
    await sendMail(id ?? '');
    expect(received).toHaveLength(2);
    const [first = '', second = ''] = received;
    expect(header(first, 'Message-ID')).toBe(`<${id}@localhost>`);
    expect(header(second, 'Message-ID')).toBe(header(first, 'Message-ID'));
    expect(header(first, 'List-Unsubscribe')).toBe(`<${stopLink}>`);
    const [mail] = await gateDb()
      .select()
      .from(mails)
      .where(eq(mails.id, id ?? ''));
    expect(mail?.subject).toBe('Audyty: 5 przypomnień');
    expect(mail?.html).toContain('A &#60;b&#62; &#38; B');
  });
});
