import 'server-only';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { imports } from '@/db/schema/imports';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { fitOf, type FormerMapping } from '@/lib/imports/mapping/adapt-mapping';
import { type Mapping, mappingSchema } from '@/lib/imports/mapping/mapping-schema';
import { proposeMapping } from '@/lib/imports/mapping/propose-mapping';
import { readDelimited } from '@/lib/imports/read/read-delimited';
import { readXlsx } from '@/lib/imports/read/read-xlsx';
import { sniffFile } from '@/lib/imports/read/sniff';
import type { Table } from '@/lib/imports/read/table';
import { hasUpload, importFilePath } from './import-files';
import type { ColumnFacts, ImportContents } from './import-types';
import { listMappings } from './list-mappings';

/** How a person says the file is to be read; what is left out is recognized. */
export const readingSchema = mappingSchema.shape.file;
export type Reading = z.input<typeof readingSchema>;

const sampleRows = 400;
const shownRows = 20;
const shownSamples = 5;
const listedValues = 50;
const formerImports = 20;

type Read = Pick<ImportContents, 'kind' | 'sheets' | 'encodingCertain'> & {
  columns: string[];
  sample: string[][];
  file: Mapping['file'];
};

async function firstRows(table: Table): Promise<string[][]> {
  const rows: string[][] = [];
  try {
    for await (const batch of table.batches) {
      rows.push(...batch.rows.slice(0, sampleRows - rows.length));
      if (rows.length >= sampleRows) break;
    }
  } finally {
    await table.close();
  }
  return rows;
}

/** The beginning of the file, read as `wish` says and otherwise as it was recognized. */
async function readBeginning(path: string, wish: Reading | undefined): Promise<Read> {
  const sniffed = await sniffFile(path);
  if (sniffed.kind === 'xlsx') {
    const { header = true, skipRows = 0, sheet } = wish ?? {};
    const table = await readXlsx(path, { header, skipRows, sheet, firstRows: sampleRows + skipRows + 1 });
    const file = { header, skipRows, sheet: table.sheet };
    const sample = await firstRows(table);
    return { kind: 'xlsx', sheets: table.sheets, encodingCertain: true, columns: table.header, sample, file };
  }
  const encoding = wish?.encoding ?? sniffed.encoding;
  const delimiter = wish?.delimiter ?? sniffed.delimiter;
  const header = wish?.header ?? sniffed.header;
  const skipRows = wish?.skipRows ?? 0;
  const table = await readDelimited(path, { encoding, delimiter, header, skipRows });
  return {
    kind: 'delimited',
    sheets: [],
    encodingCertain: sniffed.encodingCertain || wish?.encoding !== undefined,
    columns: table.header,
    sample: await firstRows(table),
    file: { encoding, delimiter, header, skipRows },
  };
}

function factsOf(name: string, at: number, sample: readonly string[][]): ColumnFacts {
  const counts = new Map<string, number>();
  for (const row of sample) {
    const cell = (row[at] ?? '').trim();
    if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  return {
    name,
    samples: [...counts.keys()].slice(0, shownSamples),
    values: values.length <= listedValues ? values : null,
  };
}

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
