import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { linkKinds } from '../values/audits';
import { channels } from './channels';
import { authorship, lifeMarks, oneOf, workspaceId } from './columns';
import { workspaces } from './organizations';
import { touchpoints } from './touchpoints';

/** Touchpoints in the order in which a customer's task meets them. */
export const chains = pgTable(
  'chains',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    entryChannelId: uuid('entry_channel_id'),
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
    foreignKey({
      name: 'chains_channel_fk',
      columns: [t.workspaceId, t.entryChannelId],
      foreignColumns: [channels.workspaceId, channels.id],
    }),
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
    kind: text('kind', { enum: linkKinds }).notNull().default('intermediate'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('chain_links_chain_idx').on(t.workspaceId, t.chainId),
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
    check('chain_links_kind_check', oneOf(t.kind, linkKinds)),
  ],
);
