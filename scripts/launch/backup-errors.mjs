import { plainError } from '../../db/embedded/plain-error.mjs';

const sentences = {
  42501:
    'The user of the connection may not read or write past row-level security. Use a superuser, or the tools of your PostgreSQL.',
  '55P03': 'The database is in use and a table stayed locked. Stop what uses it and try again.',
  ECONNREFUSED: 'The database does not answer. Check that it runs.',
  CONNECTION_CLOSED: 'The database was stopped in the middle. Nothing was changed; try again.',
  CONNECTION_DESTROYED: 'The database was stopped in the middle. Nothing was changed; try again.',
};

/** What may go wrong with a backup, as a sentence; anything else as it is. */
export function describeBackupError(error) {
  const sentence =
    sentences[error?.code] ?? (error?.code?.startsWith?.('ERR_PARSE_ARGS') ? error.message : null);
  return sentence ? plainError(sentence) : error;
}
