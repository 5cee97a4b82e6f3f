import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { ExportedFile } from '@/lib/files/exported-file';
import { toCsv, type CsvCell } from '@/lib/format/csv';
import { toWorkbook, workbookType } from '@/lib/format/to-workbook';
import { fieldOf, tableColumns, type TableColumn } from './fields';
import { readLists } from './read-lists';
import { readTouchpoints } from './read-touchpoints';
import { loadWords } from './table/load-vocabulary';
import { minorUnitsOf } from './table/minor-units';
import type { LanguageWords } from './table/vocabulary';
import type { Inventory, TouchpointRow } from './types';

export type ExportFormat = 'csv' | 'xlsx';

interface Names {
  words: LanguageWords;
  minorUnits: number;
  lists: Omit<Inventory, 'rows' | 'seq' | 'currency'>;
  /** Names of touchpoints that only one has; a child of another says its parent's id. */
  parents: ReadonlyMap<string, string>;
}

const nameIn = (entries: readonly { id: string; name: string }[], id: string | null) =>
  entries.find((entry) => entry.id === id)?.name ?? '';

const namesIn = (entries: readonly { id: string; name: string }[], ids: readonly string[]) =>
  ids
    .map((id) => nameIn(entries, id))
    .filter((name) => name !== '')
    .join(' | ');

function parentNames(rows: readonly TouchpointRow[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const { name } of rows) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  return new Map(rows.map(({ id, name }) => [id, count.get(name.toLowerCase()) === 1 ? name : id]));
}

/** One cell as people read it in the reader's language, and as an import finds it again. */
function cellOf(
  row: TouchpointRow,
  column: TableColumn,
  { words, lists, minorUnits, parents }: Names,
): CsvCell {
  if (column === 'id') return row.id;
  const channel = lists.channels.find(({ id }) => id === row.channelId);
  if (column === 'medium') return channel ? (words.enum.media?.[channel.medium] ?? channel.medium) : '';
  const value = row[column];
  const { kind, list } = fieldOf(column);
  const label = (one: unknown) => {
    const labels = list === 'touchpointKinds' ? words.touchpointKinds : words.enum[list ?? ''];
    return labels?.[String(one)] ?? String(one);
  };
  switch (kind) {
    case 'value':
      return value === null ? '' : label(value);
    case 'values':
      return (value as string[]).map(label).join(' | ');
    case 'boolean':
      return value === null ? '' : (words.enum.booleans?.[value ? 'yes' : 'no'] ?? String(value));
    case 'money':
      return value === null ? null : (value as number) / minorUnits;
    case 'channel':
      return channel?.name ?? '';
    case 'unit':
      return nameIn(lists.units, row.unitId);
    case 'person':
      return nameIn(lists.people, row.ownerId);
    case 'parent':
      return row.parentId ? (parents.get(row.parentId) ?? '') : '';
    case 'objects':
      return namesIn(lists.objects, row.objectIds);
    case 'brandValues':
      return namesIn(lists.brandValues, row.brandValueIds);
    default:
      return value as string | number | null;
  }
}

const widths: Partial<Record<TableColumn, number>> = {
  id: 12,
  name: 36,
  description: 60,
  phase: 18,
  channelId: 24,
};

/** A name that every file system takes. */
const fileNameOf = (ctx: TenantContext, ending: string) =>
  `${ctx.workspace.slug}-touchpoints-${new Date().toISOString().slice(0, 10)}.${ending}`;

/**
 * The inventory as a file, in the reader's language: live touchpoints in their order, archived ones left out, or only the
 * given ones. What was exported comes back unchanged through `importTouchpoints`, in whichever language it is read.
 */
export async function exportTouchpoints(
  ctx: TenantContext,
  { format, ids }: { format: ExportFormat; ids?: readonly string[] },
): Promise<ExportedFile> {
  const words = await loadWords(ctx.locale);
  const { all, lists } = await withTenant.read(ctx, 'touchpoint:read', async (tx) => ({
    all: await readTouchpoints(tx, ctx),
    lists: await readLists(tx, ctx),
  }));
  const wanted = ids && new Set(ids);
  const rows = all.filter(({ id, archived }) => (wanted ? wanted.has(id) : !archived));
  const names: Names = {
    words,
    lists,
    minorUnits: minorUnitsOf(ctx.workspace.currency),
    parents: parentNames(all),
  };
  const heading = tableColumns.map((column) => {
    const label = words.touchpointFields[column] ?? column;
    return column === 'monthlyCost' ? `${label} (${ctx.workspace.currency})` : label;
  });
  const body = rows.map((row) => tableColumns.map((column) => cellOf(row, column, names)));
  if (format === 'xlsx') {
    const name = words.enum.importKinds?.touchpoints ?? 'Touchpoints';
    const columns = tableColumns.map((column) => widths[column] ?? 18);
    return {
      fileName: fileNameOf(ctx, 'xlsx'),
      contentType: workbookType,
      body: await toWorkbook([{ name, heading, rows: body, widths: columns }]),
    };
  }
  const csv = toCsv([heading, ...body], ctx.locale);
  return {
    fileName: fileNameOf(ctx, 'csv'),
    contentType: 'text/csv; charset=utf-8',
    body: Buffer.from(csv, 'utf8'),
  };
}
