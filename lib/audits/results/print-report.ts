import 'server-only';
import type { Locale } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { ExportedFile } from '@/lib/files/exported-file';
import { printPage } from '@/lib/print/print-page';
import { getResults } from './get-results';

/**
 * The report of a closed cycle as a PDF: its page, printed as whoever asks sees it. `page` is that page's path, `cookie`
 * theirs. Throws NOT_FOUND where it is not here or not closed, CONFLICT `resultsWithheld` for whoever still scores its
 * touchpoints, and what `printPage` throws.
 */
export async function printReport(
  ctx: TenantContext,
  { cycleId, language, page, cookie }: { cycleId: string; language: Locale; page: string; cookie: string },
): Promise<ExportedFile> {
  const results = await getResults(ctx, cycleId);
  if (results.kind === 'withheld') throw new AppError('CONFLICT', { key: 'resultsWithheld' });
  if (results.kind === 'not-closed') throw new AppError('NOT_FOUND');
  const { startsOn } = results.snapshot.cycle.period;
  return {
    fileName: `${ctx.workspace.slug}-audit-${startsOn}-${language}.pdf`,
    contentType: 'application/pdf',
    body: await printPage({ path: `${page}?language=${language}`, cookie }),
  };
}
