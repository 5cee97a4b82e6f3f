import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { brandKinds, objectKinds } from '../values/touchpoints';
import { authorship, lifeMarks, oneOf, workspaceId } from './columns';
import { workspaces } from './organizations';

/** The workspace's own brand, its competitors, and those it learns from. */
export const brands = pgTable(
  'brands',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: brandKinds }).notNull(),
    name: text('name').notNull(),
    note: text('note').notNull().default(''),
    website: text('website').notNull().default(''),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('brands_name_key')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: 'brands_workspace_fk',
      columns: [t.workspaceId],
      foreignColumns: [workspaces.id],
    }).onDelete('cascade'),
    check('brands_kind_check', oneOf(t.kind, brandKinds)),
  ],
);

/** What a brand consists of: company, service, product, place, role. Touchpoints stand at objects. */
export const objects = pgTable(
  'objects',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    brandId: uuid('brand_id').notNull(),
    kind: text('kind', { enum: objectKinds }).notNull(),
    name: text('name').notNull(),
    note: text('note').notNull().default(''),
    /** Products: 1 simple to 5 complex; the more complex, the more contacts are normal. */
    complexity: smallint('complexity'),
    /** Places. */
    address: text('address').notNull().default(''),
    region: text('region').notNull().default(''),
    timeZone: text('time_zone'),
    isSample: boolean('is_sample').notNull().default(false),
    ...authorship(),
    ...lifeMarks(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('objects_name_key')
      .on(t.workspaceId, t.brandId, t.kind, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    index('objects_brand_idx').on(t.workspaceId, t.brandId),
    foreignKey({
      name: 'objects_brand_fk',
      columns: [t.workspaceId, t.brandId],
      foreignColumns: [brands.workspaceId, brands.id],
    }).onDelete('cascade'),
    check('objects_kind_check', oneOf(t.kind, objectKinds)),
    check('objects_complexity_check', sql`${t.complexity} between 1 and 5`),
  ],
);
