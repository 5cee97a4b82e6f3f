import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { brandValues, channels, segments, units } from '@/db/schema/channels';
import { collectionRounds, collectionSuggestions, galleryItems } from '@/db/schema/collection';
import { files } from '@/db/schema/files';
import { importMappings, imports } from '@/db/schema/imports';
import { workspacePeople } from '@/db/schema/people';
import { periods, ratingAggregates, ratingAttributes, ratings, responses } from '@/db/schema/ratings';
import {
  standardMeasurements,
  standards,
  touchpointBrandValues,
  touchpointObjects,
  touchpoints,
  touchpointVariants,
} from '@/db/schema/touchpoints';
import { savedViews } from '@/db/schema/views';
import type { TenantTx } from '@/db/tenant';
import { workspaceSettings } from '@/db/values/settings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { fileStore } from '@/lib/files/file-store';
import { pick } from '@/lib/utils/pick';

const rowsAtOnce = 5_000;

/** Everything that a brand owns, in an order in which it could be read back: what is pointed at comes first. */
const tables = {
  people: workspacePeople,
  brands,
  objects,
  channels,
  units,
  brandValues,
  segments,
  touchpoints,
  touchpointObjects,
  touchpointBrandValues,
  touchpointVariants,
  standards,
  standardMeasurements,
  collectionRounds,
  collectionSuggestions,
  galleryItems,
  savedViews,
  importMappings,
  imports,
  periods,
  ratingAttributes,
  responses,
  ratings,
  ratingAggregates,
} as const;

type ExportedTable = (typeof tables)[keyof typeof tables];

/** Secrets of links stay behind: an export is kept in places where a live link should not lie. */
const withheld = new Set(['token', 'tokenHash', 'workspaceId']);

const clean = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !withheld.has(key)));

type Send = (text: string) => Promise<void>;

async function sendTable(tx: TenantTx, ctx: TenantContext, table: ExportedTable, send: Send): Promise<void> {
  let offset = 0;
  let got = rowsAtOnce;
  while (got === rowsAtOnce) {
    const rows = await tx
      .select()
      .from(table as typeof brands)
      .where(eq(table.workspaceId, ctx.workspace.id))
      .orderBy(...primaryOrder(table))
      .limit(rowsAtOnce)
      .offset(offset);
    const text = rows.map((row) => JSON.stringify(clean(row))).join(',\n');
    await send(offset > 0 && text ? `,\n${text}` : text);
    got = rows.length;
    offset += got;
  }
}

/** Files that something holds, each with its bytes in base64, which fit into memory one by one. */
async function sendFiles(tx: TenantTx, ctx: TenantContext, send: Send): Promise<void> {
  const rows = await tx
    .select({
      id: files.id,
      contentType: files.contentType,
      sha256: files.sha256,
      width: files.width,
      height: files.height,
      createdAt: files.createdAt,
    })
    .from(files)
    .where(and(eq(files.workspaceId, ctx.workspace.id), isNull(files.orphanedAt)))
    .orderBy(files.id);
  let first = true;
  for (const row of rows) {
    const kept = await fileStore().get(ctx.workspace.id, row.sha256);
    const content = kept && Buffer.from(await new Response(kept.stream).arrayBuffer()).toString('base64');
    await send(`${first ? '' : ',\n'}${JSON.stringify({ ...row, content })}`);
    first = false;
  }
}

async function sendAll(ctx: TenantContext, send: Send): Promise<void> {
  const settings = pick(ctx.workspace, [...workspaceSettings, 'logoFileId']);
  await send(
    `{"format":"touchstone-workspace","version":1,"exportedAt":${JSON.stringify(new Date())},"workspace":${JSON.stringify(settings)}`,
  );
  await withTenant.read(ctx, 'workspace:export', async (tx) => {
    await send(',\n"files":[');
    await sendFiles(tx, ctx, send);
    await send(']');
    for (const [key, table] of Object.entries(tables)) {
      await send(`,\n${JSON.stringify(key)}:[`);
      await sendTable(tx, ctx, table, send);
      await send(']');
    }
  });
  await send('}\n');
}

/**
 * The whole brand as one JSON document, pictures included, piece by piece and as fast as it is read, so that a large brand
 * does not have to fit into memory. Records come from one read-only transaction.
 */
export function exportWorkspace(ctx: TenantContext): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  sendAll(ctx, async (text) => {
    await writer.ready;
    await writer.write(encoder.encode(text));
  }).then(
    () => writer.close(),
    // A reader that has gone away aborts too; there is nobody left to tell.
    (error: unknown) => writer.abort(error).catch(() => undefined),
  );
  return readable;
}

/** The columns that give rows a stable order: all ids of the table. */
function primaryOrder(table: ExportedTable) {
  const columns = table as unknown as Record<string, typeof brands.id>;
  return ['id', 'responseId', 'touchpointId', 'objectId', 'brandValueId'].flatMap(
    (name) => columns[name] ?? [],
  );
}
