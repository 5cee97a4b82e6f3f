import postgres, { type Sql } from 'postgres';

/** A connection of the owner of the test's database, whom no policy holds back. */
export function openOwner(): Sql {
  return postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', {
    max: 1,
    onnotice: () => undefined,
    // Compiling a statement over all tables takes longer than running it.
    connection: { jit: 'off' },
  });
}
