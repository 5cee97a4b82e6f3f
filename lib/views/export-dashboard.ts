import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import type { ExportedFile } from '@/lib/files/exported-file';
import { createFormat } from '@/lib/format/create-format';
import { toCsv } from '@/lib/format/csv';
import { namePeriod } from '@/lib/format/name-period';
import { toWorkbook, workbookType } from '@/lib/format/to-workbook';
import { translator } from '@/lib/i18n/translator';
import { figureColumns, figureLines, type FigureColumn, type FigureWords } from './dashboard/figure-table';
import type { Dashboard, DashboardInput } from './dashboard/types';
import { getDashboard } from './get-dashboard';

async function wordsFor(
  ctx: TenantContext,
  dashboard: Dashboard,
  input: DashboardInput,
): Promise<FigureWords> {
  const t = await translator(ctx.locale, 'dashboard');
  const enums = await translator(ctx.locale, 'enum');
  const ui = await translator(ctx.locale, 'ui');
  const format = createFormat(ctx.locale, ctx.workspace.timeZone, await translator(ctx.locale, 'format'));
  const named = (list: readonly { id: string; name: string }[], ids: readonly string[] = []) =>
    ids.flatMap((id) => list.find((one) => one.id === id)?.name ?? []);
  const filters: [label: string, values: readonly string[]][] = [
    [t('filters.phase'), (input.phases ?? []).map((phase) => enums(`phases.${phase}`))],
    [t('filters.channel'), named(dashboard.channels, input.channelIds)],
    [t('filters.object'), named(dashboard.objects, input.objectIds)],
    [t('filters.owner'), named(dashboard.owners, input.ownerIds)],
    [t('filters.segment'), named(dashboard.segments, input.segmentIds)],
    ...Object.entries(input.segment ?? {}).map(([key, values]): [string, readonly string[]] => [
      dashboard.attributes.find((attribute) => attribute.key === key)?.label ?? key,
      values,
    ]),
  ];
  return {
    figure: (key) => t(`download.figures.${key}`),
    phase: (phase) => enums(`phases.${phase}`),
    source: (source) => enums(`sources.${source}`),
    level: (level) => ui(`level.${level}`),
    weighting: (weighting) => t(`method.${weighting}`),
    verdict: (verdict) => t(`heatmap.verdicts.${verdict}`),
    period: (at) => {
      const period = dashboard.periods[at];
      return period ? namePeriod(format, period, ctx.workspace.firstFiscalMonth) : '';
    },
    filters: filters
      .filter(([, values]) => values.length > 0)
      .map(([label, values]) => `${label}: ${values.join(', ')}`)
      .join('; '),
  };
}

const widths: Partial<Record<FigureColumn, number>> = { figure: 22, touchpoint: 36, filters: 24, period: 16 };

/**
 * All figures of the dashboard by its filters as one table, a figure a line, in the reader's language and unrounded. Of
 * all periods of the chosen length, so that a file holds at least what the page shows.
 */
export async function exportDashboard(
  ctx: TenantContext,
  input: DashboardInput,
  format: 'csv' | 'xlsx',
): Promise<ExportedFile> {
  const dashboard = await getDashboard(ctx, input);
  const t = await translator(ctx.locale, 'dashboard');
  const lines = figureLines(dashboard, await wordsFor(ctx, dashboard, input));
  const heading = figureColumns.map((column) => t(`download.columns.${column}`));
  const body = lines.map((line) => figureColumns.map((column) => line[column]));
  const fileName = `${ctx.workspace.slug}-figures-${new Date().toISOString().slice(0, 10)}.${format}`;
  if (format === 'xlsx') {
    const sheet = { name: t('download.sheet'), heading, rows: body };
    const columns = figureColumns.map((column) => widths[column]);
    return { fileName, contentType: workbookType, body: await toWorkbook([{ ...sheet, widths: columns }]) };
  }
  return {
    fileName,
    contentType: 'text/csv; charset=utf-8',
    body: Buffer.from(toCsv([heading, ...body], ctx.locale), 'utf8'),
  };
}
