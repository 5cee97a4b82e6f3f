import 'server-only';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { fitOf, type FormerMapping } from '@/lib/imports/mapping/adapt-mapping';
import { mappingSchema } from '@/lib/imports/mapping/mapping-schema';
import { proposeMapping } from '@/lib/imports/mapping/propose-mapping';
import { hasUpload, importFilePath } from './import-files';
import type { ImportContents } from './import-types';
import { listMappings } from './list-mappings';
import { factsOf, readBeginning, type Reading } from './read-beginning';

const shownRows = 20;
const formerImports = 20;

/** What was learnt before: the saved mappings, then those of the latest imports; and the names of the inventory. */
interface Former extends FormerMapping {
  at: Date;
}

async function readFormer(ctx: TenantContext) {
  const saved = await listMappings(ctx);
  return withTenant.read(ctx, 'rating:import', async (tx) => {
    const latest = await tx
      .select({ id: imports.id, name: imports.fileName, mapping: imports.mapping, at: imports.committedAt })
      .from(imports)
      .where(
        and(
          eq(imports.workspaceId, ctx.workspace.id),
          eq(imports.kind, 'ratings'),
          sql`${imports.committedAt} is not null`,
        ),
      )
      .orderBy(desc(imports.committedAt))
      .limit(formerImports);
    const inventory = await tx
      .select({ id: touchpoints.id, name: touchpoints.name })
      .from(touchpoints)
      .where(
        and(
          eq(touchpoints.workspaceId, ctx.workspace.id),
          isNull(touchpoints.deletedAt),
          isNull(touchpoints.archivedAt),
        ),
      );
    const imported = latest.flatMap(({ id, name, mapping, at }): Former[] => {
      const parsed = mappingSchema.safeParse(mapping);
      return parsed.success
        ? [{ id, name, from: 'import', mapping: parsed.data, at: at ?? new Date(0) }]
        : [];
    });
    const kept = saved.map(({ id, name, mapping, updatedAt }): Former => {
      return { id, name, from: 'saved', mapping, at: updatedAt };
    });
    return { formers: [...kept, ...imported], inventory };
  });
}

/**
 * What an uploaded file is and how it might be read: sheets, columns with their values, first rows, and a mapping to
 * begin with (the one last previewed; else that of a former wave; else a guess). With a wish it is proposed anew: the file
 * as `reading` says, by the former mapping `follow`, or by none where that is null. Throws NOT_FOUND and ImportError.
 */
export async function analyseImport(
  ctx: TenantContext,
  importId: string,
  wish: { reading?: Reading; follow?: string | null } = {},
): Promise<ImportContents> {
  const row = await withTenant.read(ctx, 'rating:import', async (tx) => {
    const [found] = await tx
      .select()
      .from(imports)
      .where(and(own(ctx, imports, importId), eq(imports.kind, 'ratings')));
    return found;
  });
  if (!row) throw new AppError('NOT_FOUND');
  if (!(await hasUpload(ctx.workspace.id, importId))) {
    throw new AppError('NOT_FOUND', { key: 'importFileGone' });
  }
  const { reading, follow } = wish;
  const isAnew = reading !== undefined || follow !== undefined;
  const previewed = isAnew ? undefined : mappingSchema.safeParse(row.mapping).data;
  const read = await readBeginning(importFilePath(ctx.workspace.id, importId), reading ?? previewed?.file);
  const { columns, sample, file } = read;
  const facts = columns.map((name, at) => factsOf(name, at, sample));
  const seen = { kind: read.kind, sheets: read.sheets, encodingCertain: read.encodingCertain };
  const { formers, inventory } = await readFormer(ctx);
  const choices = formers.flatMap(({ id, from, name, mapping, at }) => {
    const { found, of } = fitOf(columns, { mapping });
    return found > 0 ? [{ id, from, name, at: at.toISOString(), found, of }] : [];
  });
  const contents = { ...seen, columns: facts, rows: sample.slice(0, shownRows), formers: choices };
  if (previewed) return { ...contents, proposal: { mapping: previewed, followed: null, unsure: [] } };
  const { mapping, followed, unsure } = proposeMapping(
    { columns, rows: sample, fileName: row.fileName, ...file },
    { touchpoints: inventory },
    formers,
    follow,
  );
  return { ...contents, proposal: { mapping: mappingSchema.parse(mapping), followed, unsure } };
}
