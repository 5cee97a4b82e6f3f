// The database that DATABASE_URL names: whether it answers, and whether it will do.
import postgres from 'postgres';
import { plainError } from '../../db/embedded/plain-error.mjs';

const oldest = 15;

/** Errors of the connection as sentences, by the code of PostgreSQL, the system or the driver. */
const sentences = {
  ECONNREFUSED: (host) =>
    `The database at ${host} does not answer. Check the address in DATABASE_URL and that the server runs.`,
  CONNECT_TIMEOUT: (host) =>
    `The database at ${host} does not answer. Check the address in DATABASE_URL and the network.`,
  ETIMEDOUT: (host) =>
    `The database at ${host} does not answer. Check the address in DATABASE_URL and the network.`,
  EHOSTUNREACH: (host) =>
    `The database at ${host} cannot be reached. Check the address in DATABASE_URL and the network.`,
  ENOTFOUND: (host) => `The name ${host} in DATABASE_URL is not known. Check its spelling.`,
  EAI_AGAIN: (host) => `The name ${host} in DATABASE_URL could not be looked up. Check the network.`,
  '28P01': () => 'The database refuses the user or the password of DATABASE_URL.',
  28000: () => 'The database refuses the user of DATABASE_URL.',
  '3D000': () => 'The database that DATABASE_URL names does not exist. Create it and start again.',
  53300: () => 'The database takes no more connections at the moment. Try again later.',
  '57P03': () => 'The database is starting or stopping. Try again in a moment.',
};

/**
 * Checks that the database answers, is new enough and lets the owner make roles.
 * @param {string} address connection string of the owner
 */
export async function checkOutsideDatabase(address) {
  if (!URL.canParse(address) || !/^postgres(ql)?:$/.test(new URL(address).protocol)) {
    throw plainError('DATABASE_URL is no connection string such as postgres://user:password@host:5432/name.');
  }
  const sql = postgres(address, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [server] = await sql`
      select current_setting('server_version_num')::int / 10000 as major,
        (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as makes_roles`;
    if (server.major < oldest) {
      throw plainError(`The database is PostgreSQL ${server.major}; Touchstone needs ${oldest} or newer.`);
    }
    if (!server.makes_roles) {
      throw plainError('The user of DATABASE_URL may not create roles. Grant it CREATEROLE and start again.');
    }
  } catch (error) {
    const sentence = sentences[error.code];
    throw sentence ? plainError(sentence(new URL(address).host)) : error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
