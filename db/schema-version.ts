import journal from './migrations/meta/_journal.json';

/** When the newest migration of this build was made, in milliseconds; drizzle records the same number once it has run. */
export const newestMigration = Math.max(...journal.entries.map(({ when }) => when));
