import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import type { ExportedFile } from '@/lib/files/exported-file';
import { createFormat, type FormatWords } from '@/lib/format/create-format';
import { toCsv } from '@/lib/format/csv';
import { namePeriod } from '@/lib/format/name-period';
import { toWorkbook, workbookType } from '@/lib/format/to-workbook';
import { translator } from '@/lib/i18n/translator';
import {
  mapObjects,
  mapTable,
  objectColumns,
  type ObjectColumn,
  type TableWords,
} from '@/lib/journeys/print/map-table';
import type { PrintOptions } from '@/lib/journeys/print/print-options';
import type { MapPrint } from '@/lib/journeys/print/print-types';
import { getMapPrint } from './get-map-print';
import { mapFileName } from './map-file-name';

async function loadWords(locale: string) {
  return {
    t: await translator(locale, 'mapPrint'),
    enums: await translator(locale, 'enum'),
    editor: await translator(locale, 'mapEditor'),
    cells: await translator(locale, 'mapCells'),
    periods: (await translator(locale, 'format')) as FormatWords,
  };
}
type Words = Awaited<ReturnType<typeof loadWords>>;

const tableWords = ({ t, enums, editor, cells }: Words): TableWords => ({
  lane: ({ kind, title }) => title || enums(`laneKinds.${kind}`),
  stage: (title) => title || editor('untitledStage'),
  step: (title, number) => title || editor('untitledStep', { number }),
  emotion: (value, owner, isIntended) =>
    t('table.emotion', {
      curve: cells(`emotion.curve.${isIntended ? 'intended' : 'current'}`, {
        name: owner ?? cells('emotion.everybody'),
      }),
      value,
    }),
  momentOfTruth: cells('flag.is'),
  evidence: (level) => enums(`evidenceLevels.${level}`),
  level: ({ level }) => (level ? enums(`levels.${level}`) : ''),
  kind: (kind) => (kind === 'metric' ? t('table.metric') : enums(`cardKinds.${kind}`)),
});

/** What the file is about, line by line; what is not said is left out. */
function aboutLines(
  ctx: TenantContext,
  print: MapPrint,
  options: PrintOptions,
  { t, enums, editor, periods }: Words,
) {
  const { header, type } = print.map;
  const format = createFormat(options.language, ctx.workspace.timeZone, periods);
  const figures = options.scores ? print.figures : null;
  const period = figures?.periods.find(({ id }) => id === figures.periodId);
  const about: [label: string, value: string | null | undefined][] = [
    [t('table.about.brand'), print.brand.name],
    [t('table.about.map'), header.title],
    [t('table.about.type'), enums(`mapTypes.${type}`)],
    [t('table.about.status'), enums(`mapStatuses.${header.status}`)],
    [t('table.about.personas'), print.personas.map(({ name }) => name).join(', ')],
    [editor('details.scenario'), header.scenario],
    [editor('details.goal'), header.goal],
    [editor('details.startsWith'), header.startsWith],
    [editor('details.endsWith'), header.endsWith],
    [editor('details.period'), header.period],
    [editor('details.evidenceBasis'), header.evidenceBasis],
    [t('table.about.source'), figures?.source && enums(`sources.${figures.source}`)],
    [
      t('table.about.period'),
      period && [namePeriod(format, period, figures?.firstFiscalMonth ?? 1), ...period.cycles].join(', '),
    ],
    [t('table.about.exportedOn'), format.dateTime(print.at)],
  ];
  return about.filter(([, value]) => value);
}

const widths: Partial<Record<ObjectColumn, number>> = {
  name: 36,
  note: 36,
  stage: 20,
  step: 24,
  lane: 20,
  id: 38,
  owner: 20,
  metric: 24,
  source: 24,
};

/**
 * A map as a table: XLSX with lanes by steps, a list of its objects and what it is about; CSV with lanes by steps alone. In
 * the language of the options; numbers are numbers, and nothing is run as a formula. Throws what `getMapPrint` throws.
 */
export async function exportMapTable(
  ctx: TenantContext,
  { id, format, options }: { id: string; format: 'xlsx' | 'csv'; options: PrintOptions },
): Promise<ExportedFile> {
  // A table has no sheets that could be too many.
  const { print } = await getMapPrint(ctx, id, { ...options, paper: 'whole', comments: false });
  const all = await loadWords(options.language);
  const { t } = all;
  const words = tableWords(all);
  const { stages, steps, lanes } = mapTable(print, options, words);
  const heading = [t('table.lane'), ...steps];
  const body = lanes.map(({ name, cells }) => [name, ...cells]);
  const fileName = mapFileName(print.map.header.title, format);
  if (format === 'csv') {
    const above = ['', ...stages.flatMap(({ title, span }) => [title, ...Array<string>(span - 1).fill('')])];
    return {
      fileName,
      contentType: 'text/csv; charset=utf-8',
      body: Buffer.from(toCsv([above, heading, ...body], options.language), 'utf8'),
    };
  }
  const objects = mapObjects(print, options, words);
  const [first, ...about] = aboutLines(ctx, print, options, all);
  return {
    fileName,
    contentType: workbookType,
    body: await toWorkbook([
      {
        name: t('table.map'),
        bands: [{ title: '', span: 1 }, ...stages],
        heading,
        rows: body,
        widths: [24, ...steps.map(() => 30)],
        fixedColumns: 1,
        wraps: true,
      },
      {
        name: t('table.objects'),
        heading: objectColumns.map((column) => t(`table.columns.${column}`)),
        rows: objects.map((row) => objectColumns.map((column) => row[column])),
        widths: objectColumns.map((column) => widths[column]),
        wraps: true,
      },
      {
        name: t('table.aboutSheet'),
        heading: first?.map((value) => value ?? '') ?? [],
        rows: about,
        widths: [28, 60],
        wraps: true,
      },
    ]),
  };
}
