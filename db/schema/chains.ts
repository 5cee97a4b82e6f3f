import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { chainFates, handoverData, linkMarks } from '../values/chains';
import { channels, units } from './channels';
import { authorship, lifeMarks, oneOf, workspaceId } from './columns';
import { workspaces } from './organizations';
import { touchpoints } from './touchpoints';

/** Touchpoints that a customer's task, question or problem sets off. */
export const chains = pgTable(
  'chains',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** The task, question or problem in the customer's words. */
    trigger: text('trigger').notNull().default(''),
    entryChannelId: uuid('entry_channel_id'),
    /** The chain that its final link starts. */
    successorId: uuid('successor_id'),
    /** False: a line in the order of its links. True: `chain_handovers` say what follows what. */
    isBranched: boolean('is_branched').notNull().default(false),
    fate: text('fate', { enum: chainFates }),
    mergeIntoId: uuid('merge_into_id'),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('chains_name_key')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null and ${t.archivedAt} is null`),
    foreignKey({
      name: 'chains_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    // The optional keys say `on delete set null (column)` in the migration, which Drizzle cannot express.
    foreignKey({
      name: 'chains_channel_fk',
      columns: [t.workspaceId, t.entryChannelId],
      foreignColumns: [channels.workspaceId, channels.id],
    }),
    foreignKey({
      name: 'chains_successor_fk',
      columns: [t.workspaceId, t.successorId],
      foreignColumns: [t.workspaceId, t.id],
    }),
    foreignKey({
      name: 'chains_merge_into_fk',
      columns: [t.workspaceId, t.mergeIntoId],
      foreignColumns: [t.workspaceId, t.id],
    }),
    check('chains_fate_check', oneOf(t.fate, chainFates)),
    check('chains_merge_into_check', sql`${t.mergeIntoId} is null or coalesce(${t.fate} = 'merge', false)`),
    check(
      'chains_other_check',
      sql`${t.successorId} is distinct from ${t.id} and ${t.mergeIntoId} is distinct from ${t.id}`,
    ),
  ],
);

export const chainLinks = pgTable(
  'chain_links',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    chainId: uuid('chain_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    position: text('position').notNull(),
    /** Things that the customer has to do here. */
    customerActions: smallint('customer_actions'),
    /** Members of staff whom the customer meets here. */
    staff: smallint('staff'),
    /** Minutes of the customer's time. */
    minutes: numeric('minutes', { precision: 8, scale: 2, mode: 'number' }),
    /** Minor units of the workspace's currency, a contact. */
    cost: bigint('cost', { mode: 'number' }),
    mark: text('mark', { enum: linkMarks }),
    /** The link of the same chain that takes over. */
    mergeIntoId: uuid('merge_into_id'),
    handToUnitId: uuid('hand_to_unit_id'),
    /** What would be left of minutes and cost once the mark is carried out. */
    thenMinutes: numeric('then_minutes', { precision: 8, scale: 2, mode: 'number' }),
    thenCost: bigint('then_cost', { mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('chain_links_chain_key').on(t.workspaceId, t.chainId, t.id),
    index('chain_links_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    foreignKey({
      name: 'chain_links_chain_fk',
      columns: [t.workspaceId, t.chainId],
      foreignColumns: [chains.workspaceId, chains.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'chain_links_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
    // `on delete set null (column)` in the migration, as above.
    foreignKey({
      name: 'chain_links_merge_into_fk',
      columns: [t.workspaceId, t.chainId, t.mergeIntoId],
      foreignColumns: [t.workspaceId, t.chainId, t.id],
    }),
    foreignKey({
      name: 'chain_links_unit_fk',
      columns: [t.workspaceId, t.handToUnitId],
      foreignColumns: [units.workspaceId, units.id],
    }),
    check('chain_links_mark_check', oneOf(t.mark, linkMarks)),
    check('chain_links_merge_check', sql`${t.mergeIntoId} is null or coalesce(${t.mark} = 'merge', false)`),
    check('chain_links_hand_check', sql`${t.handToUnitId} is null or coalesce(${t.mark} = 'hand', false)`),
    check(
      'chain_links_amounts_check',
      sql`${t.customerActions} >= 0 and ${t.staff} >= 0 and ${t.minutes} >= 0 and ${t.cost} >= 0
        and ${t.thenMinutes} >= 0 and ${t.thenCost} >= 0`,
    ),
  ],
);

/** From one link to the next, and whether data and context go along; empty where nobody has said. */
export const chainHandovers = pgTable(
  'chain_handovers',
  {
    workspaceId: workspaceId(),
    chainId: uuid('chain_id').notNull(),
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    data: text('data', { enum: handoverData }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.chainId, t.fromId, t.toId] }),
    index('chain_handovers_to_idx').on(t.workspaceId, t.chainId, t.toId),
    foreignKey({
      name: 'chain_handovers_from_fk',
      columns: [t.workspaceId, t.chainId, t.fromId],
      foreignColumns: [chainLinks.workspaceId, chainLinks.chainId, chainLinks.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'chain_handovers_to_fk',
      columns: [t.workspaceId, t.chainId, t.toId],
      foreignColumns: [chainLinks.workspaceId, chainLinks.chainId, chainLinks.id],
    }).onDelete('cascade'),
    check('chain_handovers_data_check', oneOf(t.data, handoverData)),
    check('chain_handovers_self_check', sql`${t.fromId} <> ${t.toId}`),
  ],
);
