import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { ExportedFile } from '@/lib/files/exported-file';
import { createFormat } from '@/lib/format/create-format';
import { namePeriod } from '@/lib/format/name-period';
import { toWorkbook, workbookType } from '@/lib/format/to-workbook';
import { translator } from '@/lib/i18n/translator';
import { getResults } from './get-results';
import { resultSheets, type ResultWords } from './result-sheets';

async function wordsFor(ctx: TenantContext): Promise<ResultWords> {
  const t = await translator(ctx.locale, 'auditResults');
  const enums = await translator(ctx.locale, 'enum');
  const ui = await translator(ctx.locale, 'ui');
  const format = createFormat(ctx.locale, ctx.workspace.timeZone, await translator(ctx.locale, 'format'));
  return {
    say: (key) => t(key),
    phase: (phase) => enums(`phases.${phase}`),
    level: (level) => (level ? ui(`level.${level}`) : ''),
    change: (verdict) => t(`sheet.changes.${verdict}`),
    version: (values) => t('sheet.version', values),
    moved: (values) => t('formBreak.within', values),
    period: (period) => namePeriod(format, period, ctx.workspace.firstFiscalMonth),
    moment: (at) => format.dateTime(at),
  };
}

/**
 * The results of a closed cycle as a workbook in the reader's language, figures unrounded, from its snapshot alone. Throws
 * NOT_FOUND where it is not here or not closed, and CONFLICT `resultsWithheld` for whoever still scores its touchpoints.
 */
export async function exportResults(ctx: TenantContext, cycleId: string): Promise<ExportedFile> {
  const results = await getResults(ctx, cycleId);
  if (results.kind === 'withheld') throw new AppError('CONFLICT', { key: 'resultsWithheld' });
  if (results.kind === 'not-closed') throw new AppError('NOT_FOUND');
  const { snapshot } = results;
  const sheets = resultSheets(snapshot, results, await wordsFor(ctx));
  return {
    fileName: `${ctx.workspace.slug}-audit-${snapshot.cycle.period.startsOn}.xlsx`,
    contentType: workbookType,
    body: await toWorkbook(sheets),
  };
}
