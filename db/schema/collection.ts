import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { phases, suggestionSides, suggestionStates } from '../values/touchpoints';
import { brands } from './brands';
import { channels } from './channels';
import { authorship, createdAt, instant, lifeMarks, oneOf, workspaceId } from './columns';
import { files } from './files';
import { touchpoints } from './touchpoints';
import { workspaces } from './organizations';

/** A link under which staff without accounts suggest touchpoints. */
export const collectionRounds = pgTable(
  'collection_rounds',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    question: text('question').notNull().default(''),
    /** The link's secret is shown again to editors, so it is kept; the hash finds it. */
    token: text('token').notNull(),
    tokenHash: text('token_hash').notNull(),
    closesAt: instant('closes_at'),
    closedAt: instant('closed_at'),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'collection_rounds_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
  ],
);

export const collectionSuggestions = pgTable(
  'collection_suggestions',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    roundId: uuid('round_id').notNull(),
    name: text('name').notNull(),
    side: text('side', { enum: suggestionSides }).notNull(),
    phase: text('phase', { enum: phases }),
    channelId: uuid('channel_id'),
    note: text('note').notNull().default(''),
    job: text('job').notNull().default(''),
    photoFileId: uuid('photo_file_id'),
    votes: integer('votes').notNull().default(1),
    state: text('state', { enum: suggestionStates }).notNull().default('open'),
    touchpointId: uuid('touchpoint_id'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('collection_suggestions_round_idx').on(t.workspaceId, t.roundId),
    index('collection_suggestions_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    index('collection_suggestions_photo_idx').on(t.workspaceId, t.photoFileId),
    foreignKey({
      name: 'collection_suggestions_round_fk',
      columns: [t.workspaceId, t.roundId],
      foreignColumns: [collectionRounds.workspaceId, collectionRounds.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'collection_suggestions_channel_fk',
      columns: [t.workspaceId, t.channelId],
      foreignColumns: [channels.workspaceId, channels.id],
    }),
    foreignKey({
      name: 'collection_suggestions_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }),
    // A file that something shows cannot be removed, whatever the purge believes.
    foreignKey({
      name: 'collection_suggestions_photo_fk',
      columns: [t.workspaceId, t.photoFileId],
      foreignColumns: [files.workspaceId, files.id],
    }),
    check('collection_suggestions_side_check', oneOf(t.side, suggestionSides)),
    check('collection_suggestions_state_check', oneOf(t.state, suggestionStates)),
    check('collection_suggestions_phase_check', oneOf(t.phase, phases)),
  ],
);

/** One voter votes once: the voter key is random and lives in the respondent's cookie. */
export const collectionVotes = pgTable(
  'collection_votes',
  {
    workspaceId: workspaceId(),
    suggestionId: uuid('suggestion_id').notNull(),
    voterKey: text('voter_key').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.suggestionId, t.voterKey] }),
    foreignKey({
      name: 'collection_votes_suggestion_fk',
      columns: [t.workspaceId, t.suggestionId],
      foreignColumns: [collectionSuggestions.workspaceId, collectionSuggestions.id],
    }).onDelete('cascade'),
  ],
);

/** What leaders and other fields do: a feature worth learning from, beside scores. */
export const galleryItems = pgTable(
  'gallery_items',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    brandId: uuid('brand_id').notNull(),
    touchpointId: uuid('touchpoint_id'),
    title: text('title').notNull(),
    feature: text('feature').notNull().default(''),
    note: text('note').notNull().default(''),
    photoFileId: uuid('photo_file_id'),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('gallery_items_brand_idx').on(t.workspaceId, t.brandId),
    index('gallery_items_touchpoint_idx').on(t.workspaceId, t.touchpointId),
    index('gallery_items_photo_idx').on(t.workspaceId, t.photoFileId),
    foreignKey({
      name: 'gallery_items_brand_fk',
      columns: [t.workspaceId, t.brandId],
      foreignColumns: [brands.workspaceId, brands.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'gallery_items_touchpoint_fk',
      columns: [t.workspaceId, t.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }),
    foreignKey({
      name: 'gallery_items_photo_fk',
      columns: [t.workspaceId, t.photoFileId],
      foreignColumns: [files.workspaceId, files.id],
    }),
  ],
);
// The public page finds a round by the hash of its link before any workspace is known.
export const collectionLinks = pgTable(
  'collection_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    workspaceId: workspaceId(),
    roundId: uuid('round_id').notNull(),
  },
  (t) => [
    uniqueIndex('collection_links_round_key').on(t.workspaceId, t.roundId),
    foreignKey({
      name: 'collection_links_round_fk',
      columns: [t.workspaceId, t.roundId],
      foreignColumns: [collectionRounds.workspaceId, collectionRounds.id],
    }).onDelete('cascade'),
  ],
);
