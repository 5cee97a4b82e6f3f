import 'server-only';
import { sql } from 'drizzle-orm';
import { copyRows } from '@/db/copy';
import type { TenantTx } from '@/db/tenant';
import { answersCopyText, responsesCopyText } from '@/lib/imports/mapping/copy-text';
import type { EvaluatedBatch } from '@/lib/imports/mapping/evaluation';

/**
 * Characters of one COPY: large enough that statements cost nothing. At 4 MB a server grows by 450 MB over a file of 200 MB,
 * because what is sent grows old before it is forgotten; at 1 MB it grows by 190 MB.
 */
const copySize = 1024 * 1024;

/**
 * The way of a file's answers into temporary tables of the transaction, from where they are compared and written in a
 * few statements. Batches are sent while the next ones are being read.
 */
export class Staging {
  private responses = '';
  private answers = '';
  private sending: Promise<void> = Promise.resolve();

  private constructor(private readonly tx: TenantTx) {}

  static async open(tx: TenantTx): Promise<Staging> {
    await tx.execute(sql`
      create temporary table staged_responses (
        number integer, row integer, context integer, key text, weight numeric, attributes jsonb
      ) on commit drop`);
    await tx.execute(sql`
      create temporary table staged_answers (response integer, target integer, value numeric) on commit drop`);
    return new Staging(tx);
  }

  async add({ responses, answers }: EvaluatedBatch): Promise<void> {
    this.responses += responsesCopyText(responses);
    this.answers += answersCopyText(answers);
    if (this.responses.length + this.answers.length > copySize) await this.flush();
  }

  /** Waits until everything has arrived; the tables are complete then, and analysed for the planner. */
  async close(): Promise<void> {
    await this.flush();
    await this.sending;
    await this.tx.execute(sql`analyze staged_responses`);
    await this.tx.execute(sql`analyze staged_answers`);
  }

  /** Hands the collected rows over and goes on without waiting for them, but never two steps ahead. */
  private async flush(): Promise<void> {
    await this.sending;
    const { tx } = this;
    const responses = Buffer.from(this.responses);
    const answers = Buffer.from(this.answers, 'latin1');
    this.responses = '';
    this.answers = '';
    this.sending = send();
    // A failure is met at the next await; until then it must not count as unhandled.
    this.sending.catch(() => undefined);

    async function send() {
      if (responses.length > 0) await copyRows(tx, 'staged_responses', responses);
      if (answers.length > 0) await copyRows(tx, 'staged_answers', answers);
    }
  }
}
