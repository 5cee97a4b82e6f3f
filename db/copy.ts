import 'server-only';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Sql, TransactionSql } from 'postgres';
import { driverOf } from './driver-of';
import type { TenantTx } from './tenant';

/** A connection or a transaction of the driver. */
type Session = Pick<Sql, 'unsafe'> | Pick<TransactionSql, 'unsafe'>;

/** The driver settles a query through these two: of a COPY first with its stream, then with its end. */
interface Settled {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * A COPY statement and the promise of its end. The driver tells the stream nothing of an error that comes after the
 * stream's end (a constraint found at the last row, a lost connection); it tells the query, whom nobody asks any more.
 */
function copying(session: Session, statement: string) {
  const query = session.unsafe(statement);
  const driver = query as unknown as Settled;
  const { resolve, reject } = driver;
  const done = new Promise<void>((succeed, fail) => {
    driver.resolve = (value) => {
      resolve(value);
      if (Array.isArray(value)) succeed();
    };
    driver.reject = (error) => {
      reject(error);
      fail(error as Error);
    };
  });
  // Whoever waits for it meets the error; before that it must not count as unhandled.
  done.catch(() => undefined);
  return { query, done };
}

/** Until a full stream takes more, or none any more. */
function roomIn(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      // A turn of the event loop, or an answer of the database would never be heard by whoever sends without a pause.
      setImmediate(resolve);
    };
    stream.on('drain', go).on('close', go);
  });
}

/**
 * Sends bytes through `copy … from stdin`. Rejects with the database's error whenever it comes, also after the last byte,
 * and with the source's where that fails; then nothing was copied and the connection can be used again.
 */
export async function copyIn(
  session: Session,
  statement: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const { query, done } = copying(session, statement);
  const stream = await query.writable();
  stream.on('error', () => undefined);
  try {
    for await (const chunk of bytes) {
      if (stream.destroyed) break;
      if (!stream.write(chunk)) await roomIn(stream);
    }
  } catch (error) {
    stream.destroy(error as Error);
    await done.catch(() => undefined);
    throw error;
  }
  if (!stream.destroyed) stream.end();
  await done;
}

/**
 * The bytes of `copy … to stdout`, no faster than they are taken. Whoever stops in the middle has the rest thrown away;
 * the connection can be used again afterwards in any case.
 */
export async function* copyOut(
  session: Session,
  statement: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { query, done } = copying(session, statement);
  const stream: Readable = await query.readable();
  // The driver pauses its socket when the stream is full, and forgets to resume it when the last rows filled it.
  const resume = () => stream._read(0);
  stream.once('end', resume).once('close', resume);
  try {
    yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    await done;
  } finally {
    if (!stream.readableEnded) await finished(stream.resume()).catch(() => undefined);
  }
}

/**
 * COPY of rows in Postgres' text format into a table of this transaction. The name (with its columns) is written into the
 * statement as it is: pass literals only. Tables under row-level security refuse COPY, so this is for temporary ones.
 */
export async function copyRows(tx: TenantTx, table: string, rows: Uint8Array): Promise<void> {
  await copyIn(driverOf(tx), `copy ${table} from stdin`, [rows]);
}
