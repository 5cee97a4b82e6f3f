import 'server-only';
import { eq } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { brandValues, channels, segments, units } from '@/db/schema/channels';
import { collectionRounds, collectionSuggestions, galleryItems } from '@/db/schema/collection';
import { importMappings, imports } from '@/db/schema/imports';
import { workspacePeople } from '@/db/schema/people';
import { periods, ratingAggregates, ratings, responses } from '@/db/schema/ratings';
import {
  standardMeasurements,
  standards,
  touchpointBrandValues,
  touchpointObjects,
  touchpoints,
  touchpointVariants,
} from '@/db/schema/touchpoints';
import { savedViews } from '@/db/schema/views';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';

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
  responses,
  ratings,
  ratingAggregates,
} as const;

/** Secrets of links stay behind: an export is kept in places where a live link should not lie. */
const withheld = new Set(['token', 'tokenHash', 'workspaceId']);

const clean = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !withheld.has(key)));

/**
 * The whole brand as one JSON document, piece by piece, so that a large brand does not have to fit into memory.
 * One read-only transaction: everything is of one moment.
 */
export function exportWorkspace(ctx: TenantContext): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const {
        name,
        slug,
        contentLocale,
        timeZone,
        currency,
        wowFrom,
        okFrom,
        ideal,
        goal,
        firstFiscalMonth,
      } = ctx.workspace;
      const settings = {
        name,
        slug,
        contentLocale,
        timeZone,
        currency,
        wowFrom,
        okFrom,
        ideal,
        goal,
        firstFiscalMonth,
      };
      try {
        send(
          `{"format":"touchstone-workspace","version":1,"exportedAt":${JSON.stringify(new Date())},"workspace":${JSON.stringify(settings)}`,
        );
        await withTenant.read(ctx, 'workspace:export', async (tx) => {
          for (const [key, table] of Object.entries(tables)) {
            send(`,\n${JSON.stringify(key)}:[`);
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
              send(offset > 0 && text ? `,\n${text}` : text);
              got = rows.length;
              offset += got;
            }
            send(']');
          }
        });
        send('}\n');
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
}

/** The columns that give rows a stable order: all ids of the table. */
function primaryOrder(table: (typeof tables)[keyof typeof tables]) {
  const columns = table as unknown as Record<string, typeof brands.id>;
  return ['id', 'responseId', 'touchpointId', 'objectId', 'brandValueId'].flatMap(
    (name) => columns[name] ?? [],
  );
}
