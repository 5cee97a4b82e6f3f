import type { mapLinkKeys, mapLinks } from '@/db/schema/map-links';
import type { reportLinkKeys, reportLinks } from '@/db/schema/report-links';

/** Links of one kind: each kind has tables of its own, with a foreign key to what its links lead to. */
export type LinkTable = typeof reportLinks | typeof mapLinks;
export type LinkKeyTable = typeof reportLinkKeys | typeof mapLinkKeys;

/** What links of every kind have. */
export type LinkRow = Omit<typeof reportLinks.$inferSelect, 'cycleId'>;
