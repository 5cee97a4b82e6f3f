import { sql, type SQL } from 'drizzle-orm';

/** A list of ids as one parameter. */
export const uuidArray = (values: readonly string[]): SQL => sql`${sql.param([...values])}::uuid[]`;

/** A list of texts as one parameter; null stands for NULL. */
export const textArray = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::text[]`;

/** A list of numbers or exact decimals as one parameter. By way of text: Drizzle hands arrays of numeric on unserialized. */
export const numericArray = (values: readonly (number | string | null)[]): SQL =>
  sql`${textArray(values.map((value) => (value === null ? null : String(value))))}::numeric[]`;
