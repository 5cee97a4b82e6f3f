import postgres from 'postgres';

/** The product's own database inside the embedded server. */
export const productDatabase = 'touchstone';

/**
 * Makes the product's database where it is not there yet, and gives the owner's connection string to it.
 * @param {import('./server.mjs').EmbeddedServer} server
 */
export async function ensureProductDatabase(server) {
  const sql = postgres(server.url(), { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${productDatabase}`;
    if (!found) await sql.unsafe(`CREATE DATABASE ${productDatabase}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
  return server.url(productDatabase);
}
