import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { judgementParts } from '../values/touchpoints';
import { chains } from './chains';
import { createdAt, oneOf, workspaceId } from './columns';
import { workspacePeople } from './people';
import { touchpoints } from './touchpoints';

/** The columns of a judgement beside the one that says of what. The newest one counts, the others are its history. */
const judgement = () => ({
  part: text('part', { enum: judgementParts }).notNull(),
  /** 0–10 in halves; empty where an earlier judgement was taken back. */
  value: numeric('value', { precision: 3, scale: 1, mode: 'number' }),
  /** In the brand's time zone; one judgement of a part a day. */
  judgedOn: date('judged_on', { mode: 'string' }).notNull(),
  judgedBy: uuid('judged_by'),
  createdAt: createdAt(),
});

/** What managers and editors judge about a touchpoint. */
export const touchpointJudgements = pgTable(
  'touchpoint_judgements',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    ...judgement(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('touchpoint_judgements_day_key').on(t.workspaceId, t.touchpointId, t.part, t.judgedOn),
    foreignKey({
      name: 'touchpoint_judgements_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    // `on delete set null (judged_by)` in the migration, which Drizzle cannot express.
    foreignKey({
      name: 'touchpoint_judgements_person_fk',
      columns: [t.workspaceId, t.judgedBy],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check('touchpoint_judgements_part_check', oneOf(t.part, judgementParts)),
    check(
      'touchpoint_judgements_value_check',
      sql`${t.value} between 0 and 10 and ${t.value} * 2 = trunc(${t.value} * 2)`,
    ),
  ],
);

/** What managers and editors judge about a chain. */
export const chainJudgements = pgTable(
  'chain_judgements',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    chainId: uuid('chain_id').notNull(),
    ...judgement(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('chain_judgements_day_key').on(t.workspaceId, t.chainId, t.part, t.judgedOn),
    foreignKey({
      name: 'chain_judgements_chain_fk',
      columns: [t.workspaceId, t.chainId],
      foreignColumns: [chains.workspaceId, chains.id],
    }).onDelete('cascade'),
    // `on delete set null (judged_by)` in the migration, as above.
    foreignKey({
      name: 'chain_judgements_person_fk',
      columns: [t.workspaceId, t.judgedBy],
      foreignColumns: [workspacePeople.workspaceId, workspacePeople.id],
    }),
    check('chain_judgements_part_check', oneOf(t.part, judgementParts)),
    check(
      'chain_judgements_value_check',
      sql`${t.value} between 0 and 10 and ${t.value} * 2 = trunc(${t.value} * 2)`,
    ),
  ],
);
