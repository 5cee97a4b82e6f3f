import { sql } from 'drizzle-orm';
import { chainJudgements, touchpointJudgements } from '@/db/schema/judgements';

/** Where judgements of each kind of thing stand, and which column says of what. */
export const judgementTables = {
  touchpoint: {
    table: touchpointJudgements,
    subject: sql.identifier(touchpointJudgements.touchpointId.name),
  },
  chain: { table: chainJudgements, subject: sql.identifier(chainJudgements.chainId.name) },
} as const;
export type JudgedSubject = keyof typeof judgementTables;
