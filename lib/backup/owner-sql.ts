import { type keepPartitions } from '@/db/partitions';

type OwnerConnection = Parameters<typeof keepPartitions>[0];

/** A connection of the owner. Whoever calls opens it: opening connections is no business of this folder. */
export type OwnerSql = Extract<OwnerConnection, { begin: unknown }>;

/** A transaction on such a connection. */
export type OwnerTx = Exclude<OwnerConnection, OwnerSql>;
