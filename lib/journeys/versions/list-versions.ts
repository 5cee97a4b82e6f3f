import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { journeyMapVersions } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { listVersionsSchema, type ListVersionsInput } from './input';
import { versionsOf } from './keep-version';
import { readMapRow, readSummaries } from './read-versions';
import type { VersionList } from './types';

const atOnce = 50;
const versions = journeyMapVersions;

/** The versions of a map, latest first, fifty at once. NOT_FOUND where the map or the version `before` is not here. */
export async function listVersions(ctx: TenantContext, input: ListVersionsInput): Promise<VersionList> {
  const { mapId, before } = parseInput(listVersionsSchema, input);
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    await readMapRow(tx, ctx, mapId);
    if (before) {
      const [known] = await tx
        .select({ id: versions.id })
        .from(versions)
        .where(and(versionsOf(ctx, mapId), eq(versions.id, before)));
      if (!known) throw new AppError('NOT_FOUND', { field: 'before' });
    }
    const condition = before
      ? sql`(${versions.at}, ${versions.id}) < (select b.at, b.id from journey_map_versions b
          where b.workspace_id = ${ctx.workspace.id} and b.map_id = ${mapId} and b.id = ${before})`
      : undefined;
    const found = await readSummaries(tx, ctx, mapId, { condition, limit: atOnce + 1 });
    const page = found.slice(0, atOnce);
    return { versions: page, next: found.length > atOnce ? (page.at(-1)?.id ?? null) : null };
  });
}
