import { type openListener } from '@/db/client';

/** A connection of the owner. Whoever calls opens it: opening connections is no business of this folder. */
export type OwnerSql = ReturnType<typeof openListener>;

/** A transaction on such a connection. */
export type OwnerTx = Parameters<Parameters<OwnerSql['begin']>[1]>[0];
